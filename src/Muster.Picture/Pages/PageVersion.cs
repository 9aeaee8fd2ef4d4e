using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture.Pages;

/// <summary>An issuer's page about a country, as it was once seen.</summary>
public sealed record PageVersion
{
    /// <summary>The document's name in evidence; no two versions have one name.</summary>
    public required string Document { get; init; }

    /// <summary>The feed that brought it; history that was imported has a feed of its own name.</summary>
    public required string Feed { get; init; }

    /// <summary>Who issues it: ISO code, or a name.</summary>
    public required string Issuer { get; init; }

    /// <summary>ISO code of the country that it is about, or null where the page is about none that Muster knows.</summary>
    public string? Country { get; init; }

    /// <summary>What stays the same from version to version where no country's code does: the page's address or the country's name.</summary>
    public required string Page { get; init; }

    /// <summary>What the versions of one page share: the country where it is known, because issuers rename and move their pages; else the page.</summary>
    public string Subject => Country ?? Page;

    /// <summary>When it was seen.</summary>
    public required Instant SeenAt { get; init; }

    /// <summary>The day that the issuer gives it, or null.</summary>
    public LocalDate? Issued { get; init; }

    /// <summary>The level that the feed states outside the words, or null.</summary>
    public int? Level { get; init; }

    /// <summary>SHA-256 of the text, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether the text is empty or only stands in for one: such a version tells nothing, and its silence means nothing.</summary>
    public bool IsBlank { get; init; }

    /// <summary>What was read in it.</summary>
    public required DocumentReading Reading { get; init; }

    /// <summary>The day on which it was seen, UTC.</summary>
    public LocalDate SeenOn => SeenAt.InUtc().Date;

    /// <summary>
    /// The newest day that the version knows of: its issue, the date in its text, or the newest departure that it tells; never later than the day after it
    /// was seen (an issuer in the far east is a day ahead). Null where it bears none. A feed that repeats old texts gives itself away by it.
    /// </summary>
    public LocalDate? Vintage
    {
        get
        {
            var written = Reading.Published == SeenOn ? null : Reading.Published;
            var told = Reading.Facts.OfType<Departure>().Select(departure => departure.Date?.Last).Append(written).Append(Issued);
            var days = told.OfType<LocalDate>().Where(day => day <= SeenOn.PlusDays(1)).ToList();
            return days.Count == 0 ? null : days.Max();
        }
    }
}

using System.Collections.Immutable;
using Muster.Picture.Pages;
using NodaTime;

namespace Muster.Picture.Countries;

/// <summary>The versions of one issuer's page about one country, in order.</summary>
/// <param name="Issuer">ISO code, or a name.</param>
/// <param name="Country">ISO code, or null.</param>
/// <param name="Versions">At least one.</param>
public sealed record FollowedPage(string Issuer, string? Country, ImmutableArray<OrderedVersion> Versions);

/// <summary>Everything that a picture rests on, as it was known on a day.</summary>
public sealed class PictureGround
{
    private readonly ImmutableDictionary<string, LocalDate> trustedUntil;

    /// <summary>
    /// The ground on <paramref name="asOf"/>; what was seen or published later is left out. <paramref name="trustedUntil"/>: for each feed that is pulled, the last
    /// day on which its answer could be trusted; time beyond it lets no de-escalation stand out its hold. A feed that is not listed is history, and trusted throughout.
    /// </summary>
    public PictureGround(
        IEnumerable<PageVersion> versions, IEnumerable<TakenReport> reports, LocalDate asOf, HoldPolicy hold, ImmutableDictionary<string, LocalDate>? trustedUntil = null)
    {
        (AsOf, Hold) = (asOf, hold);
        this.trustedUntil = trustedUntil ?? ImmutableDictionary<string, LocalDate>.Empty;
        Reports =
        [
            .. reports.Where(report => !(DayOf(report) > asOf))
                .OrderBy(DayOf).ThenBy(report => report.Document, StringComparer.Ordinal).ThenBy(report => report.Hash, StringComparer.Ordinal),
        ];
        Pages =
        [
            .. versions.GroupBy(version => (version.Issuer, version.Subject))
                .OrderBy(page => page.Key.Issuer, StringComparer.Ordinal).ThenBy(page => page.Key.Subject, StringComparer.Ordinal)
                .Select(page => new FollowedPage(page.Key.Issuer, page.First().Country, OrderVersions.Of(page, asOf, hold)))
                .Where(page => !page.Versions.IsEmpty),
        ];
    }

    /// <summary>The day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>How long a de-escalation must stand.</summary>
    public HoldPolicy Hold { get; }

    /// <summary>The issuers' pages.</summary>
    public ImmutableArray<FollowedPage> Pages { get; }

    /// <summary>Stories and other reports, oldest first; the order in which they came changes nothing.</summary>
    public ImmutableArray<TakenReport> Reports { get; }

    /// <summary>Until which day the page is known to stand as it was last seen.</summary>
    public LocalDate StandsUntil(FollowedPage page)
    {
        var last = page.Versions[^1].Version;
        var trusted = trustedUntil.TryGetValue(last.Feed, out var day) ? day : AsOf;
        return LocalDate.Min(AsOf, LocalDate.Max(trusted, last.SeenOn));
    }

    private static LocalDate? DayOf(TakenReport report) => report.Published ?? report.Reading.Published;
}

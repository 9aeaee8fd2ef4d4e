using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;
using NodaTime;

namespace Muster.Picture.Tests.Pages;

/// <summary>Short ways to say versions of a page in tests: <c>"11-05 level 4 ordered@10-30"</c> is what an issuer's page said on that day of 2025.</summary>
internal static class See
{
    /// <summary>
    /// Versions of the page of US about ML, separated by semicolons. Each begins with its day of 2025 and holds any of: <c>level N</c>, <c>blank</c>,
    /// <c>issued MM-DD</c>, <c>feed NAME</c>, and statuses (<c>ordered</c>, <c>authorized</c>, <c>suspended</c>, <c>reduced</c>, <c>lifted</c>) with <c>@MM-DD</c> where the
    /// text dates them and <c>/City</c> where it names a post.
    /// </summary>
    public static ImmutableArray<PageVersion> Versions(string versions) =>
        [.. versions.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Version)];

    public static ImmutableArray<OrderedVersion> Ordered(string versions, string asOf, int hold = 7) =>
        OrderVersions.Of(Versions(versions), Day(asOf), new HoldPolicy(hold));

    public static LocalDate Day(string day) => Tell.Day(day.Length == 5 ? "2025-" + day : day);

    private static PageVersion Version(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (seen, at) = (Day(parts[0]), Array.IndexOf(parts, "level"));
        var departures = parts.Skip(1).Select(Departure).OfType<Fact>().ToImmutableArray();
        return new PageVersion
        {
            Document = "US-ML-" + words.Replace(' ', '-'),
            Feed = After(parts, "feed") ?? "history",
            Issuer = "US",
            Country = "ML",
            Page = "Mali",
            SeenAt = seen.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(),
            Issued = After(parts, "issued") is { } issued ? Day(issued) : null,
            Level = at < 0 ? null : int.Parse(parts[at + 1], System.Globalization.CultureInfo.InvariantCulture),
            Hash = string.Join(' ', parts.Skip(1)),
            IsBlank = parts.Contains("blank"),
            Reading = new DocumentReading { Document = words, Facts = departures },
        };
    }

    private static string? After(string[] parts, string word) => Array.IndexOf(parts, word) is var at and >= 0 ? parts[at + 1] : null;

    private static Departure? Departure(string word)
    {
        var (head, post) = word.Split('/') is [var one, var city] ? (one, city) : (word, null);
        var (name, date) = head.Split('@') is [var bare, var day] ? (bare, "2025-" + day) : (head, null);
        DepartureStatus? status = name switch
        {
            "ordered" => DepartureStatus.Ordered,
            "authorized" => DepartureStatus.Authorized,
            "suspended" => DepartureStatus.Suspended,
            "reduced" => DepartureStatus.Reduced,
            "lifted" => DepartureStatus.Lifted,
            _ => null,
        };
        return status is { } known ? Tell.Departure(known, date, "US", post is null ? [] : [post]) with { Evidence = [Tell.Quote(word)] } : null;
    }
}

using System.Collections.Immutable;
using Muster.Picture;
using NodaTime;

namespace Muster.Tripwires.Live;

/// <summary>
/// Who was heard of which country, and how lately. Of many reports by one issuer about one country the newest stands for all: whether something was heard within
/// a window, and from whom, does not change by it.
/// </summary>
internal sealed class HeardAtHand
{
    private const string Anywhere = "";

    // An undated report counts as of the day that is judged, whichever that is.
    private static readonly LocalDate Undated = LocalDate.MaxIsoValue;

    private readonly Dictionary<string, Dictionary<string, SortedDictionary<LocalDate, int>>> byCountry = new(StringComparer.Ordinal);
    private readonly HashSet<HeardReport> all = new(ReferenceEqualityComparer.Instance);

    /// <summary>Every report.</summary>
    public ImmutableArray<HeardReport> All => [.. all];

    /// <summary>The countries of which somebody was heard as lately as never before, or for the first time; the empty name stands for the world.</summary>
    public IEnumerable<string> Hear(HeardReport report)
    {
        all.Add(report);
        return [.. Places(report).Where(place => Count(place, report, 1))];
    }

    /// <summary>The countries of which somebody is now heard less lately, or not at all.</summary>
    public IEnumerable<string> Forget(HeardReport report)
    {
        all.Remove(report);
        return [.. Places(report).Where(place => Count(place, report, -1))];
    }

    /// <summary>One report for each issuer that was heard about the concern's countries, and one for the world where it hears anybody.</summary>
    public ImmutableArray<HeardReport> For(Concern concern) =>
        [.. concern.Countries.SelectMany(country => Newest(country, [country])), .. concern.HearsAnybody ? Newest(Anywhere, []) : []];

    /// <summary>Whether a change at a place, as <see cref="Hear"/> names it, is one for a concern.</summary>
    public static bool Bears(string place, Concern concern) => place == Anywhere ? concern.HearsAnybody : concern.Countries.Contains(place);

    private static IEnumerable<string> Places(HeardReport report) => report.Countries.Append(Anywhere);

    private IEnumerable<HeardReport> Newest(string place, ImmutableArray<string> countries) => byCountry.TryGetValue(place, out var issuers)
        ? issuers.Select(issuer => new HeardReport("", "", issuer.Value.Keys.Last() is var day && day == Undated ? null : day, issuer.Key.Length == 0 ? null : issuer.Key, countries))
        : [];

    // Whether the newest day of the issuer there has changed by it.
    private bool Count(string place, HeardReport report, int by)
    {
        if (!byCountry.TryGetValue(place, out var issuers))
        {
            byCountry[place] = issuers = new(StringComparer.Ordinal);
        }

        var issuer = place == Anywhere ? "" : report.Issuer ?? "";
        if (!issuers.TryGetValue(issuer, out var days))
        {
            issuers[issuer] = days = [];
        }

        var (day, before) = (report.Published ?? Undated, days.Count == 0 ? (LocalDate?)null : days.Keys.Last());
        days[day] = days.GetValueOrDefault(day) + by;
        if (days[day] == 0)
        {
            days.Remove(day);
        }

        if (days.Count == 0)
        {
            issuers.Remove(issuer);
        }

        return before != (days.Count == 0 ? null : days.Keys.Last());
    }
}

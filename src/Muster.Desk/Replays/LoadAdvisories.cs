using System.Collections.Immutable;
using System.Text;
using Muster.Channels;
using Muster.Channels.Feeds;
using Muster.Channels.History;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Countries;
using Muster.Picture.Pages;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Desk.Replays;

/// <summary>What archives of advisories told over time.</summary>
/// <param name="Known">What was known of each country, and from which day on.</param>
/// <param name="Observed">The first and the last day on which a page of any country was seen; null where none was.</param>
/// <param name="Notices">What was left out, in words.</param>
public sealed record LoadedPages(ImmutableArray<KnownSince> Known, (LocalDate First, LocalDate Last)? Observed, ImmutableArray<string> Notices)
{
    /// <summary>Of no file.</summary>
    public static readonly LoadedPages None = new([], null, []);
}

/// <summary>
/// Loads archives of advisories for a replay: the pages of the countries that a plan speaks of. Pages of other countries are not read, for reading is most of the time;
/// one may tell of a departure elsewhere, and that is missed.
/// </summary>
public static class LoadAdvisories
{
    /// <summary>
    /// What they told of <paramref name="countries"/> (ISO codes). A line that cannot be used is counted and named. A file is refused where it cannot be opened, ends in the
    /// middle, or has no more usable lines than others. <paramref name="step"/> is told of the bytes of every line; <paramref name="read"/> must be safe for many threads.
    /// </summary>
    public static Outcome<LoadedPages> From(ImmutableArray<string> paths, ImmutableArray<string> countries, FindCountryByName findCountry, Func<Report, DocumentReading> read, Action<int> step)
    {
        var seen = new AdvisoryLines(step);
        var once = new ReadOnce(read);
        var lines = paths.SelectMany(path => seen.Of(path, findCountry)).Where(line => countries.Contains(line.Page.Country ?? "", StringComparer.Ordinal));
        List<PageVersion> versions = [.. InOrder.Select(lines, line => Version(line, once.Read), Environment.ProcessorCount).DistinctBy(version => version.Document)];
        return seen.Problems is { Length: > 0 } problems
            ? Outcome.Refuse<LoadedPages>(problems)
            : Outcome.Grant(new LoadedPages([.. Known(countries, versions)], seen.Observed, [.. seen.Notices()]));
    }

    private static PageVersion Version(AdvisoryLine line, Func<Report, DocumentReading> read)
    {
        var hash = OpenedReport.HashOf(Encoding.UTF8.GetBytes(line.Page.Text));
        var seenAt = line.Observed.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        return TakeVersion.Of(NameVersion.Of(line.Feed, line.Page, seenAt, hash), hash, line.Feed, line.Page, seenAt, read).Version;
    }

    private static IEnumerable<KnownSince> Known(ImmutableArray<string> countries, List<PageVersion> versions) =>
        KnownByDay.Of(countries, versions, HoldPolicy.Default)
            .SelectMany(known => known, (known, picture) => new KnownSince(known.Key, picture.AsOf, picture.Facts, picture.Heard));
}

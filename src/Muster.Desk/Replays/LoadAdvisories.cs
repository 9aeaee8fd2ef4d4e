using System.Collections.Immutable;
using System.Globalization;
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
internal sealed record LoadedPages(ImmutableArray<KnownSince> Known, (LocalDate First, LocalDate Last)? Observed, ImmutableArray<string> Notices)
{
    /// <summary>Of no file.</summary>
    public static readonly LoadedPages None = new([], null, []);
}

/// <summary>
/// Loads archives of advisories for a replay: the pages of the countries that a plan speaks of. Pages of other countries are not read, though one may tell of a
/// departure elsewhere.
/// </summary>
internal static class LoadAdvisories
{
    private const int MostNamed = 5;

    /// <summary>What they told. A line that cannot be used is counted and named; a file without a usable line is refused.</summary>
    public static Outcome<LoadedPages> From(ImmutableArray<string> paths, ImmutableArray<string> countries, FindCountryByName findCountry, Func<Report, DocumentReading> read, Action<int> step)
    {
        var (lines, flaws) = (new List<AdvisoryLine>(), new List<Problem>());
        foreach (var path in paths)
        {
            var before = lines.Count;
            foreach (var line in OpenAdvisories.FromFile(path, findCountry))
            {
                step(line.IsGranted ? line.Value.Bytes : 0);
                Sort(line, lines, flaws);
            }

            if (lines.Count == before)
            {
                return Outcome.Refuse<LoadedPages>(flaws.Count > 0 ? flaws.Take(MostNamed) : [new Problem(ProblemCodes.FileEmpty, "no advisory", "at least one", path)]);
            }
        }

        return Outcome.Grant(new LoadedPages(
            [.. Read([.. lines.Where(line => countries.Contains(line.Page.Country ?? ""))], read).SelectMany(Known)],
            (lines.Min(line => line.Observed), lines.Max(line => line.Observed)),
            [.. Notices(flaws)]));
    }

    private static void Sort(Outcome<AdvisoryLine> line, List<AdvisoryLine> lines, List<Problem> flaws)
    {
        if (line.TryGet(out var usable))
        {
            lines.Add(usable);
        }
        else
        {
            flaws.AddRange(line.Problems);
        }
    }

    private static IEnumerable<IGrouping<string, PageVersion>> Read(List<AdvisoryLine> lines, Func<Report, DocumentReading> read)
    {
        var once = new ReadOnce(read);
        var versions = InOrder.Select(lines, line => Version(line, once.Read), Environment.ProcessorCount).DistinctBy(version => version.Document).ToList();
        return versions.GroupBy(version => version.Country!, StringComparer.Ordinal).OrderBy(country => country.Key, StringComparer.Ordinal);
    }

    private static PageVersion Version(AdvisoryLine line, Func<Report, DocumentReading> read)
    {
        var hash = OpenedReport.HashOf(Encoding.UTF8.GetBytes(line.Page.Text));
        var seenAt = line.Observed.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        return TakeVersion.Of(NameVersion.Of(line.Feed, line.Page, seenAt, hash), hash, line.Feed, line.Page, seenAt, read).Version;
    }

    private static IEnumerable<KnownSince> Known(IGrouping<string, PageVersion> country) =>
        KnownByDay.Of([.. country], HoldPolicy.Default).Select(picture => new KnownSince(country.Key, picture.AsOf, picture.Facts, picture.Heard));

    private static IEnumerable<string> Notices(List<Problem> flaws)
    {
        if (flaws.Count > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{flaws.Count:N0} {(flaws.Count == 1 ? "line" : "lines")} of advisories cannot be used and were left out");
        }

        foreach (var flaw in flaws.Take(MostNamed))
        {
            yield return "left out: " + flaw;
        }
    }
}

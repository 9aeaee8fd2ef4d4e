using System.Collections.Immutable;
using Muster.Channels.Feeds;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tripwires;
using Muster.Tripwires.History;

namespace Muster.Desk.Replays;

/// <summary>Loads the files of a replay.</summary>
internal static class LoadHistory
{
    /// <summary>All of them, or everything that is wrong with them.</summary>
    public static Outcome<LoadedHistory> From(AskedReplay asked, Plan plan, FindCountryByName findCountry, Func<Report, DocumentReading> read, Action<int> step)
    {
        var gather = new GatherIncidents();
        var files = asked.Incidents.Select(path => LoadIncidents.From(path, gather, findCountry, step)).ToList();
        var pages = asked.Advisories.IsEmpty ? Outcome.Grant(LoadedPages.None) : LoadAdvisories.From(asked.Advisories, CountriesOfPlan.In(plan), findCountry, read, step);
        Problem[] problems = [.. files.SelectMany(file => file.Problems), .. pages.Problems];
        return problems.Length > 0
            ? Outcome.Refuse<LoadedHistory>(problems)
            : Outcome.Grant(new LoadedHistory(
                gather.Build(), new OfficialHistory(pages.Value.Known), pages.Value.Observed, [.. files.SelectMany(file => file.Value.Notices()), .. Twice([.. files.Select(file => file.Value)]), .. pages.Value.Notices]));
    }

    // Two registers tell of the same things under ids of their own; a replay does not merge them.
    private static IEnumerable<string> Twice(ImmutableArray<FileTally> files) =>
        from one in files.Index()
        from other in files.Skip(one.Index + 1)
        where one.Item.Format != other.Format && one.Item.Overlaps(other)
        select $"{one.Item.Path} ({one.Item.Format}) and {other.Path} ({other.Format}) cover the same country at the same time: what both tell is counted twice";
}

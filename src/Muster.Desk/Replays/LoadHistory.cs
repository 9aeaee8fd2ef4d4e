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
        var files = LoadIncidents.Into(gather, new IncidentFiles(asked.Incidents), findCountry, step);
        var pages = asked.Advisories.IsEmpty ? Outcome.Grant(LoadedPages.None) : LoadAdvisories.From(asked.Advisories, CountriesOfPlan.In(plan), findCountry, read, step);
        Problem[] problems = [.. files.Problems, .. pages.Problems];
        return problems.Length > 0
            ? Outcome.Refuse<LoadedHistory>(problems)
            : Outcome.Grant(new LoadedHistory(
                gather.Build(), new OfficialHistory(pages.Value.Known), pages.Value.Observed, [.. SayTally.Of(files.Value), .. pages.Value.Notices]));
    }
}

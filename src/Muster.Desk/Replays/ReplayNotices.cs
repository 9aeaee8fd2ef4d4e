using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using Muster.Tripwires;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Desk.Replays;

/// <summary>Says what a replay could not see, so that no tripwire's silence is taken for calm.</summary>
internal static class ReplayNotices
{
    public static ImmutableArray<string> Of(AskedReplay asked, Plan plan, LoadedHistory history, LoadedDecisions decisions, ReplayRequest request) =>
    [
        .. history.Notices,
        .. history.Incidents.Repeated > 0 ? [Count(history.Incidents.Repeated, "incident was", "incidents were") + " given again under the same id; the later row counts"] : (string[])[],
        .. plan.Tripwires.SelectMany(tripwire => Blind(tripwire, plan, request)),
        .. OfDecisions(asked, decisions),
    ];

    private static IEnumerable<string> Blind(Tripwire tripwire, Plan plan, ReplayRequest request)
    {
        foreach (var asked in WhatCouldBeSeen.Of(tripwire, request))
        {
            yield return $"{tripwire.Id}: {asked}";
        }
    }

    private static IEnumerable<string> OfDecisions(AskedReplay asked, LoadedDecisions decisions)
    {
        if (decisions.Others > 0)
        {
            yield return Count(decisions.Others, "row of decisions tells", "rows of decisions tell") + " of an end or an extension, which no tripwire has to foresee";
        }

        foreach (var skipped in decisions.Skipped)
        {
            yield return "left out: " + skipped;
        }

        if (asked.AsKnown && asked.Incidents.IsEmpty)
        {
            yield return "--as-known changes nothing without --incidents: pages count from the day on which they were observed in any case";
        }
    }

    private static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");
}

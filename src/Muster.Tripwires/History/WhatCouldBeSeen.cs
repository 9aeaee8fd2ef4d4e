using Muster.Kernel;
using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>Says which of a tripwire's conditions a replay could not see, or not from its first day on.</summary>
public static class WhatCouldBeSeen
{
    /// <summary>One sentence a blind condition; none where all of it could be seen.</summary>
    public static IEnumerable<string> Of(Tripwire tripwire, ReplayRequest request) =>
        ChangeCondition.Leaves(tripwire.When).Select(leaf => leaf is Windowed windowed ? Incidents(windowed, request) : Pages(leaf, request)).OfType<string>();

    /// <summary>Whether nothing that was given bears on any of its conditions: its silence says nothing.</summary>
    public static bool IsBlind(Tripwire tripwire, ReplayRequest request) => ChangeCondition.Leaves(tripwire.When).All(leaf => leaf is Windowed windowed
        ? FirstSeen(windowed, request) is null
        : request.Official.Bearing(leaf).IsEmpty);

    private static string? Incidents(Windowed asked, ReplayRequest request)
    {
        if (request.Incidents.Count == 0)
        {
            return "no file of incidents was given, so it could not see any";
        }

        var seen = FirstSeen(asked, request);
        var where = ExplainCondition.Where(asked.Zone, request.Plan);
        return seen is null ? $"the files hold no incident of its types {where}, so it could not see any"
            : DayNumber.ToDay(seen.Value) is var first && first > request.From.PlusDays(GapDays) ? $"the first incident of its types {where} is of {SayWords.Day(first)}; whether the files reach back further is not known"
            : null;
    }

    // However few sources tell it: what one source told could be seen.
    private static int? FirstSeen(Windowed asked, ReplayRequest request) => SelectIncidents.FirstDay(asked with { Sources = 1 }, request.Incidents, request.Plan);

    // A quiet year is nothing odd; a register that begins later than the walk is.
    private const int GapDays = 365;

    private static string? Pages(Condition leaf, ReplayRequest request)
    {
        var entries = request.Official.Bearing(leaf);
        var words = ExplainCondition.InWords(leaf, request.Plan);
        return entries.IsEmpty ? $"nothing was given that could show that {words}"
            : entries[0].From > request.From ? $"before {SayWords.Day(entries[0].From)} nothing was given that could show that {words}"
            : null;
    }
}

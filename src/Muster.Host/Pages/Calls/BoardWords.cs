using System.Collections.Immutable;
using Muster.Desk.RollCalls;
using Muster.Host.Views.Calls;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;

namespace Muster.Host.Pages.Calls;

/// <summary>The words of the board.</summary>
internal static class BoardWords
{
    /// <summary>The states as they stand beside each other: what is grave first.</summary>
    public static readonly ImmutableArray<CalledState> Order =
    [
        CalledState.NeedsHelp, CalledState.Conflicting, CalledState.Missing, CalledState.Stale, CalledState.Unaccounted, CalledState.NotContacted, CalledState.Attempted,
        CalledState.SafeSelf, CalledState.SafeByProxy, CalledState.NotInArea,
    ];

    /// <summary>A state in plain words.</summary>
    public static string Name(CalledState state) => state switch
    {
        CalledState.NeedsHelp => "need help",
        CalledState.Conflicting => "conflicting",
        CalledState.Missing => "missing",
        CalledState.Stale => "stale: safe, too long ago",
        CalledState.Unaccounted => "no answer in time",
        CalledState.NotContacted => "not asked yet",
        CalledState.Attempted => "asked, no answer yet",
        CalledState.SafeSelf => "safe, say so themselves",
        CalledState.SafeByProxy => "safe, somebody says so",
        _ => "not in the area",
    };

    /// <summary>Whether one is enough to mark it.</summary>
    public static bool IsGrave(CalledState state) => state is CalledState.NeedsHelp or CalledState.Conflicting or CalledState.Missing;

    /// <summary>What somebody should do next about an open person.</summary>
    public static string Next(OpenRow row, RollCall call)
    {
        var next = CallPhrases.Next(row.State, call);
        return row.Trouble is { } trouble ? $"{next}. A message to them: {trouble}" : next + ".";
    }
}

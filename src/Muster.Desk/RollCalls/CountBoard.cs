using System.Collections.Immutable;
using Muster.RollCalls.People;
using Muster.Store.RollCalls;

namespace Muster.Desk.RollCalls;

/// <summary>The sums of a board.</summary>
public static class CountBoard
{
    /// <summary>Everybody who is asked.</summary>
    public static int People(ImmutableArray<StateCount> counts) => counts.Sum(count => count.People);

    /// <summary>The one number: who is not accounted for. Silence, staleness, contradiction and a declaration all count; one who needs help is accounted for, and open.</summary>
    public static int Unaccounted(ImmutableArray<StateCount> counts) => counts.Where(count => IsUnaccounted(count.State)).Sum(count => count.People);

    /// <summary>About whom something has still to be done: unaccounted for, in need of help, or with words that nobody has read.</summary>
    public static int Open(CallCounts counts) => counts.Counts.Where(count => IsUnaccounted(count.State) || count.State is CalledState.NeedsHelp).Sum(count => count.People) + counts.Unread;

    private static bool IsUnaccounted(CalledState state) =>
        state is not (CalledState.SafeSelf or CalledState.SafeByProxy or CalledState.NotInArea or CalledState.NeedsHelp);
}

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

    /// <summary>About whom something has still to be done.</summary>
    public static int Open(ImmutableArray<StateCount> counts) => counts.Where(count => IsUnaccounted(count.State) || count.State is CalledState.NeedsHelp).Sum(count => count.People);

    private static bool IsUnaccounted(CalledState state) =>
        state is not (CalledState.SafeSelf or CalledState.SafeByProxy or CalledState.NotInArea or CalledState.NeedsHelp);
}

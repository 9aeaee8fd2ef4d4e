using System.Collections.Frozen;
using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Departures.Tracks;

/// <summary>From which states each state of somebody under an order can be reached. docs/orders.md shows the same table.</summary>
public static class TrackTransitions
{
    // Whoever is still there: what is asked of them can change, and then they are told anew.
    private static readonly ImmutableArray<TrackState> Classifiable =
    [
        TrackState.Unclassified, TrackState.Stay, TrackState.Leave, TrackState.MayLeave, TrackState.Notified, TrackState.Acknowledged, TrackState.TravelArranged,
        TrackState.RemainsByChoice, TrackState.Waived, TrackState.Overdue, TrackState.Refused, TrackState.ReEntered,
    ];

    private static readonly FrozenDictionary<TrackState, ImmutableArray<TrackState>> Table = new Dictionary<TrackState, ImmutableArray<TrackState>>
    {
        [TrackState.Unclassified] = [],
        [TrackState.Stay] = Classifiable,
        [TrackState.Leave] = Classifiable,
        [TrackState.MayLeave] = Classifiable,
        [TrackState.Notified] = [TrackState.Leave, TrackState.MayLeave],
        [TrackState.Acknowledged] = [TrackState.Notified],
        [TrackState.TravelArranged] = [TrackState.Acknowledged, TrackState.Overdue, TrackState.Refused, TrackState.RemainsByChoice],
        [TrackState.Departed] = [TrackState.TravelArranged, TrackState.Overdue],
        [TrackState.AtSafehaven] = [TrackState.Departed],
        [TrackState.Returned] = [TrackState.AtSafehaven],
        [TrackState.Reassigned] = [TrackState.AtSafehaven],
        [TrackState.Released] = [TrackState.AtSafehaven],
        [TrackState.RemainsByChoice] = [TrackState.MayLeave, TrackState.Notified, TrackState.Acknowledged, TrackState.TravelArranged],
        [TrackState.Waived] = [TrackState.Leave, TrackState.Notified, TrackState.Acknowledged, TrackState.TravelArranged, TrackState.Overdue, TrackState.Refused],
        [TrackState.Overdue] = [TrackState.Leave, TrackState.Notified, TrackState.Acknowledged, TrackState.TravelArranged, TrackState.Waived],
        [TrackState.Refused] = [TrackState.Notified, TrackState.Acknowledged, TrackState.TravelArranged, TrackState.Overdue],
        [TrackState.ReEntered] = [TrackState.Departed, TrackState.AtSafehaven],
    }.ToFrozenDictionary();

    /// <summary>Whether the table has the arrow; what the move needs besides is asked by <see cref="DecideTrack"/>.</summary>
    public static bool Allows(TrackState from, TrackState to) => Table[to].Contains(from);

    /// <summary>From where a state is reached, in words.</summary>
    public static string WhereAllowed(TrackState to) => Table[to].IsEmpty ? "another state: nobody becomes that again" : "somebody who is " + string.Join(" or ", Table[to].Select(Words<TrackState>.Of));
}

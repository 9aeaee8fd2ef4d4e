using System.Collections.Immutable;
using NodaTime;

namespace Muster.Tripwires.Life;

/// <summary>A trip that nobody has been told of yet.</summary>
/// <param name="Id">Its number; they rise.</param>
/// <param name="Tripwire">The tripwire's id.</param>
/// <param name="Propose">What it asks for; the later in the list of actions, the graver.</param>
/// <param name="At">When it tripped.</param>
public sealed record UntoldTrip(long Id, string Tripwire, ProposedAction Propose, Instant At);

/// <summary>A notice that told of one trip or of several.</summary>
/// <param name="At">When.</param>
/// <param name="Gravest">The gravest action among them.</param>
public sealed record ToldNotice(Instant At, ProposedAction Gravest);

/// <summary>Which trips to tell of now.</summary>
/// <param name="Singly">Each in a notice of its own.</param>
/// <param name="Digest">All in one notice; may be empty.</param>
/// <param name="Waiting">Those that wait for room.</param>
public sealed record SharedTrips(ImmutableArray<UntoldTrip> Singly, ImmutableArray<UntoldTrip> Digest, ImmutableArray<UntoldTrip> Waiting);

/// <summary>
/// Keeps a duty officer from being told too often to listen (doctrine: alert fatigue) without losing a trip. Within the budget each trip has a notice of its own. Past it trips wait, and
/// as soon as the window has room all that wait are told in one digest. A trip that is graver than all that was told within the window always passes.
/// </summary>
public static class ShareOutTrips
{
    /// <summary>Shares out what is untold.</summary>
    /// <param name="untold">All of it, oldest first.</param>
    /// <param name="told">The notices of the past; those outside the window change nothing.</param>
    /// <param name="atMost">How many notices the window has room for, or null for no bound.</param>
    /// <param name="window">How long the window is, ending now.</param>
    /// <param name="now">Now.</param>
    public static SharedTrips Of(ImmutableArray<UntoldTrip> untold, ImmutableArray<ToldNotice> told, int? atMost, Duration window, Instant now)
    {
        if (atMost is not { } most)
        {
            return new SharedTrips(untold, [], []);
        }

        var within = told.Where(notice => notice.At > now - window).ToList();
        var (used, gravest) = (within.Count, within.Select(notice => (ProposedAction?)notice.Gravest).Max());
        var singly = ImmutableArray.CreateBuilder<UntoldTrip>();
        var rest = untold;
        foreach (var trip in untold.OrderByDescending(trip => trip.Propose).ThenBy(trip => trip.Id))
        {
            if (trip.Propose > gravest)
            {
                singly.Add(trip);
                rest = rest.Remove(trip);
                (used, gravest) = (used + 1, trip.Propose);
            }
        }

        return rest.Length <= most - used ? new SharedTrips([.. singly, .. rest], [], [])
            : used < most ? new SharedTrips(singly.ToImmutable(), rest, [])
            : new SharedTrips(singly.ToImmutable(), [], rest);
    }
}

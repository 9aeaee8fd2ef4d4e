using System.Collections.Immutable;
using Muster.Departures;
using Muster.Kernel;
using Muster.Tripwires;

namespace Muster.Desk;

/// <summary>Turns verdicts into what the duty officer is asked to decide.</summary>
public static class MakeProposal
{
    /// <summary>
    /// The gravest action among the tripped tripwires, in the order <c>review</c> &lt; <c>authorized</c> &lt; <c>ordered</c> &lt; <c>suspend</c> &lt;
    /// <c>hibernate</c> &lt; <c>relocate</c> &lt; <c>evacuate</c>, and its worksheet: whoever stays under an ordered departure stays under a
    /// suspension, a relocation or an evacuation too, and under a review or a hibernation nobody leaves.
    /// </summary>
    public static Proposal From(Plan plan, Roster roster, ImmutableArray<Verdict> verdicts)
    {
        ImmutableArray<Verdict> tripped = [.. verdicts.Where(verdict => verdict.State is TripwireState.Tripped)];
        if (tripped.IsEmpty)
        {
            return new Proposal(null, [], [], new DepartureWorksheet([], [], [], []));
        }

        var status = tripped.Max(verdict => verdict.Tripwire.Propose);
        ImmutableArray<Verdict> because = [.. tripped.Where(verdict => verdict.Tripwire.Propose == status)];
        var posts = PostsConcerned.By(because, plan.Posts);
        var worksheet = ProposeDeparture.For(Kind(status), roster.People, [.. posts.Select(post => post.Id)]);
        return new Proposal(status, [.. because.Select(verdict => verdict.Tripwire)], posts, worksheet);
    }

    private static DepartureKind Kind(ProposedAction action) => action switch
    {
        ProposedAction.Review or ProposedAction.Hibernate => DepartureKind.None,
        ProposedAction.Authorized => DepartureKind.Authorized,
        _ => DepartureKind.Ordered,
    };
}

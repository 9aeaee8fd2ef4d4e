using System.Collections.Immutable;
using Muster.Departures;
using Muster.Kernel;
using Muster.Tripwires;
using NodaTime;

namespace Muster.Desk;

/// <summary>Turns verdicts into what the duty officer is asked to decide.</summary>
public static class MakeProposal
{
    /// <summary>
    /// The gravest action among the tripped tripwires, in the order <c>review</c> &lt; <c>authorized</c> &lt; <c>ordered</c> &lt; <c>suspend</c> &lt;
    /// <c>hibernate</c> &lt; <c>relocate</c> &lt; <c>evacuate</c>, and its worksheet: whoever stays under an ordered departure stays under a
    /// suspension, a relocation or an evacuation too, and under a review or a hibernation nobody leaves.
    /// </summary>
    public static Proposal From(Plan plan, Roster roster, ImmutableArray<Verdict> verdicts, LocalDate day)
    {
        ImmutableArray<Verdict> tripped = [.. verdicts.Where(verdict => verdict.State is TripwireState.Tripped)];
        if (tripped.IsEmpty)
        {
            return new Proposal(null, [], [], new DepartureWorksheet([], [], [], []));
        }

        var status = tripped.Max(verdict => verdict.Tripwire.Propose);
        ImmutableArray<Verdict> because = [.. tripped.Where(verdict => verdict.Tripwire.Propose == status)];
        var posts = PostsConcerned.By(because, plan.Posts);
        var worksheet = ProposeDeparture.For(Kind(status), roster.People, [.. posts.Select(post => post.Id)], LeavingRules(plan), day);
        return new Proposal(status, [.. because.Select(verdict => verdict.Tripwire)], posts, worksheet);
    }

    private static Dictionary<(DepartureKind Kind, Category Category), DepartureAnswer> LeavingRules(Plan plan) => plan.Leaving.ToDictionary(
        rule => (Word<DepartureKind>(rule.Status), Word<Category>(rule.Category)),
        rule => Word<DepartureAnswer>(rule.Answer));

    // The plan's reader has let only the plan language's words through.
    private static TEnum Word<TEnum>(string word)
        where TEnum : struct, Enum =>
        Words<TEnum>.TryParse(word, out var value) ? value : throw new InvalidOperationException($"'{word}' is no {typeof(TEnum).Name}.");

    private static DepartureKind Kind(ProposedAction action) => action switch
    {
        ProposedAction.Review or ProposedAction.Hibernate => DepartureKind.None,
        ProposedAction.Authorized => DepartureKind.Authorized,
        _ => DepartureKind.Ordered,
    };
}

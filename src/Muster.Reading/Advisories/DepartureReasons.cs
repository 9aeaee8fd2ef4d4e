using System.Collections.Immutable;
using Muster.Kernel.Facts;

namespace Muster.Reading.Advisories;

/// <summary>Says by which rules a clause became a departure.</summary>
internal static class DepartureReasons
{
    /// <summary>The draft with its reasons; as it is where nobody asks.</summary>
    public static DepartureDraft Explained(this DepartureDraft draft, DepartureClause clause) =>
        clause.Context.Trail is { } trail ? draft with { Why = Of(clause, draft, trail.In(clause.Line.Sentence)) } : draft;

    private static ImmutableArray<Reason> Of(DepartureClause clause, DepartureDraft draft, Reasons reasons)
    {
        reasons.Because(RuleOf(clause, draft), $"status: {Reasons.Listed([draft.Status])}", clause.Trigger.From, clause.Trigger.To);
        if (clause.Lifting)
        {
            reasons.Because("departure.lifting-word", "what it stands before has ended", DepartureTrigger.In(clause.Line.Sentence).Where(hit => hit.Meaning.IsLift && hit.From < clause.Trigger.From).Select(hit => (hit.From, hit.To)));
        }

        reasons.Issuer(draft.Issuer).Country(draft.Country);
        if (!draft.Who.IsEmpty)
        {
            reasons.Because("departure.who", $"who: {Reasons.Listed(draft.Who)}", Populations.Spans(clause.Tokens, clause.From, clause.To));
        }

        if (!draft.Posts.IsEmpty)
        {
            reasons.Because("departure.posts", $"posts: {string.Join(", ", draft.Posts)}", clause.Embassy() is { City: not null } post ? [(post.From, post.To)] : []);
        }

        return reasons.Date(draft.Date).Stance(draft.Modality, Math.Max(clause.From, clause.Trigger.From - 12), clause.Trigger.To).Made;
    }

    private static string RuleOf(DepartureClause clause, DepartureDraft draft) => draft.Status switch
    {
        DepartureStatus.Lifted when clause.Trigger.Meaning.IsPost => "departure.status.reopened",
        DepartureStatus.Lifted => "departure.status.lifted",
        DepartureStatus.Ordered => "departure.status.ordered",
        DepartureStatus.Authorized => "departure.status.authorized",
        DepartureStatus.Suspended => "departure.status.suspended",
        _ when draft.IsSoft => "departure.status.asked",
        _ => "departure.status.reduced",
    };
}

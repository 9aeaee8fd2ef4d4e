using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Politics;

/// <summary>Reads how a clause stands to what it says: as a fact, a plan, a guess, a risk, or not at all.</summary>
internal static class Hedge
{
    private static readonly Phrases Suspecting = new(
        "supposed to", "believed to", "thought to", "said to be", "appears", "appear", "reportedly", "allegedly", "alleged", "apparently", "suspected", "unconfirmed", "rumored", "rumoured",
        "seems", "is likely to have");

    private static readonly Phrases Planning = new(
        "will", "plans", "plan", "planned", "planning", "intends", "intend", "intention to", "scheduled", "due to", "to be held", "is to", "are to", "set to", "set for", "is expected to", "are expected to", "promises to",
        "vows to", "pledges to", "agreed to", "upcoming", "forthcoming", "slated", "prepares to", "about to", "votes to", "voted to", "decides to", "decided to", "agrees to", "pledged to", "promised to", "vowed to", "preparing to", "intends to",
        "offered to", "wants to", "pledge to", "promise to", "prepared to", "going to");

    private static readonly Phrases Supposing = new(
        "if", "unless", "could", "might", "would", "should", "threatens to", "threatened to", "threatening to", "risk of", "risks", "in case of", "possible", "potential", "warns of", "warned of", "fears of", "threat of");

    // "Said it would send": a plan told in the past.
    private static readonly Phrases Announcing = new("said", "says", "announced", "told", "vowed", "promised", "confirmed", "added", "declared", "decided", "pledged");

    private static readonly Phrases Would = new("would");

    private static readonly Phrases Condition = new("unless", "if");

    private static readonly Phrases Denying = new("denies", "denied", "deny", "denying", "rejects", "rejected", "dismisses", "dismissed");

    private static readonly Phrases Negating = new("not", "no", "never", "without", "refuses to", "refused to", "fails to", "failed to", "neither", "nor", "rules out", "ruled out", "n't", "didn't", "doesn't", "hasn't", "avoid", "avert");

    // What somebody wants is no news that it is so.
    private static readonly Phrases Wanting = new(
        "demand", "demands", "demanded", "demanding", "call for", "calls for", "called for", "calling for", "urges", "urged", "urging", "asks", "asked", "calls on", "called on", "calling on", "call on", "wants", "want",
        "to demand", "request", "requests", "proposes", "proposed", "in order to", "considers", "considering", "seeks", "seek", "refusal", "pressure");

    // What happens at times is no news either.
    private static readonly Phrases Recurring = new("sometimes", "often", "periodically", "occasionally", "frequently", "regularly", "at times", "from time to time", "without notice", "at short notice");

    /// <summary>Whether the tokens before a word in its clause negate it, or only wish for it.</summary>
    public static bool IsUnsaid(ImmutableArray<Token> tokens, Clause clause, int at) =>
        Negating.In(tokens, Math.Max(clause.From, at - 4), at) || Wanting.In(tokens, Math.Max(clause.From, at - 8), at) || Recurring.In(tokens, Math.Max(clause.From, at - 8), Math.Min(clause.To, at + 8));

    /// <summary>The modality that the words around a stretch give it; hedges count in the few words before it.</summary>
    public static Modality Of(ImmutableArray<Token> tokens, Clause clause, int from, int to)
    {
        var start = Math.Max(clause.From, from - 6);
        var would = Would.Last(tokens, start, to);
        if (would >= 0 && Announcing.In(tokens, Math.Max(0, would - 6), would))
        {
            return Modality.Planned;
        }

        return Denying.In(tokens, start, from) ? Modality.Denied
            : Supposing.In(tokens, start, to) || May(tokens, start, to) || Condition.In(tokens, to, tokens.Length) ? Modality.Hypothetical
            : Suspecting.In(tokens, start, to) ? Modality.Suspected
            : Planning.In(tokens, start, to) ? Modality.Planned
            : Modality.Asserted;
    }

    // The verb, not the month.
    private static bool May(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens[at].Text is "may")
            {
                return true;
            }
        }

        return false;
    }
}

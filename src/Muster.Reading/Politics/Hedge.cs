using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Politics;

/// <summary>Reads how a clause stands to what it says: as a fact, a plan, a guess, a risk, or not at all.</summary>
internal static class Hedge
{
    private static readonly Lexicon Lists = Lexicon.Of("hedges");

    private static readonly Phrases Suspecting = new(Lists["suspecting"].AsSpan());

    private static readonly Phrases Planning = new(Lists["planning"].AsSpan());

    private static readonly Phrases Supposing = new(Lists["supposing"].AsSpan());

    // "Said it would send": a plan told in the past.
    private static readonly Phrases Announcing = new(Lists["announcing"].AsSpan());

    private static readonly Phrases Would = new("would");

    private static readonly Phrases Condition = new(Lists["condition"].AsSpan());

    private static readonly Phrases Denying = new(Lists["denying"].AsSpan());

    private static readonly Phrases Negating = new(Lists["negating"].AsSpan());

    // What somebody wants is no news that it is so.
    private static readonly Phrases Wanting = new(Lists["wanting"].AsSpan());

    // What happens at times is no news either.
    private static readonly Phrases Recurring = new(Lists["recurring"].AsSpan());

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

        return Denying.In(tokens, start, from) || Denial.Governs(tokens, from) ? Modality.Denied
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

using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>The words by which issuers say why they warn.</summary>
internal static class AdviceReasons
{
    /// <summary>Words that tell a reason where a formula gives its reasons: "due to …".</summary>
    public static readonly PhraseTable<AdviceReason> Words = Lexicon.Of("reasons").PhrasesBy<AdviceReason>();

    private static readonly Lexicon Frames = Lexicon.Of("reason-frames");

    // What looks like a reason and is none: "armed conflict" is not told by "military escort", nor "detention" by "visa".
    private static readonly PhraseTable<bool> Masks = Frames.Phrases("mask");

    private static readonly PhraseTable<bool> RisksOfArrest = Frames.Phrases("risk_of_arrest");

    // Where the formula gives reasons, the body adds what it says is at hand.
    private static readonly PhraseTable<bool> AtHand = Frames.Phrases("at_hand");

    private static readonly PhraseTable<bool> Consequences = Frames.Phrases("consequence");

    // A sentence of the body tells a reason where it tells of a danger, not where it gives a tip.
    private static readonly PhraseTable<bool> Dangers = Frames.Phrases("danger");

    /// <summary>
    /// The reasons between two tokens, in the enum's order. <see cref="AdviceReason.Other"/> for mere tensions only where nothing else is told.
    /// </summary>
    public static ImmutableArray<AdviceReason> In(ImmutableArray<Token> tokens, int from, int to)
    {
        var found = new SortedSet<AdviceReason>();
        var tensions = false;
        for (var at = from; at < to; at++)
        {
            if (Masks.At(tokens, at, to) is { } mask)
            {
                at = mask.To - 1;
            }
            else if (Words.At(tokens, at, to) is { } hit)
            {
                at = hit.To - 1;
                if (hit.Meaning is AdviceReason.Other && tokens[hit.From].Lower is "tension" or "tensions")
                {
                    tensions = true;
                }
                else
                {
                    found.Add(hit.Meaning);
                }
            }
        }

        return tensions && found.Count == 0 ? [AdviceReason.Other] : [.. found];
    }

    /// <summary>The words between two tokens that tell these reasons.</summary>
    public static IEnumerable<(int From, int To)> Spans(ImmutableArray<Token> tokens, int from, int to, ImmutableArray<AdviceReason> told) =>
        Words.In(tokens, from, to).Where(hit => told.Contains(hit.Meaning)).Select(hit => (hit.From, hit.To));

    /// <summary>
    /// The reasons that a sentence of the body tells, where it tells of a danger. An arrest or a crime that follows from breaking rules is none: detention
    /// counts only as a risk or as arbitrary.
    /// </summary>
    public static ImmutableArray<AdviceReason> InBody(Sentence sentence)
    {
        if (!TellsDanger(sentence))
        {
            return [];
        }

        return WithoutMereArrest(sentence.Tokens, In(sentence.Tokens, 0, sentence.Tokens.Length));
    }

    private static ImmutableArray<AdviceReason> WithoutMereArrest(ImmutableArray<Token> tokens, ImmutableArray<AdviceReason> told) =>
        told.Contains(AdviceReason.Detention) && !RisksOfArrest.Any(tokens, 0, tokens.Length) ? told.Remove(AdviceReason.Detention) : told;

    /// <summary>
    /// The reasons that a sentence of the body adds to those of the formula: what it says is at hand, without its consequences, and without health and
    /// <see cref="AdviceReason.Other"/>, which describe every poor country and which a formula names where they matter.
    /// </summary>
    public static ImmutableArray<AdviceReason> AtHandIn(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (!AtHand.Any(tokens, 0, tokens.Length))
        {
            return [];
        }

        var to = Consequences.In(tokens) is [var first, ..] ? first.From : tokens.Length;
        return [.. WithoutMereArrest(tokens, In(tokens, 0, to)).Where(reason => reason is not (AdviceReason.Health or AdviceReason.Other))];
    }

    /// <summary>Whether a sentence tells of a danger.</summary>
    public static bool TellsDanger(Sentence sentence) => Dangers.Any(sentence.Tokens, 0, sentence.Tokens.Length);

    /// <summary>The token after "due to", "because of", from which a formula's reasons stand; -1 where it gives none.</summary>
    public static int Begin(ImmutableArray<Token> tokens, int from)
    {
        for (var at = from; at < tokens.Length; at++)
        {
            if (tokens[at].Lower is "due" or "because" or "given" or "owing" or "following" or "amid")
            {
                return at + 1;
            }
        }

        return -1;
    }
}

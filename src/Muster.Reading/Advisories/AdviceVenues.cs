using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>The types of place that a sentence names as targets.</summary>
internal static class AdviceVenues
{
    private static readonly PhraseTable<Venue> Words = Lexicon.Of("venues").PhrasesBy<Venue>();
    private static readonly Lexicon Frames = Lexicon.Of("venue-frames");

    // What makes a place a target; the places stand after it, or before where the target word closes the sentence.
    private static readonly PhraseTable<bool> Targets = Frames.Phrases("target");

    private static readonly PhraseTable<bool> Avoidance = Frames.Phrases("avoidance");

    // Authorities that "target" people or bodies arrest them; that is no place under attack.
    private static readonly PhraseTable<bool> Authorities = Frames.Phrases("authorities");

    /// <summary>The venues that a sentence names as targets, in the enum's order; empty where it names none so.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="lead">The sentence that leads to the list in which it stands ("Terrorists may attack:"), or null.</param>
    public static ImmutableArray<Venue> In(Sentence sentence, Sentence? lead) => [.. Hits(sentence, lead).Select(hit => hit.Meaning).Distinct().Order()];

    /// <summary>The same, each with its words, in the sentence's order.</summary>
    public static ImmutableArray<PhraseHit<Venue>> Hits(Sentence sentence, Sentence? lead)
    {
        var tokens = sentence.Tokens;
        if (Targets.In(tokens) is not [var first, ..])
        {
            var listed = lead is not null && lead.Tokens[^1].Is(':') && Targets.Any(lead.Tokens, 0, lead.Tokens.Length) && !Excluded(lead.Tokens, lead.Tokens.Length);
            return listed ? [.. Words.In(tokens)] : [];
        }

        // "Airports have been hit", "the airport is subject to attacks": the place before its target word.
        var before = tokens[first.From].Lower is "subject" or "hit" or "struck" or "bombed" or "targeted" or "attacked" or "face" or "faces"
            || (first.From > 1 && tokens[first.From - 1].Lower is "the" or "a" or "been" or "common" or "frequent" or "main" or "possible" or "potential" or "likely");
        var hits = Words.In(tokens, before ? 0 : first.From, tokens.Length);
        return Authorities.Any(tokens, 0, first.To) ? [] : [.. hits.Where(hit => !Avoidance.Any(tokens, Math.Max(0, hit.From - 12), hit.From))];
    }

    private static bool Excluded(ImmutableArray<Token> tokens, int to) => Avoidance.Any(tokens, 0, to) || Authorities.Any(tokens, 0, to);
}

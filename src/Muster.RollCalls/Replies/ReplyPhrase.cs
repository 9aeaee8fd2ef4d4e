using System.Collections.Immutable;

namespace Muster.RollCalls.Replies;

/// <summary>What a phrase of the lexicon does.</summary>
internal enum PhraseClass
{
    /// <summary>Asks for help wherever it stands.</summary>
    Help,

    /// <summary>Holds such a word and asks for nothing.</summary>
    NotHelp,

    /// <summary>Says safe.</summary>
    Safe,

    /// <summary>Says not in the area.</summary>
    Elsewhere,

    /// <summary>Says nothing.</summary>
    Filler,
}

/// <summary>A phrase of the lexicon, folded.</summary>
/// <param name="Class">What it does.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Words">Its words; one that ends in <c>*</c> is any that begins so.</param>
internal sealed record ReplyPhrase(PhraseClass Class, string Language, ImmutableArray<string> Words)
{
    /// <summary>Whether it stands at a place of the text.</summary>
    public bool StandsAt(ImmutableArray<ReplyToken> text, int at) =>
        at + Words.Length <= text.Length && Words.Select((word, nth) => Fits(word, text[at + nth])).All(fits => fits);

    private static bool Fits(string word, ReplyToken token) =>
        token.Kind is ReplyTokenKind.Word && (word[^1] == '*' ? token.Text.AsSpan().StartsWith(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal) : token.Text == word);
}

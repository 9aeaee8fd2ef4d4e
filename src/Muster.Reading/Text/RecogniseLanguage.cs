using System.Collections.Immutable;

namespace Muster.Reading.Text;

/// <summary>Tells English from what this reader cannot read, by the small words of the languages that reports come in, and by the script.</summary>
internal static class RecogniseLanguage
{
    // The end of Unicode's Latin letters with their marks (Latin Extended-B).
    private const char LastLatin = '\u024F';

    internal static readonly HashSet<string> English =
    [
        "the", "of", "and", "to", "in", "is", "was", "were", "are", "for", "on", "with", "by", "as", "at", "from", "that", "has", "have", "not", "be", "it", "its", "their", "this", "or", "an", "you", "your", "who", "which", "after",
    ];

    // French, German, Spanish, Portuguese, Italian, Dutch: only words that English does not have.
    internal static readonly HashSet<string> Foreign =
    [
        "le", "la", "les", "des", "une", "dans", "est", "sont", "ont", "par", "pour", "sur", "avec", "qui", "que", "du", "au", "aux", "et", "ces", "leur", "été", "selon", "der", "das", "und", "ist", "nicht", "mit", "von", "den", "dem", "ein",
        "eine", "einen", "bei", "nach", "sind", "worden", "wurde", "wurden", "el", "los", "las", "una", "por", "con", "del", "se", "os", "uma", "com", "não", "em", "na", "il", "gli", "della", "nel", "sono", "het", "een", "van", "zijn", "voor",
    ];

    /// <summary>The only language that this reader knows.</summary>
    public const string Known = "en";

    private static readonly WordTest IsEnglish = new(English.Contains);
    private static readonly WordTest IsForeign = new(Foreign.Contains);

    /// <summary><c>en</c>, or null for a text that reads as another language.</summary>
    public static string? Of(ImmutableArray<Sentence> sentences)
    {
        var (words, latin, english, foreign) = (0, 0, 0, 0);
        foreach (var sentence in sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (token.Kind is TokenKind.Word)
                {
                    words++;
                    latin += token.Text[0] <= LastLatin ? 1 : 0;
                    english += IsEnglish.Of(token.Word) ? 1 : 0;
                    foreign += IsForeign.Of(token.Word) && !token.IsCapitalised ? 1 : 0;
                }
            }
        }

        return foreign > english || latin * 2 < words ? null : Known;
    }
}

using Muster.Reading.Places;
using Muster.Reading.Syntax;

namespace Muster.Reading.Text;

/// <summary>
/// Gives text that bears no case (all small letters, or all capitals: old wire copy, archives) its capitals back where the later stages look at them: at the
/// start of a sentence, in the names that <see cref="FindNames"/> finds, in abbreviations. Text with case comes back as it is; the length never changes.
/// </summary>
internal static class RestoreCase
{
    // A shorter text may be all small letters by chance or by habit; a heading may be all capitals.
    private const int ShortestText = 60;

    // Within a text that has case, only a long stretch without any is taken for a quotation of such copy.
    private const int ShortestStretch = 300;

    // Running English has more than one capital in a hundred letters; old copy may keep a stray one.
    private const int LettersPerCapital = 200;

    /// <summary>The text with its case restored, or the same text.</summary>
    public static string In(string text, Gazetteer gazetteer, SyntaxModel? syntax = null)
    {
        var (capitals, small) = Letters(text);
        if (capitals + small < ShortestText)
        {
            return text;
        }

        if (IsUncased(capitals, small))
        {
            return Restore(text, gazetteer, syntax);
        }

        // Only a long text may hold a long stretch without case beside cased ones.
        return small + capitals < 2 * ShortestStretch ? text : ByParagraph(text, gazetteer, syntax);
    }

    private static bool IsUncased(int capitals, int small) => capitals * LettersPerCapital <= capitals + small || small * LettersPerCapital <= capitals + small;

    private static (int Capitals, int Small) Letters(ReadOnlySpan<char> text)
    {
        var (capitals, small) = (0, 0);
        foreach (var letter in text)
        {
            capitals += char.IsUpper(letter) ? 1 : 0;
            small += char.IsLower(letter) ? 1 : 0;
        }

        return (capitals, small);
    }

    private static string ByParagraph(string text, Gazetteer gazetteer, SyntaxModel? syntax)
    {
        char[]? whole = null;
        for (var from = 0; from < text.Length;)
        {
            var to = text.IndexOf("\n\n", from, StringComparison.Ordinal) is var gap and >= 0 ? gap + 2 : text.Length;
            var (capitals, small) = Letters(text.AsSpan(from, to - from));
            if (capitals + small >= ShortestStretch && (capitals == 0 || small == 0))
            {
                whole ??= text.ToCharArray();
                Restore(text[from..to], gazetteer, syntax).CopyTo(0, whole, from, to - from);
            }

            from = to;
        }

        return whole is null ? text : new string(whole);
    }

    private static string Restore(string text, Gazetteer gazetteer, SyntaxModel? syntax)
    {
        var letters = text.ToCharArray();
        for (var at = 0; at < letters.Length; at++)
        {
            letters[at] = char.ToLowerInvariant(letters[at]);
        }

        var tokens = Tokenize.Range(new string(letters), 0, letters.Length);
        var shapes = new FindNames(tokens, gazetteer, syntax).Shapes();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (shapes[at] is NameShape.Acronym)
            {
                Raise(letters, tokens[at].Start, tokens[at].End);
            }
            else if (shapes[at] is NameShape.Name || (tokens[at].Kind is TokenKind.Word && BeginsSentence(tokens, at, text)))
            {
                Raise(letters, tokens[at].Start, tokens[at].Start + 1);
            }
        }

        return new string(letters);
    }

    private static void Raise(char[] letters, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            letters[at] = char.ToUpperInvariant(letters[at]);
        }
    }

    // After a full stop and a space, or at the start, perhaps behind a quotation mark; "gen. silva" and "j. silva" begin nothing.
    private static bool BeginsSentence(List<Token> tokens, int at, string text)
    {
        var before = at - 1;
        while (before >= 0 && tokens[before].Kind is TokenKind.Mark && tokens[before].Text[0] is '"' or '\u201C' or '\u201D' or '\'' or '(' or ')' or '[' or ']' or '-')
        {
            before--;
        }

        if (before < 0)
        {
            return true;
        }

        var stop = tokens[before].Is('!') || tokens[before].Is('?') || (tokens[before].Is('.') && (before == 0 || !(FindNames.IsTitle(tokens[before - 1].Lower) || tokens[before - 1].Text.Length == 1)));
        var gap = text.AsSpan(tokens[before].End, tokens[at].Start - tokens[before].End);
        return (stop && gap.IndexOfAny(' ', '\n') >= 0) || gap.IndexOf("\n\n") >= 0;
    }
}

namespace Muster.Reading.Text;

/// <summary>
/// Leaves out the marks of Markdown that a reader would not see: emphasis and the address of a link. Headings, bullets and lines stay, since they
/// carry structure. Plain text comes through as it is, but for odd spaces (no-break, thin, tab), which become plain ones, and invisible characters.
/// </summary>
internal static class StripMarkdown
{
    // What is left out or becomes another character; where none of these stands, nothing changes.
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(
        "*_\t\v\f\r\u00A0\u00AD\u2007\u2009\u200A\u200B\u200C\u200D\u2028\u2029\u202F\u2060\uFEFF");

    private const int LongestAddress = 4_096;

    public static SourceText From(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks) && !text.Contains("](", StringComparison.Ordinal))
        {
            return SourceText.Plain(text);
        }

        var builder = new SourceText.Builder(text);
        for (var at = 0; at < text.Length; at++)
        {
            at = LinkTargetEnd(text, at);
            if (at >= text.Length)
            {
                break;
            }

            var character = text[at];
            if (IsEmphasis(text, at, builder.AtLineStart))
            {
                if (GluesWords(text, at))
                {
                    builder.Add(' ', at);
                }

                continue;
            }

            if (IsInvisible(character))
            {
                continue;
            }

            builder.Add(Plain(character), at);
        }

        return builder.Build();
    }

    /// <summary>Odd spaces as plain ones, other characters as they are.</summary>
    public static char Plain(char character) => character switch
    {
        '\t' or '\u00A0' or '\u202F' or '\u2007' or '\u2009' or '\u200A' => ' ',
        '\u2028' or '\u2029' or '\v' or '\f' => '\n',
        _ => character,
    };

    /// <summary>Soft hyphens, zero-width characters, byte-order marks, carriage returns.</summary>
    public static bool IsInvisible(char character) => character is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\r';

    // An asterisk is emphasis unless it opens a line as a bullet; an underscore only where it hugs a word from outside.
    private static bool IsEmphasis(string text, int at, bool atLineStart)
    {
        if (text[at] == '*')
        {
            return !(atLineStart && at + 1 < text.Length && text[at + 1] == ' ') && !IsBulletAfterIndent(text, at);
        }

        return text[at] == '_' && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
    }

    // "due to**crime**and" lost its spaces on the way; "**I**nternational" did not: a mark between two letters parts words, unless only one
    // letter stands before it.
    private static bool GluesWords(string text, int at)
    {
        if (text[at] != '*' || at == 0 || !char.IsLetter(text[at - 1]))
        {
            return false;
        }

        var next = at;
        while (next < text.Length && text[next] == '*')
        {
            next++;
        }

        return next < text.Length && char.IsLetter(text[next]) && LettersBefore(text, at) > 1;
    }

    private static int LettersBefore(string text, int at)
    {
        var from = at;
        while (from > 0 && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        return at - from;
    }

    private static bool IsBulletAfterIndent(string text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] != ' ')
        {
            return false;
        }

        var back = at - 1;
        while (back >= 0 && text[back] is ' ' or '\t')
        {
            back--;
        }

        return back < 0 || text[back] == '\n';
    }

    // "[text](address)": the brackets are left in as they are harmless, the address is skipped. An address that has not ended after so many characters is none:
    // a text of nothing but "](" must not be searched to its end for each of them.
    private static int LinkTargetEnd(string text, int at)
    {
        if (text[at] != '(' || at == 0 || text[at - 1] != ']')
        {
            return at;
        }

        var end = text.AsSpan(at, Math.Min(LongestAddress, text.Length - at)).IndexOfAny(')', '\n');
        return end > 0 && text[at + end] == ')' ? at + end + 1 : at;
    }
}

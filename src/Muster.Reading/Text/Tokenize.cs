namespace Muster.Reading.Text;

/// <summary>Cuts clean text into tokens.</summary>
internal static class Tokenize
{
    // Abbreviations whose dot belongs to them and ends no sentence.
    private static readonly HashSet<string> Dotted = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "gov", "sen", "rep", "st", "no", "vs", "etc", "inc", "jr", "sr", "approx",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DottedBySpan = Dotted.GetAlternateLookup<ReadOnlySpan<char>>();
    private const int LongestDotted = 6;

    /// <summary>The tokens between two offsets.</summary>
    public static List<Token> Range(string text, int start, int end)
    {
        var tokens = new List<Token>((end - start) / 5);
        for (var at = start; at < end;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var stop = char.IsAsciiDigit(text[at]) ? NumberEnd(text, at, end)
                : char.IsLetter(text[at]) ? WordEnd(text, at, end)
                : at + 1;
            if (char.IsLetter(text[at]))
            {
                AddWord(tokens, text, at, stop);
            }
            else
            {
                // "13-year-old" and "20-month" begin with digits but are words.
                var kind = !char.IsAsciiDigit(text[at]) ? TokenKind.Mark : HasLetter(text, at, stop) ? TokenKind.Word : TokenKind.Number;
                tokens.Add(Make(text, at, stop, kind));
            }

            at = stop;
        }

        return tokens;
    }

    /// <summary>Lower case with one kind of apostrophe and hyphen.</summary>
    public static string Fold(string text)
    {
        Span<char> folded = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        for (var at = 0; at < text.Length; at++)
        {
            folded[at] = text[at] switch
            {
                '\u2019' or '\u2018' or '\u02BC' or '\u00B4' => '\'',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' => '-',
                var other => char.ToLowerInvariant(other),
            };
        }

        return folded.SequenceEqual(text) ? text : folded.ToString();
    }

    private static Token Make(string text, int start, int end, TokenKind kind) => new(start, end, kind, Word.Of(text.AsSpan(start, end - start)));

    private static void AddWord(List<Token> tokens, string text, int start, int end)
    {
        // The possessive is a token of its own: "Mali's" is "Mali" and "'s".
        var possessive = end - start > 2 && text[end - 1] is 's' or 'S' && IsApostrophe(text[end - 2]) ? end - 2 : end;
        tokens.Add(Make(text, start, possessive, TokenKind.Word));
        if (possessive < end)
        {
            tokens.Add(Make(text, possessive, end, TokenKind.Mark));
        }
    }

    private static int WordEnd(string text, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            if (char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark || char.IsSurrogate(text[at]))
            {
                at++;
            }
            else if (at + 1 < end && IsApostrophe(text[at]) && char.IsLetter(text[at + 1]))
            {
                at++;
            }
            else if (at + 1 < end && IsHyphen(text, at, start, end) && char.IsLetterOrDigit(text[at + 1]))
            {
                at++;
            }
            else if (at + 1 < end && text[at] == '&' && char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at < end && text[at] == '.' && TakesDot(text, start, at, end) ? DottedEnd(text, at, end) : at;
    }

    // "U.S.", "a.m.", "D.C.": single letters with dots; "George W. Bush": an initial; "Mr.", "Gen.": known ones.
    private static bool TakesDot(string text, int start, int dot, int end) =>
        (dot - start == 1 && dot + 1 < end && char.IsLetter(text[dot + 1]) && (dot + 2 == end || text[dot + 2] == '.'))
        || (dot - start == 1 && dot + 2 < end && char.IsUpper(text[start]) && text[start] != 'I' && text[dot + 1] == ' ' && char.IsUpper(text[dot + 2]))
        || (dot - start <= LongestDotted && DottedBySpan.Contains(text.AsSpan(start, dot - start)) && dot + 1 < end && text[dot + 1] == ' ' && char.IsUpper(text[start]));

    private static int DottedEnd(string text, int dot, int end)
    {
        var at = dot + 1;
        while (at + 1 < end && char.IsLetter(text[at]) && text[at + 1] == '.')
        {
            at += 2;
        }

        return at;
    }

    // A hyphen joins; a dash joins only short parts ("IS–K", "50–60"), since "Faso–Mali" are two names.
    private static bool IsHyphen(string text, int at, int start, int end)
    {
        if (text[at] is '-' or '\u2010' or '\u2011')
        {
            return true;
        }

        return text[at] == '\u2013' && (at - start <= 2 || at + 2 >= end || !char.IsLetter(text[at + 2]));
    }

    private static int NumberEnd(string text, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                at++;
            }
            else if (at + 1 < end && text[at] is ',' or '.' && char.IsAsciiDigit(text[at + 1]))
            {
                at++;
            }
            else if (at + 1 < end && text[at] is '-' or '\u2013' && char.IsLetterOrDigit(text[at + 1]))
            {
                at++;
            }
            else if (char.IsLetter(text[at]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static bool HasLetter(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (char.IsLetter(text[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsApostrophe(char character) => character is '\'' or '\u2019' or '\u02BC';
}

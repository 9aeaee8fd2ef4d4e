using System.Text.Json;
using Muster.Kernel;

namespace Muster.Desk.Scim;

/// <summary>What a word of a filter is.</summary>
internal enum WordKind
{
    /// <summary>A name, an operator, a number, true, false or null.</summary>
    Word,

    /// <summary>Text in quotes, opened.</summary>
    Text,

    /// <summary>One of ( ) [ ].</summary>
    Mark,

    /// <summary>Behind the last.</summary>
    End,
}

/// <summary>A word of a filter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; of text in quotes, what they hold.</param>
/// <param name="At">Where it begins, from 1.</param>
internal sealed record FilterWord(WordKind Kind, string Text, int At)
{
    public bool Is(string word) => Kind is WordKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    public bool IsMark(char mark) => Kind is WordKind.Mark && Text[0] == mark;

    public string Shown => Kind switch
    {
        WordKind.End => FormattableString.Invariant($"the end at character {At}"),
        WordKind.Text => FormattableString.Invariant($"text at character {At}"),
        _ => FormattableString.Invariant($"'{(Text.Length > 60 ? Text[..60] + "…" : Text)}' at character {At}"),
    };
}

/// <summary>Splits a filter into its words.</summary>
internal static class FilterWords
{
    public static Outcome<List<FilterWord>> Of(string text, string code)
    {
        var words = new List<FilterWord>();
        for (var at = 0; at < text.Length;)
        {
            var next = char.IsWhiteSpace(text[at]) ? null : Next(text, at);
            if (next is { Word: null })
            {
                return Outcome.Refuse<List<FilterWord>>(new Problem(code, FormattableString.Invariant($"something at character {at + 1} that is no word"), "names, operators, numbers, and text in double quotes as JSON has it"));
            }

            at = next?.End ?? at + 1;
            if (next is { Word: { } word })
            {
                words.Add(word);
            }
        }

        words.Add(new FilterWord(WordKind.End, "", text.Length + 1));
        return Outcome.Grant(words);
    }

    private static (FilterWord? Word, int End)? Next(string text, int at) => text[at] switch
    {
        '(' or ')' or '[' or ']' => (new FilterWord(WordKind.Mark, text[at].ToString(), at + 1), at + 1),
        '"' => Quoted(text, at),
        _ => Plain(text, at),
    };

    private static (FilterWord? Word, int End) Plain(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or ':' or '-' or '_' or '$' or '+'))
        {
            end++;
        }

        return (end == at ? null : new FilterWord(WordKind.Word, text[at..end], at + 1), end);
    }

    private static (FilterWord? Word, int End) Quoted(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] != '"')
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        return end < text.Length && Open(text[at..(end + 1)]) is { } open ? (new FilterWord(WordKind.Text, open, at + 1), end + 1) : (null, end);
    }

    private static string? Open(string quoted)
    {
        try
        {
            using var document = JsonDocument.Parse(quoted);
            return document.RootElement.GetString();
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair, bare or escaped, is no text.
            return null;
        }
    }
}

using System.Text;
using AngleSharp.Dom;

namespace Muster.Channels.Feeds.WebPage;

/// <summary>Writes a block of a page as plain text: a paragraph, a heading, a list item or a row of a table each on its own, with an empty line between.</summary>
internal static class PageParagraphs
{
    private const string Gap = "\n\n";

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "ruby", "rt", "rp",
    };

    /// <summary>The text; empty where there is none.</summary>
    public static string Of(IElement main)
    {
        var (text, paragraph) = (new StringBuilder(), new StringBuilder());
        foreach (var (node, isEnd) in Walk.Through(main))
        {
            switch (node)
            {
                case IText words:
                    Add(paragraph, words.Data);
                    break;
                case IElement { LocalName: "br" } when !isEnd:
                    paragraph.Append('\n');
                    break;
                case IElement { LocalName: "td" or "th" }:
                    EndCell(paragraph, isEnd);
                    break;
                case IElement element when !Inline.Contains(element.LocalName) && element.LocalName != "br":
                    End(paragraph, text);
                    break;
            }
        }

        End(paragraph, text);
        return text.ToString();
    }

    /// <summary>Runs of white space are one space, as a reader sees them.</summary>
    private static void Add(StringBuilder paragraph, string words)
    {
        foreach (var letter in words)
        {
            if (!char.IsWhiteSpace(letter))
            {
                paragraph.Append(letter);
            }
            else if (paragraph.Length > 0 && paragraph[^1] is not (' ' or '\n'))
            {
                paragraph.Append(' ');
            }
        }
    }

    private static void EndCell(StringBuilder paragraph, bool isEnd)
    {
        if (isEnd && paragraph.ToString().TrimEnd() is { Length: > 0 } row && !row.EndsWith('|'))
        {
            paragraph.Append(" | ");
        }
    }

    private static void End(StringBuilder paragraph, StringBuilder text)
    {
        var words = paragraph.ToString().Trim(' ', '\n', '|');
        paragraph.Clear();
        if (words.Length > 0)
        {
            text.Append(text.Length > 0 ? Gap : "").Append(words);
        }
    }
}

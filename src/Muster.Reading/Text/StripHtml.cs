using System.Globalization;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Muster.Reading.Text;

/// <summary>
/// Leaves out what a browser would not show. AngleSharp's tokenizer cuts the markup, so broken HTML is cut as a browser cuts it; entities are decoded here,
/// since every character must keep its offset. Blocks end in an empty line; headings and list items get the marks that <see cref="SplitSentences"/> knows.
/// </summary>
internal static class StripHtml
{
    /// <summary>A tag or a stretch of text of the original.</summary>
    private readonly record struct Piece(HtmlTokenType Type, string Name, int Start, int End, bool Hides);

    // What no reader sees, and the furniture around a page.
    private static readonly HashSet<string> Hidden = [
        "head", "title", "script", "style", "noscript", "template", "svg", "math", "nav", "footer", "iframe", "object", "select", "textarea", "button", "dialog", "audio", "video", "canvas"];

    private static readonly HashSet<string> Blocks = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"];

    // The longest named entity has 31 letters.
    private const int LongestEntity = 40;

    public static SourceText From(string html)
    {
        var pieces = Cut(html);
        var hiddenUntil = FindHidden(pieces);
        var builder = new SourceText.Builder(html);
        for (var at = 0; at < pieces.Count; at++)
        {
            var piece = pieces[at];
            if (hiddenUntil[at] > at)
            {
                BreakLine(builder, piece);
                at = hiddenUntil[at];
            }
            else if (piece.Type is HtmlTokenType.Character)
            {
                AddText(builder, html, piece.Start, piece.End);
            }
            else
            {
                AddTag(builder, piece);
            }
        }

        return builder.Build();
    }

    private static List<Piece> Cut(string html)
    {
        var pieces = new List<Piece>();
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { IsNotConsumingCharacterReferences = true };
        for (var token = tokenizer.Get(); token.Type is not HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            var start = Math.Clamp(token.Position.Index, 0, html.Length);
            if (token.Type is HtmlTokenType.Character)
            {
                pieces.Add(new Piece(token.Type, "", start, Math.Clamp(tokenizer.InsertionPoint, start, html.Length), Hides: false));
            }
            else if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag)
            {
                pieces.Add(new Piece(token.Type, token.Name, start, start, token.Type is HtmlTokenType.StartTag && Hides(token.AsTag())));
                tokenizer.State = token.Type is HtmlTokenType.StartTag ? ContentOf(token.Name) : HtmlParseMode.PCData;
            }
        }

        return pieces;
    }

    private static HtmlParseMode ContentOf(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "iframe" or "noembed" or "noframes" or "xmp" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };

    private static bool Hides(HtmlTagToken tag) =>
        !tag.IsSelfClosing
        && (Hidden.Contains(tag.Name)
            || tag.Attributes.Exists(attribute => attribute.Name is "hidden"
                || (attribute.Name is "style" && attribute.Value.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))));

    // For each piece that opens something hidden, the index of the piece that closes it; 0 for every other. What is never closed hides nothing.
    private static int[] FindHidden(List<Piece> pieces)
    {
        var until = new int[pieces.Count];
        var open = new Dictionary<string, Stack<int>>();
        for (var at = 0; at < pieces.Count; at++)
        {
            var (type, name, _, _, _) = pieces[at];
            if (type is HtmlTokenType.StartTag)
            {
                if (name is "body")
                {
                    CloseHead(open, until, at - 1);
                }

                (open.TryGetValue(name, out var stack) ? stack : open[name] = new Stack<int>()).Push(at);
            }
            else if (type is HtmlTokenType.EndTag && open.TryGetValue(name, out var opened) && opened.TryPop(out var start) && pieces[start].Hides)
            {
                until[start] = at;
            }
        }

        return until;
    }

    private static void CloseHead(Dictionary<string, Stack<int>> open, int[] until, int before)
    {
        if (open.TryGetValue("head", out var heads) && heads.TryPop(out var head))
        {
            until[head] = before;
        }
    }

    private static void AddTag(SourceText.Builder builder, Piece tag)
    {
        if (tag.Name is "br")
        {
            builder.Add('\n', tag.Start);
            return;
        }

        if (!Blocks.Contains(tag.Name))
        {
            return;
        }

        BreakLine(builder, tag);
        if (tag.Type is not HtmlTokenType.StartTag)
        {
            return;
        }

        var mark = tag.Name is "li" ? "* " : tag.Name is ['h', >= '1' and <= '6'] ? new string('#', tag.Name[1] - '0') + " " : "";
        foreach (var character in mark)
        {
            builder.Add(character, tag.Start);
        }
    }

    private static void BreakLine(SourceText.Builder builder, Piece tag)
    {
        if (!Blocks.Contains(tag.Name) || builder.Length == 0 || builder.AtEmptyLine)
        {
            return;
        }

        // A paragraph that opens a list item or a heading stays on its line.
        if (builder.EndsWithMark)
        {
            return;
        }

        if (!builder.AtLineStart)
        {
            builder.Add('\n', tag.Start);
        }

        builder.Add('\n', tag.Start);
    }

    private static void AddText(SourceText.Builder builder, string html, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (html[at] == '&' && Entity(html, at, end) is var (text, length))
            {
                foreach (var character in text)
                {
                    AddCharacter(builder, character, at, at + length);
                }

                at += length - 1;
            }
            else
            {
                AddCharacter(builder, html[at], at, at + 1);
            }
        }
    }

    private static void AddCharacter(SourceText.Builder builder, char character, int at, int to)
    {
        var plain = StripMarkdown.Plain(character);
        if (StripMarkdown.IsInvisible(plain) && plain != '\r')
        {
            return;
        }

        if (!char.IsWhiteSpace(plain) && plain != '\0')
        {
            builder.Add(plain, at, to);
        }
        else if (!builder.AtLineStart && !builder.AtSpace)
        {
            builder.Add(' ', at, to);
        }
    }

    // "&amp;", "&#233;", "&#xE9;": what it stands for and how long it is; null where it is none that HTML knows.
    private static (string Text, int Length)? Entity(string html, int at, int end)
    {
        var semicolon = html.AsSpan(at, Math.Min(LongestEntity, end - at)).IndexOf(';');
        if (semicolon < 2)
        {
            return null;
        }

        var name = html.AsSpan(at + 1, semicolon - 1);
        var text = name[0] == '#' ? Numbered(name[1..]) : HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";"));
        return string.IsNullOrEmpty(text) ? null : (text, semicolon + 1);
    }

    private static string? Numbered(ReadOnlySpan<char> digits)
    {
        var hex = digits.Length > 1 && digits[0] is 'x' or 'X';
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(hex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        // Old pages number the quotes and dashes of Windows-1252; HTML says how to read them.
        return HtmlEntityProvider.IsInCharacterTable(code) ? HtmlEntityProvider.GetSymbolFromTable(code) : Rune.IsValid(code) ? char.ConvertFromUtf32(code) : null;
    }
}

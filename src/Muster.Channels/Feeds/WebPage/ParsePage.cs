using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Muster.Kernel;

namespace Muster.Channels.Feeds.WebPage;

/// <summary>
/// Parses a page within limits. The rules of HTML let a small page grow (a <c>b</c> that is never closed is opened again in every paragraph) and make deep
/// nesting slow (each element looks through all that are open). So marks of emphasis, which tell nothing here, are parsed as <c>span</c>, and
/// the depth is bounded as browsers bound it.
/// </summary>
internal static partial class ParsePage
{
    private const int Deepest = 512;
    private const int MostCharacters = 10_000_000;

    /// <summary>Elements that another of their kind or the next block closes without a word, and those that hold nothing.</summary>
    private static readonly HashSet<string> Flat = new(StringComparer.Ordinal)
    {
        "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "col", "colgroup", "area", "base", "br", "embed", "hr", "img", "input",
        "link", "meta", "param", "source", "track", "wbr", "html", "head", "body",
    };

    /// <summary>An end does not reach through these (HTML standard, "has an element in scope").</summary>
    private static readonly HashSet<string> Walls = new(StringComparer.Ordinal) { "table", "object", "applet", "marquee", "template", "caption", "button" };

    /// <summary>The page, to be disposed of, or a refusal (<see cref="ProblemCodes.FeedShape"/>).</summary>
    public static Outcome<IHtmlDocument> From(string html)
    {
        if (html.Length > MostCharacters)
        {
            return Refuse($"a page of more than {MostCharacters / 1_000_000} million characters");
        }

        var plain = Emphasis().Replace(WithoutDrawings(html), "<${end}span");
        return IsTooDeep(plain)
            ? Refuse($"elements nested more than {Deepest} deep")
            : Outcome.Grant<IHtmlDocument>(new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(plain));
    }

    private static string WithoutDrawings(string html)
    {
        const string End = "</svg>";
        var (kept, from) = (new StringBuilder(html.Length), 0);
        while (html.IndexOf("<svg", from, StringComparison.OrdinalIgnoreCase) is >= 0 and var start && html.IndexOf(End, start, StringComparison.OrdinalIgnoreCase) is >= 0 and var end)
        {
            kept.Append(html, from, start - from);
            from = end + End.Length;
        }

        return kept.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>Follows what is opened and closed as a parser would.</summary>
    private static bool IsTooDeep(string html)
    {
        var open = new List<string>();
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var isEnd = html[tag.Index + 1] == '/';
            var name = html.AsSpan(tag.Index + (isEnd ? 2 : 1), tag.Length - (isEnd ? 2 : 1)).ToString().ToLowerInvariant();
            if (isEnd)
            {
                Close(open, name);
            }
            else if (!Flat.Contains(name))
            {
                open.Add(name);
            }

            if (open.Count > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    private static void Close(List<string> open, string name)
    {
        for (var at = open.Count - 1; at >= 0; at--)
        {
            if (open[at] == name)
            {
                open.RemoveRange(at, open.Count - at);
                return;
            }

            if (Walls.Contains(open[at]))
            {
                return;
            }
        }
    }

    private static Outcome<IHtmlDocument> Refuse(string found) => Outcome.Refuse<IHtmlDocument>(new Problem(ProblemCodes.FeedShape, found, "a page as people write them"));

    [GeneratedRegex(@"</?[A-Za-z][^\s/>]*", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tag();

    /// <summary>The formatting elements of the HTML standard but for <c>a</c>, of which it keeps one open at most.</summary>
    [GeneratedRegex(@"<(?<end>/?)(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Emphasis();
}

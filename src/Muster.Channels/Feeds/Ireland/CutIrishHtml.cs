using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Muster.Channels.Feeds.Ireland;

/// <summary>
/// Cuts HTML with AngleSharp's tokenizer: no tree, so no depth can exhaust the stack, and no script runs. The main part is <c>main</c>, else the whole; no class
/// name is looked at.
/// </summary>
internal sealed class CutIrishHtml
{
    private const string Main = "main";

    // Not form or button: whole pages stand in a form, and the status box opens at a button.
    private static readonly HashSet<string> Hidden = ["script", "style", "noscript", "template", "svg", "nav", "footer", "select", "iframe", "head"];

    private static readonly HashSet<string> Inline = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
        "time", "u", "var", "wbr"];

    private readonly string html;
    private readonly bool onlyMain;
    private readonly StringBuilder text = new();
    private readonly StringBuilder line = new();
    private readonly StringBuilder titled = new();
    private readonly ImmutableArray<string>.Builder lines = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder headings = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder links = ImmutableArray.CreateBuilder<string>();
    private string? hiddenBy;
    private int hiddenDepth;
    private int mainDepth;
    private bool inHeading;
    private bool inTitle;

    private CutIrishHtml(string html, bool onlyMain) => (this.html, this.onlyMain) = (html, onlyMain);

    public static IrishPage From(string html) => Run(html, onlyMain: true) is { Lines.IsEmpty: false } page ? page : Run(html, onlyMain: false);

    private static IrishPage Run(string html, bool onlyMain)
    {
        var cut = new CutIrishHtml(html, onlyMain);
        cut.Run();
        var title = Fold(cut.titled);
        return new IrishPage(title.Length == 0 ? null : title, cut.lines.ToImmutable(), cut.headings.ToImmutable(), cut.links.ToImmutable(), cut.text.ToString().Trim());
    }

    private bool Shows => hiddenBy is null && (!onlyMain || mainDepth > 0);

    private void Run()
    {
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        for (var token = tokenizer.Get(); token.Type is not HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            var start = Math.Clamp(token.Position.Index, 0, html.Length);
            var end = Math.Clamp(tokenizer.InsertionPoint, start, html.Length);
            if (token.Type is HtmlTokenType.Character)
            {
                AddWords(token.Data, start, end);
            }
            else if (token.Type is HtmlTokenType.StartTag)
            {
                Open(token.AsTag(), start, end);
                tokenizer.State = ContentOf(token.Name);
            }
            else if (token.Type is HtmlTokenType.EndTag)
            {
                Close(token.Name, start, end);
            }
        }

        EndLine();
    }

    private void AddWords(string words, int start, int end)
    {
        if (inTitle)
        {
            titled.Append(words);
        }
        else if (Shows)
        {
            line.Append(words);
            text.Append(html, start, end - start);
        }
    }

    private void Open(HtmlTagToken tag, int start, int end)
    {
        AddLink(tag);
        inTitle = tag.Name == "title" || inTitle;
        if (hiddenBy is null && Hidden.Contains(tag.Name) && !tag.IsSelfClosing)
        {
            EndLine();
            (hiddenBy, hiddenDepth) = (tag.Name, 1);
            return;
        }

        hiddenDepth += tag.Name == hiddenBy ? 1 : 0;
        mainDepth += tag.Name == Main ? 1 : 0;
        if (Shows)
        {
            Mark(tag.Name, start, end);
            inHeading = IsHeading(tag.Name) || inHeading;
        }
    }

    private void Close(string name, int start, int end)
    {
        inTitle = inTitle && name is not "title";
        if (hiddenBy is not null)
        {
            hiddenDepth -= name == hiddenBy ? 1 : 0;
            hiddenBy = hiddenDepth == 0 ? null : hiddenBy;
            return;
        }

        if (Shows)
        {
            Mark(name, start, end);
            inHeading = inHeading && !IsHeading(name);
        }

        mainDepth -= name == Main && mainDepth > 0 ? 1 : 0;
    }

    private void Mark(string name, int start, int end)
    {
        if (!Inline.Contains(name))
        {
            EndLine();
        }

        text.Append(html, start, end - start);
    }

    private void EndLine()
    {
        var folded = Fold(line);
        line.Clear();
        if (folded.Length > 0)
        {
            lines.Add(folded);
            if (inHeading)
            {
                headings.Add(folded);
            }
        }
    }

    private void AddLink(HtmlTagToken tag)
    {
        var link = tag.Name switch { "a" => tag.GetAttribute("href"), "option" => tag.GetAttribute("value"), _ => null };
        if (!string.IsNullOrWhiteSpace(link))
        {
            links.Add(link);
        }
    }

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    private static HtmlParseMode ContentOf(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "noscript" or "iframe" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };

    private static string Fold(StringBuilder words) => string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

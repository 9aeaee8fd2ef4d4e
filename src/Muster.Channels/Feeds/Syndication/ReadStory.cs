using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Feeds.Syndication;

/// <summary>Reads one <c>item</c> of RSS or <c>entry</c> of Atom. What is missing is left open; only an item without any word is none.</summary>
internal static partial class ReadStory
{
    /// <summary>The story, or null where there is nothing to read; <paramref name="flaw"/> is told what could not be used.</summary>
    public static StoryItem? From(XElement item, Uri address, string? publisher, Action<string> flaw)
    {
        var title = Line(Own(item, "title"));
        var told = Body(item);
        if (told is null && title is null)
        {
            flaw("an item with neither a title nor a text");
            return null;
        }

        var (text, markup) = told ?? (title!, Markup.Text);
        var link = Link(item, address);
        return new StoryItem
        {
            Key = KeyOf(item, link) ?? HashKey(title, link, text),
            Link = link,
            Title = title,
            Text = text,
            Markup = markup,
            Publisher = Line(Source(item)) ?? publisher,
            Published = Published(item, flaw),
        };
    }

    /// <summary>An element's words on one line, names of HTML characters read; null where there are none.</summary>
    public static string? Line(XElement? element)
    {
        var words = element is null ? "" : Spaces().Replace(WebUtility.HtmlDecode(element.Value), " ").Trim();
        return words.Length == 0 ? null : words;
    }

    /// <summary>A key for a story that has none of its own: the hash of what it says.</summary>
    public static string HashKey(string? title, Uri? link, string text) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{link}\n{text}")));

    /// <summary>The longest of the texts that the item carries: many publishers put two sentences into one element and the story into another.</summary>
    private static (string Text, Markup Markup)? Body(XElement item)
    {
        var found = new[] { item.Element(FeedNames.Content + "encoded"), Own(item, "content"), Own(item, "description"), Own(item, "summary") }
            .OfType<XElement>().Select(Written).Where(written => !string.IsNullOrWhiteSpace(written.Text)).ToArray();
        return found.Length == 0 ? null : found.MaxBy(written => written.Text.Length);
    }

    private static (string Text, Markup Markup) Written(XElement element) => (element.Attribute("type")?.Value, element.HasElements) switch
    {
        ("xhtml" or "application/xhtml+xml", true) or (_, true) => (Inner(element), Markup.Html),
        ("html" or "text/html", _) => (element.Value, Markup.Html),
        ("text" or "text/plain", _) => (element.Value, Markup.Text),
        (null, _) when element.Name.Namespace == FeedNames.Atom => (element.Value, Markup.Text), // RFC 4287, 3.1.1
        _ => (element.Value, Marks().IsMatch(element.Value) ? Markup.Html : Markup.Text),
    };

    private static string Inner(XElement element) => string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));

    private static string? KeyOf(XElement item, Uri? link)
    {
        var written = Own(item, "guid")?.Value ?? Own(item, "id")?.Value ?? item.Attribute(FeedNames.Rdf + "about")?.Value;
        return string.IsNullOrWhiteSpace(written) ? link?.AbsoluteUri : written.Trim();
    }

    private static Uri? Link(XElement item, Uri address)
    {
        var links = item.Elements().Where(element => element.Name.LocalName == "link"
            && (element.Name.Namespace == item.Name.Namespace || element.Name.Namespace == FeedNames.Atom)).ToArray();
        var alternate = links.FirstOrDefault(link => link.Attribute("href") is not null && link.Attribute("rel")?.Value is null or "alternate" && link.Attribute("type")?.Value is null or "text/html")
            ?? links.FirstOrDefault(link => link.Attribute("href") is not null && link.Attribute("rel")?.Value is null or "alternate");
        var plain = links.FirstOrDefault(link => link.Attribute("href") is null && !string.IsNullOrWhiteSpace(link.Value));
        var guid = Own(item, "guid") is { } id && id.Attribute("isPermaLink")?.Value is not "false" && IsWeb(id.Value.Trim()) ? id.Value : null;
        return Resolve(item, address, plain?.Value ?? alternate?.Attribute("href")?.Value ?? guid ?? item.Attribute(FeedNames.Rdf + "about")?.Value);
    }

    private static Uri? Resolve(XElement item, Uri address, string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        var bases = item.AncestorsAndSelf().Select(element => element.Attribute(XNamespace.Xml + "base")?.Value).OfType<string>().Reverse();
        var root = bases.Aggregate(address, (outer, inner) => Uri.TryCreate(outer, inner, out var both) ? both : outer);
        return Uri.TryCreate(root, written.Trim(), out var link) && link.Scheme is "http" or "https" ? link : null;
    }

    private static bool IsWeb(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>RSS names a copied story's source in words, Atom with a title inside.</summary>
    private static XElement? Source(XElement item) => Own(item, "source") is { } source && source.HasElements ? Own(source, "title") : Own(item, "source");

    private static Instant? Published(XElement item, Action<string> flaw)
    {
        var written = new[]
        {
            Own(item, "pubDate"), Own(item, "published"), item.Element(FeedNames.DublinCore + "date"), item.Element(FeedNames.Terms + "issued"),
            item.Element(FeedNames.Terms + "created"), Own(item, "issued"), Own(item, "updated"), Own(item, "modified"),
        }.OfType<XElement>().Select(element => element.Value.Trim()).Where(value => value.Length > 0).ToArray();
        var read = written.Select(ReadMoment.Of).FirstOrDefault(moment => moment is not null);
        if (written.Length > 0 && read is null)
        {
            flaw($"the date '{(written[0].Length > 40 ? written[0][..40] + "…" : written[0])}', which is none");
        }

        return read;
    }

    /// <summary>A child of the item's own vocabulary: <c>media:title</c> is not the title.</summary>
    private static XElement? Own(XElement item, string name) => item.Element(item.Name.Namespace + name);

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>|&(?:#x?[0-9A-Fa-f]+|[A-Za-z]+);|<!--", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Spaces();
}

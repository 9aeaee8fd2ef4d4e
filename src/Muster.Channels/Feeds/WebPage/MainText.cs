using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Muster.Channels.Feeds.WebPage;

/// <summary>
/// Finds the part of a page that holds its running text: the block in which most text stands close together and little of it is links
/// (the idea is that of Arc90's Readability and of "Boilerplate Detection using Shallow Text Features", Kohlschütter et al. 2010).
/// </summary>
internal static partial class MainText
{
    private const int ShortestParagraph = 25;
    private const double MostLinks = 0.5;

    /// <summary>A block around the best one is taken instead where it holds this much more text: an article in several sections.</summary>
    private const double WorthWidening = 1.2;

    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "iframe", "svg", "math", "canvas", "object", "embed", "video", "audio",
        "button", "select", "input", "textarea", "label", "dialog", "head", "menu",
    };

    private static readonly HashSet<string> DroppedRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "form",
    };

    private static readonly HashSet<string> Paragraphs = new(StringComparer.Ordinal) { "p", "li", "blockquote", "pre", "td", "dd", "h1", "h2", "h3", "h4", "h5", "h6" };

    /// <summary>Takes out what is never running text.</summary>
    public static void Clear(IHtmlDocument page)
    {
        foreach (var element in page.All.Where(IsDropped).ToArray())
        {
            element.Remove();
        }
    }

    /// <summary>The block, or null where the page has no text.</summary>
    public static IElement? Choose(IHtmlDocument page)
    {
        if (page.Body is not { } body)
        {
            return null;
        }

        var weights = Weigh(body);
        var root = Only(page, "main, [role=main]", weights, body) ?? body;
        root = Only(root, "article", weights, root) ?? root;
        var best = weights.Where(block => block.Value.Score > 0 && Within(block.Key, root)).OrderByDescending(block => block.Value.Score).Select(block => block.Key).FirstOrDefault();
        return best is null ? weights[root].Text > 0 ? root : null : Widen(best, root, weights);
    }

    private static bool IsDropped(IElement element) =>
        Dropped.Contains(element.LocalName)
        || (element.LocalName == "header" && !InsideArticle(element))
        || DroppedRoles.Contains(element.GetAttribute("role") ?? "")
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || Hidden().IsMatch(element.GetAttribute("style") ?? "")
        || (element.LocalName is not ("html" or "body" or "main" or "article") && Furniture().IsMatch($"{element.Id} {element.ClassName}"));

    private static bool InsideArticle(IElement header)
    {
        for (var above = header.ParentElement; above is not null; above = above.ParentElement)
        {
            if (above.LocalName is "article" or "main")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The one element of its kind, where it holds at least half of the text around it.</summary>
    private static IElement? Only(IParentNode around, string selector, Dictionary<IElement, Weight> weights, IElement whole)
    {
        var found = around.QuerySelectorAll(selector);
        return found.Length == 1 && weights.TryGetValue(found[0], out var weight) && weight.Text * 2 >= weights[whole].Text ? found[0] : null;
    }

    private static Dictionary<IElement, Weight> Weigh(IElement body)
    {
        var weights = new Dictionary<IElement, Weight> { [body] = new Weight() };
        var links = 0;
        foreach (var (node, isEnd) in Walk.Through(body))
        {
            switch (node)
            {
                case IElement element when !isEnd:
                    weights[element] = new Weight();
                    links += element.LocalName == "a" ? 1 : 0;
                    break;
                case IElement element:
                    links -= element.LocalName == "a" ? 1 : 0;
                    Close(element, weights);
                    break;
                case IText text when text.ParentElement is { } parent:
                    var length = text.Data.Count(letter => !char.IsWhiteSpace(letter));
                    weights[parent].Text += length;
                    weights[parent].Linked += links > 0 ? length : 0;
                    break;
            }
        }

        return weights;
    }

    /// <summary>Hands an element's text on to the one around it; a paragraph also counts for the block that it stands in, and half for the next.</summary>
    private static void Close(IElement element, Dictionary<IElement, Weight> weights)
    {
        if (element.ParentElement is not { } parent || !weights.TryGetValue(parent, out var around))
        {
            return;
        }

        var weight = weights[element];
        around.Text += weight.Text;
        around.Linked += weight.Linked;
        if (Paragraphs.Contains(element.LocalName) && weight.Text >= ShortestParagraph && weight.Linked <= weight.Text * MostLinks)
        {
            var score = weight.Text - weight.Linked;
            around.Score += score;
            if (parent.ParentElement is { } grandparent && weights.TryGetValue(grandparent, out var beyond))
            {
                beyond.Score += score / 2;
            }
        }
    }

    private static IElement Widen(IElement best, IElement root, Dictionary<IElement, Weight> weights)
    {
        var chosen = best;
        for (var above = best; above != root && above.ParentElement is { } parent && weights.TryGetValue(parent, out var wider); above = parent)
        {
            var isWorth = wider.Text - wider.Linked > (weights[chosen].Text - weights[chosen].Linked) * WorthWidening;
            chosen = isWorth && wider.Linked <= wider.Text * MostLinks ? parent : chosen;
        }

        return chosen;
    }

    private static bool Within(IElement element, IElement root)
    {
        for (var above = element; above is not null; above = above.ParentElement)
        {
            if (above == root)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Weight
    {
        /// <summary>Letters in it, without white space.</summary>
        public long Text { get; set; }

        /// <summary>Those of them that are in links.</summary>
        public long Linked { get; set; }

        /// <summary>The letters of the paragraphs close to it.</summary>
        public long Score { get; set; }
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Hidden();

    /// <summary>Whole words of ids and classes: "share-buttons", not "shareholders".</summary>
    [GeneratedRegex(
        @"(?<![A-Za-z])(cookies?|consent|gdpr|newsletter|subscribe|subscription|share|sharing|social|related|recommended|breadcrumbs?|sidebar|navbar|navigation|menu|comments|advert|advertisement|promo|paywall|popup|modal|pagination|skip-link|masthead)(?![A-Za-z])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Furniture();
}

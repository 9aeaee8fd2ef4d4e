using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using Muster.Kernel;

namespace Muster.Channels.Feeds.WebPage;

/// <summary>One page of the web as one story: its main text without menus, adverts and forms. Nothing on it is run or loaded.</summary>
public sealed class WebPageConnector : IConnector
{
    private const string Expected = "an HTML page with running text";

    /// <inheritdoc/>
    public string Kind => "page";

    /// <inheritdoc/>
    public string About => "the main text of one web page, at the address that you give";

    /// <inheritdoc/>
    public ImmutableArray<Uri> Start => [];

    /// <inheritdoc/>
    public int ExpectedMinimum => 1;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) => DecodeAnswer.Of(answer).Then(html => FromHtml(html, answer.Address));

    private static Outcome<FeedStep> FromHtml(string html, Uri address)
    {
        if (!IsHtml(html))
        {
            return Refuse("no HTML");
        }

        if (RecogniseMarkup.IsCutOff(html))
        {
            return Refuse("an HTML page that ends before its </html>");
        }

        return ParsePage.From(html).Then(page =>
        {
            using (page)
            {
                return FromPage(page, address);
            }
        });
    }

    private static Outcome<FeedStep> FromPage(IHtmlDocument page, Uri address)
    {
        var facts = PageFacts.Of(page);
        MainText.Clear(page);
        var text = MainText.Choose(page) is { } main ? PageParagraphs.Of(main) : "";
        if (text.Length == 0)
        {
            return Refuse("a page without running text, which may need scripts");
        }

        var story = new StoryItem
        {
            Key = address.AbsoluteUri,
            Link = address,
            Title = facts.Title,
            Text = text,
            Publisher = facts.Publisher,
            Published = facts.Published,
        };
        return Outcome.Grant(new FeedStep([story], [], []));
    }

    /// <summary>Text with some elements of a page in it, and not another kind of XML.</summary>
    private static bool IsHtml(string text) =>
        Has(text, "<html") || (!text.AsSpan().TrimStart().StartsWith("<?xml") && (Has(text, "<body") || Has(text, "<p")));

    private static bool Has(string text, string element) => text.Contains(element, StringComparison.OrdinalIgnoreCase);

    private static Outcome<FeedStep> Refuse(string found) => Outcome.Refuse<FeedStep>(new Problem(ProblemCodes.FeedShape, found, Expected));
}

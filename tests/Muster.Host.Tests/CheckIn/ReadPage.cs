using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Muster.Host.Tests.CheckIn;

/// <summary>Reads a page as a browser does; what is no valid HTML fails.</summary>
internal static class ReadPage
{
    public static IHtmlDocument Of(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    public static async Task<IHtmlDocument> OfAsync(HttpResponseMessage answer) => Of(await answer.Content.ReadAsStringAsync());
}

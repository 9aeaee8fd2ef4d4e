using System.Collections.Immutable;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Host.Pages;

/// <summary>How well each feed sees.</summary>
internal static class FeedsPage
{
    /// <summary>The whole page.</summary>
    public static string Of(ImmutableArray<FeedStanding> feeds, Instant now) => PageFrame.Of("Feeds", page =>
    {
        PageFrame.AppendSight(page, feeds, now);
        page.Add($"</header>\n<main>\n");
        if (!feeds.IsEmpty)
        {
            page.Add($"<div class=\"scroll\"><table class=\"cards\">\n<caption>What a feed that does not see has told stays as last known</caption>\n<thead><tr><th scope=\"col\">Feed</th><th scope=\"col\">Kind</th><th scope=\"col\">Health</th><th scope=\"col\">Why</th><th scope=\"col\">Last known</th><th scope=\"col\">Last tried</th></tr></thead>\n<tbody>\n");
            page.AddEach(feeds, AppendRow).Add($"</tbody>\n</table></div>\n");
        }

        page.Add($"</main>\n");
    });

    private static void AppendRow(HtmlPage page, FeedStanding feed) =>
        page.Add($"<tr><th scope=\"row\">{feed.Feed}</th><td data-of=\"Kind\">{feed.Kind}</td><td data-of=\"Health\">{Words<Health>.Of(feed.Health)}</td><td data-of=\"Why\">{feed.Why}</td><td data-of=\"Last known\">{PictureWords.Moment(feed.LastKnown)}</td><td data-of=\"Last tried\">{PictureWords.Moment(feed.LastTried)}</td></tr>\n");
}

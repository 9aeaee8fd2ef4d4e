using System.Collections.Immutable;
using Muster.Host.Views.Pictures;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Host.Pages;

/// <summary>What the pages of 'muster serve' share: head, the way to the others, and how to say that a feed does not see.</summary>
internal static class PageFrame
{
    /// <summary>The way to the other pages.</summary>
    public static readonly Markup Ways = new("<nav><a href=\"/\">Countries</a> · <a href=\"/tripwires\">Tripwires</a> · <a href=\"/calls\">Roll calls</a> · <a href=\"/feeds\">Feeds</a> · <a href=\"/report\">Report something</a></nav>\n");

    private static readonly Markup FormStyle = new("""
        <style>
        form { max-width: 38rem; } fieldset { border: 0; margin: 1rem 0; padding: 0; } legend, label { font-weight: bold; } label span, legend span { font-weight: normal; color: var(--soft); }
        input, select, textarea { font: inherit; font-weight: normal; width: 100%; padding: .5rem; margin-top: .2rem; border: 1px solid var(--edge); border-radius: .3rem; background: var(--paper); color: var(--ink); }
        .field { margin: 1rem 0; } .two { display: flex; gap: 1rem; } .two label { flex: 1; font-weight: normal; } .bad input, .bad select, .bad textarea { border: 2px solid var(--bad); }
        .wrong { color: var(--bad); font-weight: bold; margin: .2rem 0 0; } button { font: inherit; font-weight: bold; padding: .6rem 1.4rem; } nav { margin-bottom: 1rem; } a { color: inherit; }
        </style>

        """.ReplaceLineEndings("\n"));

    /// <summary>A whole page.</summary>
    public static string Of(string title, Action<HtmlPage> content)
    {
        var page = new HtmlPage();
        page.Add($"{PictureStyle.Start}{FormStyle}<title>{title}</title>\n</head>\n<body>\n{Ways}<header>\n<h1>{title}</h1>\n");
        content(page);
        return page.Add($"</body>\n</html>\n").ToString();
    }

    /// <summary>Whether we see at all: every feed that does not, the blind ones first, before anything that rests on them.</summary>
    public static void AppendSight(HtmlPage page, ImmutableArray<FeedStanding> feeds, Instant now)
    {
        FeedStanding[] troubled = [.. feeds.Where(feed => feed.Health is not Health.Seeing).OrderByDescending(feed => feed.Health).ThenBy(feed => feed.Feed, StringComparer.Ordinal)];
        page.Add($"<p>{PictureWords.Moment(now)} · {InOneLine(feeds.Length, troubled.Length)}</p>\n");
        if (troubled.Length > 0)
        {
            page.Add($"<section class=\"trouble\">\n<h2>{(troubled[0].Health is Health.Blind ? "We do not see all" : "We do not see well")}</h2>\n<ul>\n");
            page.AddEach(troubled, (to, feed) => to.Add($"<li>{PictureWords.Trouble(feed)}</li>\n")).Add($"</ul>\n</section>\n");
        }
    }

    private static string InOneLine(int feeds, int troubled) => (feeds, troubled) switch
    {
        (0, _) => "No feed is followed: nothing is watched, and silence says nothing. 'muster feed add' begins to follow one.",
        (_, 0) => $"Every feed sees ({feeds}).",
        _ => FormattableString.Invariant($"Feeds that see less than they should: {troubled} of {feeds}."),
    };
}

using System.Text;
using Muster.Channels.Feeds.WebPage;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Tests.WebPage;

public class WebPageTests
{
    private const string Page = """
        <!doctype html><html><head><title>Bridge shut | The Savanna Post</title><meta property="og:site_name" content="The Savanna Post">
        <meta property="article:published_time" content="2022-07-30T12:00:00+02:00"><script>var p = "never read this script text anywhere";</script></head>
        <body><header><a href="/">Home</a> The Savanna Post, your daily paper since long ago</header>
        <nav><ul><li><a href="/a">World news of all the continents</a></li><li><a href="/b">Sport results and tables</a></li></ul></nav>
        <div class="cookie-banner"><p>We use cookies to make this page as good as it can be for all of our readers, always.</p></div>
        <div id="wrap"><div class="story"><h1>Bridge at Timbo shut</h1>
          <section><h2>What happened</h2><p>The bridge at Timbo has been shut since Friday, people in the town said, and <a href="/x">the ferry</a> is full.</p>
          <p>Two lorries waited on the northern bank,<br>one of them with medicine for the clinic.</p></section>
          <section><h2>What is said</h2><p>A spokesman of the district said that the bridge would be open again within a week at most.</p>
          <table><tr><td>Friday</td><td>shut</td></tr><tr><td>Saturday</td><td>shut</td></tr></table></section></div>
        <aside><p>Ten other stories that you will certainly want to read after this one, chosen for you.</p></aside>
        <form><p>Give us your address and we will send you the paper every morning before breakfast.</p></form></div>
        <div class="related"><p>More of the same that nobody has asked for stands here in a long enough paragraph.</p></div>
        <footer><p>All rights reserved by the publishing house of the Savanna Post and its many partners.</p></footer></body></html>
        """;

    private static readonly WebPageConnector Connector = new();

    [Fact]
    public void The_main_text_is_kept_and_nothing_else()
    {
        var story = Assert.Single(Told.Stories(Connector, Page));

        Assert.Equal(
            """
            Bridge at Timbo shut

            What happened

            The bridge at Timbo has been shut since Friday, people in the town said, and the ferry is full.

            Two lorries waited on the northern bank,
            one of them with medicine for the clinic.

            What is said

            A spokesman of the district said that the bridge would be open again within a week at most.

            Friday | shut

            Saturday | shut
            """,
            story.Text);
        Assert.Equal(("Bridge at Timbo shut", "The Savanna Post", Markup.Text), (story.Title, story.Publisher, story.Markup));
        Assert.Equal(Instant.FromUtc(2022, 7, 30, 10, 0), story.Published);
        Assert.Equal("https://news.example/feed/", story.Key);
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"datePublished\":\"2022-07-30\"}]}</script>")]
    [InlineData("<script type='application/ld+json'>{broken</script><meta name='DC.date' content='2022-07-30'>")]
    [InlineData("<article><time datetime='2022-07-30'>Saturday</time></article>")]
    [InlineData("<meta itemprop='datePublished' content='2022-07-30T00:00:00Z'>")]
    public void The_day_is_found_where_the_page_states_it(string statement) =>
        Assert.Equal(Instant.FromUtc(2022, 7, 30, 0, 0), Assert.Single(Told.Stories(Connector, Wrap(statement))).Published);

    [Theory]
    [InlineData("")]
    [InlineData("<time itemprop='dateModified' datetime='2022-07-30'></time>")]
    [InlineData("<meta name='date' content='last week'>")]
    public void A_day_that_is_not_stated_is_left_open(string statement) => Assert.Null(Assert.Single(Told.Stories(Connector, Wrap(statement))).Published);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{\"a\": 1}", "no HTML")]
    [InlineData("just some words", "no HTML")]
    [InlineData("<?xml version='1.0'?><rss><channel/></rss>", "no HTML")]
    [InlineData("<html><body><p>The page breaks off in the", "ends before")]
    [InlineData("<html><body><div id='app'></div><script>start()</script></body></html>", "without running text")]
    public void What_has_no_text_is_refused(string body, string found)
    {
        var problem = Assert.Single(Told.By(Connector, body).Problems);

        Assert.Equal(ProblemCodes.FeedShape, problem.Code);
        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void The_encoding_that_the_server_names_is_used()
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        var bytes = cyrillic.GetBytes(Wrap("<h1>\u0414\u043e\u0440\u043e\u0433\u0430</h1>"));

        Assert.Equal("\u0414\u043e\u0440\u043e\u0433\u0430", Assert.Single(Told.By(Connector, bytes, "text/html; charset=windows-1251").Value.Items).Title);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(200_000, false)]
    public void A_page_deeper_than_browsers_read_is_refused(int depth, bool isRead)
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", depth));

        Assert.Equal(isRead, Told.By(Connector, $"<html><body>{deep}<p>There is a text down here, of a good length.</p></body></html>").IsGranted);
    }

    [Fact]
    public void Emphasis_that_is_never_closed_does_not_grow()
    {
        var bold = string.Concat(Enumerable.Range(0, 400).Select(number => $"<b a{number}>"));
        var page = $"<html><body><p>{bold}</p>{string.Concat(Enumerable.Repeat("<p>x</p>", 20_000))}<p>The running text of this page stands at its end.</p></body></html>";

        Assert.EndsWith("at its end.", Assert.Single(Told.Stories(Connector, page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_that_close_nothing_do_not_hide_how_deep_a_page_is() =>
        Assert.False(Told.By(Connector, $"<html><body>{string.Concat(Enumerable.Repeat("<div><object></div></object></x>", 2_000))}</body></html>").IsGranted);

    [Fact]
    public void Drawings_are_left_out()
    {
        var drawings = string.Concat(Enumerable.Repeat("<svg><path d='M0'/><text>drawn</text></svg>", 2_000));

        Assert.DoesNotContain("drawn", Assert.Single(Told.Stories(Connector, Wrap(drawings))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_and_list_items_need_no_end()
    {
        var items = string.Concat(Enumerable.Range(0, 2_000).Select(number => $"<li>Item no. {number} of a long list of words.<p>And more of it."));

        Assert.Contains("Item no. 1999", Assert.Single(Told.Stories(Connector, $"<html><body><ul>{items}</ul></body></html>")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bytes_make_it_throw() => Told.NeverThrows(Connector, Page);

    private static string Wrap(string statement) =>
        $"<html><body>{statement}<p>This is a paragraph that is long enough to be the running text of a page.</p></body></html>";
}

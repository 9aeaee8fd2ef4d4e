using System.Text;
using Muster.Channels.Feeds.Syndication;
using Muster.Kernel;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Channels.Tests.Syndication;

public class SyndicationTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>The Savanna Post</title><link>https://news.example/</link><description>News</description>
        <item><title>Road closed  near Timbo &amp;#8217;s bridge</title><link>https://news.example/a</link><guid isPermaLink="false">id-1</guid>
          <pubDate>Sat, 30 Jul 2022 12:30:00 +0200</pubDate><description>A road was closed.</description>
          <content:encoded><![CDATA[<p>A road was closed on Friday, and a convoy waits.</p>]]></content:encoded><media:title>A picture</media:title></item>
        <item><description>Only a text, &lt;b&gt;short&lt;/b&gt;.</description><guid>https://news.example/b</guid><dc:date>2022-07-29T08:00:00Z</dc:date>
          <source url="https://wire.example/">The Wire</source></item>
        </channel></rss>
        """;

    private const string Rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://news.example/"><title>Old Paper</title><items><rdf:Seq><rdf:li resource="https://news.example/1"/></rdf:Seq></items></channel>
        <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link><description>First text.</description><dc:date>2022-07-29</dc:date></item>
        </rdf:RDF>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/atom/"><title type="text">Atom Daily</title><id>urn:feed</id>
        <entry><id>urn:1</id><title type="html">Guards &amp;amp; gates</title><link rel="self" href="self/1"/><link href="story/1"/>
          <updated>2022-07-30T10:00:00Z</updated><published>2022-07-29T22:00:00-02:00</published>
          <summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A longer text of the story.</p></div></content></entry>
        <entry><id>urn:2</id><title>Plain</title><content type="text">5 &lt; 6 is plain text</content></entry>
        </feed>
        """;

    private static readonly SyndicationConnector Connector = new();

    [Fact]
    public void An_rss_feed_is_read()
    {
        var stories = Told.Stories(Connector, Rss);

        Assert.Equal(["id-1", "https://news.example/b"], stories.Select(story => story.Key));
        Assert.Equal("Road closed near Timbo \u2019s bridge", stories[0].Title);
        Assert.Equal("<p>A road was closed on Friday, and a convoy waits.</p>", stories[0].Text);
        Assert.Equal("Only a text, <b>short</b>.", stories[1].Text);
        Assert.All(stories, story => Assert.Equal(Markup.Html, story.Markup));
        Assert.Equal(["The Savanna Post", "The Wire"], stories.Select(story => story.Publisher));
        Assert.Equal([Instant.FromUtc(2022, 7, 30, 10, 30), Instant.FromUtc(2022, 7, 29, 8, 0)], stories.Select(story => story.Published!.Value));
        Assert.Equal(["https://news.example/a", "https://news.example/b"], stories.Select(story => story.Link?.AbsoluteUri));
    }

    [Fact]
    public void An_rdf_feed_is_read()
    {
        var story = Assert.Single(Told.Stories(Connector, Rdf));

        Assert.Equal(("https://news.example/1", "One", "First text.", "Old Paper", Markup.Text), (story.Key, story.Title, story.Text, story.Publisher, story.Markup));
        Assert.Equal(Instant.FromUtc(2022, 7, 29, 0, 0), story.Published);
    }

    [Fact]
    public void An_atom_feed_is_read()
    {
        var stories = Told.Stories(Connector, Atom);

        Assert.Equal(("urn:1", "Guards & gates", "Atom Daily", Markup.Html), (stories[0].Key, stories[0].Title, stories[0].Publisher, stories[0].Markup));
        Assert.Contains("<p>A longer text of the story.</p>", stories[0].Text, StringComparison.Ordinal);
        Assert.Equal("https://news.example/atom/story/1", stories[0].Link?.AbsoluteUri);
        Assert.Equal(Instant.FromUtc(2022, 7, 30, 0, 0), stories[0].Published);
        Assert.Equal(("5 < 6 is plain text", Markup.Text), (stories[1].Text, stories[1].Markup));
    }

    [Theory]
    [InlineData("<item><title>A</title><description>x</description><media:thumbnail url='u'/></item>", "a prefix that nobody declared")]
    [InlineData("<item><title>A&nbsp;B</title><description>x</description></item>", "the name of an HTML character")]
    [InlineData("<item><title>Bed & bread</title><link>https://a.example/?a=1&b=2</link></item>", "a bare ampersand")]
    [InlineData("<item><title>A\u0002B</title></item>", "a control character")]
    [InlineData("<item><title>A</title><content:encoded>longer</content:encoded></item>", "a known prefix that nobody declared")]
    public void What_publishers_do_wrong_does_no_harm(string item, string what)
    {
        var story = Assert.Single(Told.Stories(Connector, $"\n <rss><channel>{item}</channel></rss>"));
        Assert.True(story.Text.Length > 0, what);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("30/07/2022")]
    [InlineData("2022-13-45")]
    [InlineData("Sat, 99 Jul 2022 10:00:00 GMT")]
    public void A_date_that_is_none_is_a_flaw_and_the_story_still_counts(string date)
    {
        var step = Told.By(Connector, $"<rss><channel><item><title>A</title><pubDate>{date}</pubDate></item></channel></rss>").Value;

        Assert.Contains(date, Assert.Single(step.Flaws).What, StringComparison.Ordinal);
        Assert.Null(((Feeds.StoryItem)Assert.Single(step.Items)).Published);
    }

    [Fact]
    public void A_story_without_an_id_is_known_by_its_words()
    {
        const string Feed = "<rss><channel><item><title>A</title></item><item><title>A</title></item><item><title>B</title></item></channel></rss>";
        var keys = Told.Stories(Connector, Feed).Select(story => story.Key).ToArray();

        Assert.Equal(2, keys.Distinct().Count());
        Assert.Equal(keys, Told.Stories(Connector, Feed).Select(story => story.Key));
    }

    [Fact]
    public void Stories_that_share_an_id_are_told_apart()
    {
        var stories = Told.Stories(Connector, "<rss><channel><item><guid>x</guid><title>A</title></item><item><guid>x</guid><title>B</title></item></channel></rss>");

        Assert.Equal(2, stories.Select(story => story.Key).Distinct().Count());
    }

    [Fact]
    public void An_item_without_a_word_is_a_flaw()
    {
        var step = Told.By(Connector, "<rss><channel><item><guid>x</guid></item><item><title>B</title></item></channel></rss>").Value;

        Assert.Equal("item 1", Assert.Single(step.Flaws).Where);
        Assert.Single(step.Items);
    }

    [Fact]
    public void A_link_that_leads_elsewhere_than_the_web_is_left_out() =>
        Assert.Null(Told.Stories(Connector, "<rss><channel><item><title>A</title><link>javascript:alert(1)</link></item></channel></rss>")[0].Link);

    [Fact]
    public void A_feed_without_items_tells_nothing_and_is_no_refusal()
    {
        var step = Told.By(Connector, "<rss><channel><title>Quiet</title></channel></rss>").Value;

        Assert.Empty(step.Items);
        Assert.Empty(step.Flaws);
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("   ", "white space")]
    [InlineData("{\"items\":[]}", "no XML")]
    [InlineData("<!doctype html><html><body>Not here</body></html>", "an HTML page")]
    [InlineData("<urlset/>", "'urlset'")]
    [InlineData("<rss><channel><item><title>cut", "breaks in line 1")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>", "DTD")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><rss><channel><title>&a;</title></channel></rss>", "DTD")]
    public void What_is_no_feed_is_refused(string body, string found)
    {
        var problem = Assert.Single(Told.By(Connector, body).Problems);

        Assert.Equal(ProblemCodes.FeedShape, problem.Code);
        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_too_deep_is_refused() =>
        Assert.Equal(ProblemCodes.FeedShape, Told.By(Connector, "<rss>" + string.Concat(Enumerable.Repeat("<a>", 100_000))).Problems[0].Code);

    [Theory]
    [InlineData("windows-1251", "\u0414\u043e\u0440\u043e\u0433\u0430")]
    [InlineData("iso-8859-1", "route coup\u00e9e")]
    [InlineData("utf-16", "route coup\u00e9e")]
    public void The_encoding_that_a_feed_declares_is_used(string encoding, string title)
    {
        var coding = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var bytes = coding.GetPreamble().Concat(coding.GetBytes($"<?xml version=\"1.0\" encoding=\"{encoding}\"?><rss><channel><item><title>{title}</title></item></channel></rss>"));

        Assert.Equal(title, Assert.Single(Told.By(Connector, [.. bytes]).Value.Items).Title);
    }

    [SharedDataFact]
    public void A_feed_of_the_real_world_is_read()
    {
        var step = Told.By(Connector, File.ReadAllBytes(SharedData.File("schemas/gdacs_rss_sample.xml"))).Value;

        Assert.NotEmpty(step.Items);
        Assert.Empty(step.Flaws);
        Assert.All(step.Items.Cast<Feeds.StoryItem>(), story => Assert.True(story is { Link: not null, Published: not null, Title: not null }));
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        Told.NeverThrows(Connector, Rss);
        Told.NeverThrows(Connector, Rdf);
        Told.NeverThrows(Connector, Atom);
    }
}

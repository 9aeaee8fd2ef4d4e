using System.Text;
using Muster.Channels.Tests.Loopback;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Desk.Tests.Feeds;

/// <summary>While a feed is away, nothing that it said is taken back.</summary>
public class FeedAwayTests
{
    [Theory]
    [InlineData("us-advisories")]
    [InlineData("uk-advisories")]
    [InlineData("ca-advisories")]
    [InlineData("au-advisories")]
    [InlineData("de-advisories")]
    [InlineData("ie-advisories")]
    public async Task Nothing_is_taken_back_however_long_a_feed_is_away(string kind)
    {
        using var feed = new Followed(MadeUp.Of(kind));
        feed.Serve();
        await feed.PullAsync();
        var known = feed.Known();
        feed.Serve(Answers.Status(503));
        for (var day = 0; day < 20; day++)
        {
            Assert.NotEqual(Health.Seeing, (await feed.PullAsync(Duration.FromDays(1))).Standing.Health);
        }

        Assert.Equal((4, Health.Blind), (Assert.Single(feed.Picture().Advice).Level, Assert.Single(feed.Picture().Feeds).Health));
        Assert.Equal(known, feed.Known());
    }

    [Fact]
    public async Task A_fall_that_nobody_has_seen_stand_is_not_believed_while_the_feed_is_blind()
    {
        using var feed = new Followed(MadeUp.Of("us-advisories"));
        feed.Serve();
        await feed.PullAsync();
        var body = Encoding.UTF8.GetString(feed.Feed.First(feed.Server));
        var from = body.IndexOf("<item>", StringComparison.Ordinal);
        var to = body.IndexOf("</item>", StringComparison.Ordinal);
        var fallen = body[..from] + "<item><title>Mali - Level 1: Exercise Normal Precautions</title><link>https://travel.example.org/mali-travel-advisory.html</link><pubDate>Mon, 02 Nov 2026</pubDate>"
            + "<description>&lt;p&gt;Exercise normal precautions in Mali. Its markets are worth a visit, and its music more so.&lt;/p&gt;</description>" + body[to..];
        feed.Serve(Answers.Good(fallen, feed.Feed.Type));
        await feed.PullAsync();
        feed.Serve(Answers.Status(503));
        for (var day = 0; day < 20; day++)
        {
            await feed.PullAsync(Duration.FromDays(1));
            Assert.Equal(4, Assert.Single(feed.Picture().Advice).Level);
            Assert.Null(Assert.Single(feed.Picture().Postures).Until);
        }

        feed.Serve(Answers.Good(fallen, feed.Feed.Type));
        for (var day = 0; day < 8; day++)
        {
            await feed.PullAsync(Duration.FromDays(1));
        }

        Assert.Equal((1, new LocalDate(2026, 11, 2)), (Assert.Single(feed.Picture().Advice).Level, Assert.Single(feed.Picture().Advice).Since));
    }
}

using Muster.Kernel;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Desk.Tests.Feeds;

/// <summary>Whatever a server does: no exception, no calm. The feed says that it sees less, and what was known stands.</summary>
public class BadAnswerTests
{
    public static TheoryData<string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string>();
            foreach (var (kind, bad) in MadeUp.All.SelectMany(feed => BadAnswers.Names.Select(bad => (feed.Kind, bad))))
            {
                table.Add(kind, bad);
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_bad_answer_after_a_good_one_is_no_calm(string kind, string bad)
    {
        using var feed = new Followed(MadeUp.Of(kind));
        feed.Serve();
        Assert.Equal(Health.Seeing, (await feed.PullAsync()).Standing.Health);
        var (known, versions, at) = (feed.Known(), feed.Versions(), feed.Clock.Now);
        if (BadAnswers.Of(bad, feed) is not { } answer)
        {
            return;
        }

        feed.Serve(answer);
        feed.Clock.Speed = bad is "silence" or "a byte now and then" ? 1000 : 1;
        var pulled = await feed.PullAsync();

        Assert.True(pulled.Standing.Health is not Health.Seeing, $"{kind} gave {bad} and sees, with {pulled.Pull.Items} items and {pulled.Pull.Flaws} flaws");
        Assert.False(string.IsNullOrWhiteSpace(pulled.Standing.Why));
        Assert.Equal((known, versions), (feed.Known(), feed.Versions()));
        Assert.Single(feed.Notices());
        Assert.Empty(feed.Inner.Seen);
        var shown = Assert.Single(feed.Picture().Feeds);
        Assert.NotEqual(Health.Seeing, shown.Health);
        if (shown.Health is Health.Blind)
        {
            Assert.Equal(at, shown.LastKnown);
        }

        feed.Clock.Speed = 1;
        feed.Serve();
        var again = await feed.PullAsync();
        Assert.Equal((Health.Seeing, 0, 2), (again.Standing.Health, again.New, feed.Notices().Length));
        Assert.Equal((known, versions), (feed.Known(), feed.Versions()));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_bad_answer_to_the_first_pull_leaves_the_feed_blind_or_degraded(string kind, string bad)
    {
        using var feed = new Followed(MadeUp.Of(kind));
        if (BadAnswers.Of(bad, feed) is not { } answer)
        {
            return;
        }

        feed.Serve();
        feed.Serve(answer);
        feed.Clock.Speed = bad is "silence" or "a byte now and then" ? 1000 : 1;
        Assert.NotEqual(Health.Seeing, (await feed.PullAsync()).Standing.Health);
        Assert.Empty(feed.Inner.Seen);
    }

    [Theory]
    [InlineData("uk-advisories")]
    [InlineData("ca-advisories")]
    [InlineData("ie-advisories")]
    [InlineData("gdelt")]
    public async Task An_index_that_is_well_over_pages_that_are_not_is_no_calm(string kind)
    {
        foreach (var bad in BadAnswers.Names.Where(bad => bad is not "a tenth of the items" and not "a gigabyte packed"))
        {
            using var feed = new Followed(MadeUp.Of(kind));
            feed.Serve();
            await feed.PullAsync();
            var (known, versions) = (feed.Known(), feed.Versions());

            feed.Feed.Behind(feed.Server, BadAnswers.Of(bad, feed)!);
            feed.Clock.Speed = bad is "silence" or "a byte now and then" ? 1000 : 1;
            var pulled = await feed.PullAsync();

            Assert.True(pulled.Standing.Health is not Health.Seeing, $"{kind}, {bad} behind its index: sees, with {pulled.Pull.Items} items and {pulled.Pull.Flaws} flaws");
            Assert.Equal((known, versions), (feed.Known(), feed.Versions()));
            Assert.Single(feed.Notices());
        }
    }

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
        feed.Serve(Channels.Tests.Loopback.Answers.Status(503));
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
        var body = System.Text.Encoding.UTF8.GetString(feed.Feed.First(feed.Server));
        var from = body.IndexOf("<item>", StringComparison.Ordinal);
        var to = body.IndexOf("</item>", StringComparison.Ordinal);
        var fallen = body[..from] + "<item><title>Mali - Level 1: Exercise Normal Precautions</title><link>https://travel.example.org/mali-travel-advisory.html</link><pubDate>Mon, 02 Nov 2026</pubDate>"
            + "<description>&lt;p&gt;Exercise normal precautions in Mali. Its markets are worth a visit, and its music more so.&lt;/p&gt;</description>" + body[to..];
        feed.Serve(Channels.Tests.Loopback.Answers.Good(fallen, feed.Feed.Type));
        await feed.PullAsync();
        feed.Serve(Channels.Tests.Loopback.Answers.Status(503));
        for (var day = 0; day < 20; day++)
        {
            await feed.PullAsync(Duration.FromDays(1));
            Assert.Equal(4, Assert.Single(feed.Picture().Advice).Level);
            Assert.Null(Assert.Single(feed.Picture().Postures).Until);
        }

        feed.Serve(Channels.Tests.Loopback.Answers.Good(fallen, feed.Feed.Type));
        for (var day = 0; day < 8; day++)
        {
            await feed.PullAsync(Duration.FromDays(1));
        }

        Assert.Equal((1, new LocalDate(2026, 11, 2)), (Assert.Single(feed.Picture().Advice).Level, Assert.Single(feed.Picture().Advice).Since));
    }
}

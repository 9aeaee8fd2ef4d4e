using Muster.Picture.Countries;

namespace Muster.Desk.Tests.Feeds;

/// <summary>A feed whose first answer is bad, or whose index is well and the pages behind it are not, does not see.</summary>
public class FirstAnswerTests
{
    public static TheoryData<string, string> Table => BadAnswerTests.Table;

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_bad_answer_to_the_first_pull_leaves_the_feed_blind_or_degraded(string kind, string bad)
    {
        using var feed = new Followed(MadeUp.Of(kind));
        feed.Serve();
        if (BadAnswers.Of(bad, feed) is not { } answer)
        {
            return;
        }

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
}

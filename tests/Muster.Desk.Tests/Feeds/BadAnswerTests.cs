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
}

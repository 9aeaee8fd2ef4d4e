using Muster.Picture.Feeds;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Store.Tests.Feeds;

public class FollowedFeedTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);

    [Fact]
    public void A_feed_that_was_never_asked_has_given_nothing()
    {
        using var folder = new TemporaryFolder();
        var seen = LoadLastSeen.Of(Follow(folder), "news").Value;

        Assert.Empty(seen.Pages);
        Assert.Empty(seen.Answers);
    }

    [Theory]
    [InlineData("\"v1\"", "Sun, 01 Mar 2026 10:00:00 GMT")]
    [InlineData("\"v1\"", null)]
    [InlineData(null, null)]
    public void The_servers_marks_are_known_again_whatever_it_gave(string? etag, string? lastModified)
    {
        using var folder = new TemporaryFolder();
        var store = Follow(folder);
        Keep(store, Answer("a", null, null), Answer("b", etag, lastModified));

        var answers = LoadLastSeen.Of(store, "news").Value.Answers;

        Assert.Equal(new LastMarks(null, null, null, "a"), answers["https://news.example/a"]);
        Assert.Equal(new LastMarks(etag, lastModified, null, "b"), answers["https://news.example/b"]);
    }

    private static KeptAnswer Answer(string name, string? etag, string? lastModified) =>
        new($"https://news.example/{name}", 200, etag, lastModified, null, name, "body"u8.ToArray());

    [Theory]
    [InlineData(0, null, -1)]
    [InlineData(1, 0, 1)]
    [InlineData(2, 10, 14)]
    [InlineData(5, 0, 256)]
    [InlineData(8, 0, 360)]
    public void A_notice_that_failed_waits_longer_after_every_try(int tries, int? triedMinute, int dueMinute)
    {
        var tried = triedMinute is { } minute ? Noon + Duration.FromMinutes(minute) : (Instant?)null;
        var due = new QueuedNotice(1, new NoticeToSend("mailto:ada@mission.example", "s", "b"), tries, tried).DueAt;

        Assert.Equal(dueMinute < 0 ? Instant.MinValue : Noon + Duration.FromMinutes(dueMinute), due);
    }

    [Fact]
    public void The_head_of_the_log_moves_with_whatever_is_kept()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, LogHead.Of(OpenStore.At(folder.Path).Value).Value);

        var store = Follow(folder);
        var before = LogHead.Of(store).Value;
        KeepReports.In(store, [Some.Report("one")], Noon);

        Assert.True(LogHead.Of(store).Value > before);
        Assert.Equal("ML", Assert.Single(LoadCountries.From(store).Value));
    }

    private static DataStore Follow(TemporaryFolder folder)
    {
        var store = OpenStore.At(folder.Path).Then(PrepareStore.Run).Value;
        var feed = new Feed("news", "rss", "https://news.example/a", Duration.FromHours(1), new FeedExpectation(0, Duration.FromHours(36), null), AllowPrivate: false, 64, null);
        Assert.True(KeepFeed.In(store, feed, Noon).IsGranted);
        return store;
    }

    private static void Keep(DataStore store, params KeptAnswer[] answers)
    {
        var pull = new FeedPull(Noon, PullOutcome.Answered, 1, 0, null, null);
        Assert.True(KeepPull.In(store, new PullToKeep("news", pull, [.. answers], [], [], [], null, null), Noon).IsGranted);
    }
}

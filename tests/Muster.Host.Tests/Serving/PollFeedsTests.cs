using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using Muster.Channels.Fetch;
using Muster.Channels.Notices;
using Muster.Desk.Feeds;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Countries;
using Muster.Picture.Feeds;
using Muster.Store;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Host.Tests.Serving;

/// <summary>Twelve hours with three watched folders, lived through in seconds: one that is well, one that is gone, and one with a report that the reader breaks at.</summary>
public sealed class PollFeedsTests(PollFeedsTests.TwelveHours lived) : IClassFixture<PollFeedsTests.TwelveHours>
{
    [Fact]
    public void A_feed_that_answers_is_pulled_at_its_own_pace()
    {
        var pulls = lived.Pulls("well");

        Assert.InRange(pulls.Length, 8, 14);
        Assert.All(Gaps(pulls), gap => Assert.True(gap >= Duration.FromMinutes(54), $"{gap}"));
        Assert.All(pulls, pull => Assert.Equal(PullOutcome.Answered, pull.Outcome));
    }

    [Fact]
    public void A_feed_that_fails_is_asked_ever_more_seldom_and_stops_no_other()
    {
        var pulls = lived.Pulls("gone");

        Assert.InRange(pulls.Length, 2, 5);
        Assert.All(Gaps(pulls).Zip([108, 216, 359, 359]), one => Assert.True(one.First >= Duration.FromMinutes(one.Second), $"{one}"));
        Assert.All(pulls, pull => Assert.Equal(PullOutcome.Unreachable, pull.Outcome));
    }

    [Fact]
    public void A_pull_that_breaks_in_Muster_is_told_once_counts_as_a_failure_and_makes_the_feed_blind()
    {
        var pulls = lived.Pulls("breaks");

        Assert.InRange(pulls.Length, 2, 5);
        Assert.Equal(pulls.Length, lived.Faults.Count);
        Assert.All(lived.Faults, feed => Assert.Equal("breaks", feed));
        Assert.All(pulls, pull => Assert.DoesNotContain("inner words", pull.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_change_of_health_is_told_once() =>
        Assert.Equal([("breaks", Health.Blind), ("gone", Health.Blind), ("well", Health.Seeing)], lived.Changes.Order());

    [Fact]
    public void A_feed_that_never_saw_is_told_of_at_its_first_pull()
    {
        var notice = Assert.Single(QueuedNotices.Of(lived.Store).Value);

        Assert.Contains("gone is BLIND", notice.Notice.Subject, StringComparison.Ordinal);
        Assert.True(notice.Tries > 1);
    }

    private static IEnumerable<Duration> Gaps(ImmutableArray<FeedPull> pulls) => pulls.Zip(pulls.Skip(1), (one, next) => next.At - one.At);

    public sealed class TwelveHours : IAsyncLifetime, IPollListener
    {
        private readonly TemporaryFolder folder = new();
        private readonly SimulatedTime time = new();

        public ConcurrentQueue<string> Faults { get; } = [];

        public ConcurrentQueue<(string Feed, Health Health)> Changes { get; } = [];

        public DataStore Store { get; private set; } = null!;

        public ImmutableArray<FeedPull> Pulls(string feed) => LoadFeeds.From(Store, time.Now).Value.Single(one => one.Feed.Name == feed).Pulls;

        public async Task InitializeAsync()
        {
            Store = OpenStore.At(folder.At("data")).Then(PrepareStore.Run).Value;
            Follow("well", "A quiet day.");
            Follow("breaks", "This one the reader breaks at.");
            KeepFeed.In(Store, Feed("gone") with { Tell = "https://127.0.0.1:9/told" }, time.Now);
            using var stop = new CancellationTokenSource();
            var end = time.Now + Duration.FromHours(12);
            var outside = new Outside(time, new Random(1), (length, cancel) => time.PassAsync(length, end, stop, cancel), (_, _) => Task.FromResult(Array.Empty<IPAddress>()));
            var poll = new PollFeeds(Store, new PullFeed([], Read, outside), new SendNotices(new NoticeSettings(null, "muster@localhost"), time), outside, this);
            await poll.RunAsync(stop.Token);
        }

        public Task DisposeAsync()
        {
            folder.Dispose();
            return Task.CompletedTask;
        }

        public void HealthChanged(FeedStanding feed) => Changes.Enqueue((feed.Feed, feed.Health));

        public void Refused(string? feed, ImmutableArray<Problem> problems) => Assert.Fail(problems[0].ToString());

        public void Faulted(string? feed, Exception fault)
        {
            Assert.Contains("inner words", fault.Message, StringComparison.Ordinal);
            Faults.Enqueue(feed ?? "");
        }

        private static DocumentReading Read(Report report) => report.Text.Contains("breaks", StringComparison.Ordinal)
            ? throw new InvalidOperationException("inner words of a feed")
            : new DocumentReading { Document = report.Document };

        private void Follow(string name, string text)
        {
            Directory.CreateDirectory(folder.At(name));
            File.WriteAllText(Path.Combine(folder.At(name), "report.txt"), text);
            Assert.True(KeepFeed.In(Store, Feed(name), time.Now).IsGranted);
        }

        private Feed Feed(string name) => new(
            name, "folder", folder.At(name), Duration.FromHours(1), new FeedExpectation(0, Duration.FromHours(36), null), AllowPrivate: false, 64, null);
    }

    /// <summary>A clock that only waiting moves.</summary>
    private sealed class SimulatedTime : TimeProvider
    {
        private long ticks = Instant.FromUtc(2026, 3, 1, 0, 0).ToUnixTimeTicks();

        public Instant Now => Instant.FromUnixTimeTicks(Interlocked.Read(ref ticks));

        public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

        public async Task PassAsync(Duration length, Instant end, CancellationTokenSource stop, CancellationToken cancel)
        {
            await Task.Delay(1, cancel);
            Interlocked.Add(ref ticks, (long)length.TotalTicks);
            if (Now >= end)
            {
                await stop.CancelAsync();
            }
        }
    }
}

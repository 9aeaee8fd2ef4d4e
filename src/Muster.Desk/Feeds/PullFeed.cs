using System.Collections.Immutable;
using Muster.Channels.Feeds;
using Muster.Channels.Fetch;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Countries;
using Muster.Picture.Feeds;
using Muster.Store;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Desk.Feeds;

/// <summary>What came of pulling a feed.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Pull">How it ended.</param>
/// <param name="New">How many things were new.</param>
/// <param name="Standing">How the feed sees now.</param>
/// <param name="RetryAt">When the server wants to be asked again, or null.</param>
public sealed record PulledFeed(Feed Feed, FeedPull Pull, int New, FeedStanding Standing, Instant? RetryAt);

/// <summary>
/// Pulls a feed: fetches, lets its connector understand, reads the words, and keeps all of it with the raw bytes in one transaction. Whatever the server does,
/// the pull is kept and the feed's health says what it is worth.
/// </summary>
public sealed class PullFeed(ImmutableArray<IConnector> connectors, Func<Report, DocumentReading> read, Outside outside)
{
    /// <summary>Pulls one feed of a store. Throws <see cref="OperationCanceledException"/> on <paramref name="stop"/>, and has then kept nothing.</summary>
    public async Task<Outcome<PulledFeed>> FromAsync(DataStore store, FollowedFeed followed, CancellationToken stop)
    {
        var last = LoadLastSeen.Of(store, followed.Feed.Name);
        if (!last.TryGet(out var lastSeen))
        {
            return Outcome.Refuse<PulledFeed>(last.Problems);
        }

        var gathered = followed.Feed.Kind == KnownConnectors.FolderKind
            ? GatherFolder.From(followed.Feed.Address!, outside.Now)
            : await WalkAnswers.FromAsync(followed.Feed, connectors.First(one => one.Kind == followed.Feed.Kind), lastSeen, hash => LoadRaw.Of(store, hash).Value, outside, stop).ConfigureAwait(false);
        var now = outside.Now;
        return LoadReports.Hashes(store, followed.Feed.Name).Then(known =>
        {
            var taken = TakeItems.Of(followed.Feed, gathered, lastSeen, known, read, now);
            var pull = new FeedPull(now, gathered.Outcome, gathered.Count, gathered.Flaws, gathered.Newest, gathered.Problem);
            var (before, after) = (Standing(followed, followed.Pulls, now), Standing(followed, followed.Pulls.Add(pull), now));
            var change = before.Health == after.Health || (followed.Pulls.IsEmpty && after.Health is Health.Seeing) ? null : after;
            var notice = change is null || followed.Feed.Tell is not { } tell ? null : SayHealth.To(tell, change);
            var keep = new PullToKeep(followed.Feed.Name, pull, gathered.Answers, taken.Versions, taken.Reports, taken.Rows, change, notice);
            return KeepPull.In(store, keep, now).Then(kept => Outcome.Grant(new PulledFeed(followed.Feed, pull, kept, after, gathered.RetryAt)));
        });
    }

    private static FeedStanding Standing(FollowedFeed followed, ImmutableArray<FeedPull> pulls, Instant now) =>
        JudgeFeed.Of(followed.Feed.Name, followed.Feed.Kind, followed.Feed.Expected, pulls, now);
}

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

        var mark = KeptMailboxMark.Of(store, followed.Feed.Name);
        if (!mark.IsGranted)
        {
            return Outcome.Refuse<PulledFeed>(mark.Problems);
        }

        var gathered = followed.Feed.Kind switch
        {
            KnownConnectors.FolderKind => GatherFolder.From(followed.Feed.Address!, outside.Now),
            KnownConnectors.MailboxKind => await GatherMailbox.FromAsync(followed.Feed, mark.Value, outside, stop).ConfigureAwait(false),
            _ => await WalkAnswers.FromAsync(followed.Feed, connectors.First(one => one.Kind == followed.Feed.Kind), lastSeen, hash => LoadRaw.Of(store, hash).Value, outside, stop).ConfigureAwait(false),
        };
        var now = outside.Now;
        return LoadReports.Hashes(store, followed.Feed.Name).Then(known => Keep(store, followed, gathered, TakeItems.Of(followed.Feed, gathered, lastSeen, known, read, now), now));
    }

    /// <summary>Keeps that a pull broke off through a fault in Muster: until one is whole again the feed is blind, and says so.</summary>
    public Outcome<PulledFeed> KeepFault(DataStore store, FollowedFeed followed) => Keep(
        store, followed, new Gathered { Outcome = PullOutcome.Refused, Problem = "brought what Muster could not take in, through a fault of its own" }, new TakenItems([], [], []), outside.Now);

    private static Outcome<PulledFeed> Keep(DataStore store, FollowedFeed followed, Gathered gathered, TakenItems taken, Instant now)
    {
        var pull = new FeedPull(now, gathered.Outcome, gathered.Count, gathered.Flaws, gathered.Newest, gathered.Problem);
        var after = Standing(followed, followed.Pulls.Add(pull), now);
        var change = LastTold(followed) == after.Health ? null : after;
        var notice = change is null || followed.Feed.Tell is not { } tell ? null : SayHealth.To(tell, change);
        var keep = new PullToKeep(followed.Feed.Name, pull, gathered.Answers, taken.Versions, taken.Reports, taken.Rows, change, notice) { Mark = gathered.Mark };
        return KeepPull.In(store, keep, now).Then(kept => Outcome.Grant(new PulledFeed(followed.Feed, pull, kept, after, gathered.RetryAt)));
    }

    // As it was at the last pull, because nobody was told of what time alone has done since; a new feed is expected to see.
    private static Health LastTold(FollowedFeed followed) =>
        followed.Pulls.IsEmpty ? Health.Seeing : Standing(followed, followed.Pulls, followed.Pulls[^1].At).Health;

    private static FeedStanding Standing(FollowedFeed followed, ImmutableArray<FeedPull> pulls, Instant now) =>
        JudgeFeed.Of(followed.Feed.Name, followed.Feed.Kind, followed.Feed.Expected, pulls, now);
}

using System.Collections.Immutable;
using Muster.Channels.Fetch;
using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Picture.Feeds;
using Muster.Store;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Desk.Feeds;

/// <summary>
/// Pulls every feed when it is due (<see cref="WhenDue"/>), one pull at a time a feed and two feeds at a time, and hands notices over. Whatever happens to one
/// feed, the others are pulled; feeds that are added meanwhile are found.
/// </summary>
public sealed class PollFeeds(DataStore store, PullFeed pull, SendNotices notices, Outside outside, IPollListener listener)
{
    private const int AtOnce = 2;

    // How soon a feed that was just added is found, and how often notices that failed are looked at.
    private static readonly Duration Look = Duration.FromSeconds(20);

    private static readonly Duration Breath = Duration.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Task> running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Instant> notBefore = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Instant Last, double Chance)> chances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Health> told = new(StringComparer.Ordinal);
    private Task sending = Task.CompletedTask;

    /// <summary>Goes on until <paramref name="stop"/>, and then returns when no pull is running any more; a pull that is broken off has kept nothing.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var wait = Begin(stop);
            sending = sending.IsCompleted ? Task.Run(() => SendAsync(stop), CancellationToken.None) : sending;
            await WaitAsync(wait, stop).ConfigureAwait(false);
        }

        await Task.WhenAll([sending, .. running.Values]).ConfigureAwait(false);
    }

    // Starts what is due and says how long nothing else will be.
    private Duration Begin(CancellationToken stop)
    {
        try
        {
            foreach (var ended in running.Where(one => one.Value.IsCompleted).Select(one => one.Key).ToList())
            {
                running.Remove(ended);
            }

            var now = outside.Now;
            var loaded = LoadFeeds.From(store, now);
            if (!loaded.TryGet(out var feeds))
            {
                Tell(() => listener.Refused(null, loaded.Problems));
                return Look;
            }

            TellChanges(feeds, now);
            return Begin(feeds, now, stop);
        }
        catch (Exception fault)
        {
            Tell(() => listener.Faulted(null, fault));
            return Look;
        }
    }

    private Duration Begin(ImmutableArray<FollowedFeed> feeds, Instant now, CancellationToken stop)
    {
        var idle = feeds.Where(feed => !running.ContainsKey(feed.Feed.Name)).Select(feed => (Feed: feed, Due: DueAt(feed))).OrderBy(one => one.Due).ToList();
        var due = idle.Where(one => one.Due <= now).Take(AtOnce - running.Count).ToList();
        foreach (var (feed, _) in due)
        {
            running[feed.Feed.Name] = Task.Run(() => PullAsync(feed, stop), CancellationToken.None);
        }

        return running.Count == AtOnce || due.Count == idle.Count ? Look : Duration.Max(Breath, Duration.Min(Look, idle[due.Count].Due - now));
    }

    private Instant DueAt(FollowedFeed feed)
    {
        var name = feed.Feed.Name;
        var last = feed.Pulls.IsEmpty ? Instant.MinValue : feed.Pulls[^1].At;
        if (!chances.TryGetValue(name, out var drawn) || drawn.Last != last)
        {
            drawn = chances[name] = (last, (outside.Jitter.NextDouble() * 2) - 1);
        }

        lock (gate)
        {
            return WhenDue.Next(feed.Pulls, feed.Feed.Every, notBefore.TryGetValue(name, out var asked) ? asked : null, drawn.Chance);
        }
    }

    private async Task PullAsync(FollowedFeed feed, CancellationToken stop)
    {
        try
        {
            var pulled = await pull.FromAsync(store, feed, stop).ConfigureAwait(false);
            Note(feed, pulled);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nothing was kept; the feed is due again at the next start.
        }
        catch (Exception fault)
        {
            Tell(() => listener.Faulted(feed.Feed.Name, fault));
            KeepFault(feed);
        }
    }

    private void Note(FollowedFeed feed, Outcome<PulledFeed> pulled)
    {
        if (pulled.TryGet(out var done))
        {
            HoldBack(feed, done.RetryAt);
            return;
        }

        // A store that cannot be written now is not asked again at once either.
        HoldBack(feed, outside.Now + feed.Feed.Every);
        Tell(() => listener.Refused(feed.Feed.Name, pulled.Problems));
    }

    private void HoldBack(FollowedFeed feed, Instant? until)
    {
        lock (gate)
        {
            notBefore[feed.Feed.Name] = until ?? Instant.MinValue;
        }
    }

    private void KeepFault(FollowedFeed feed)
    {
        try
        {
            Note(feed, pull.KeepFault(store, feed));
        }
        catch (Exception fault)
        {
            HoldBack(feed, outside.Now + feed.Feed.Every);
            Tell(() => listener.Faulted(feed.Feed.Name, fault));
        }
    }

    private async Task SendAsync(CancellationToken stop)
    {
        try
        {
            await notices.FromAsync(store, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was not handed over stays queued.
        }
        catch (Exception fault)
        {
            Tell(() => listener.Faulted(null, fault));
        }
    }

    // Also what time alone changes: a feed that has been silent for too long is blind without being asked.
    private void TellChanges(ImmutableArray<FollowedFeed> feeds, Instant now)
    {
        foreach (var feed in feeds.Where(feed => !feed.Pulls.IsEmpty).Select(feed => ListFeeds.Of(feed, now)))
        {
            if (!told.TryGetValue(feed.Feed, out var before) || before != feed.Health)
            {
                told[feed.Feed] = feed.Health;
                Tell(() => listener.HealthChanged(feed));
            }
        }
    }

    private void Tell(Action tell)
    {
        lock (gate)
        {
            tell();
        }
    }

    private async Task WaitAsync(Duration length, CancellationToken stop)
    {
        using var woken = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var pause = outside.Pause(length, woken.Token);
        await Task.WhenAny([pause, .. running.Values]).ConfigureAwait(false);
        await woken.CancelAsync().ConfigureAwait(false);
        await pause.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

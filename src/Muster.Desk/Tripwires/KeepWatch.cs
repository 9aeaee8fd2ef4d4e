using Muster.Channels.Fetch;
using Muster.Desk.Feeds;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.Tripwires;
using NodaTime;

namespace Muster.Desk.Tripwires;

/// <summary>Looks at a plan's tripwires whenever something was kept, whoever kept it, and every minute for what time alone changes: windows that slide on, feeds that fall silent.</summary>
public sealed class KeepWatch(WatchTripwires watch, DataStore store, Outside outside, IPollListener listener)
{
    private static readonly Duration Glance = Duration.FromMilliseconds(250);

    private static readonly Duration Longest = Duration.FromMinutes(1);

    /// <summary>Goes on until <paramref name="stop"/>. A look that fails is told and tried again.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var (head, looked) = (-1L, Instant.MinValue);
        while (!stop.IsCancellationRequested)
        {
            var since = LogSince.After(store, head);
            if (outside.Now - looked >= Longest || (since.TryGet(out var kept) && kept.Types.Any(Matters)))
            {
                looked = outside.Now;
                await Task.Run(Look, CancellationToken.None).ConfigureAwait(false);
            }

            head = since.TryGet(out var seen) ? seen.Head : head;

            await outside.Pause(Glance, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // What a tripwire can rest on, and what people did with one: answers of a roll call pour in by thousands and change none.
    private static bool Matters(string type) =>
        type is "report_taken" or "feed_pulled" or "feed_added" or "feed_health_changed" or "incident_rows_taken" or "page_version_seen" || type.StartsWith("tripwire_", StringComparison.Ordinal);

    private void Look()
    {
        try
        {
            var looked = watch.Look(outside.Now);
            if (!looked.TryGet(out var steps))
            {
                listener.Refused(null, looked.Problems);
                return;
            }

            foreach (var step in steps)
            {
                Tell(step);
            }
        }
        catch (Exception fault)
        {
            listener.Faulted(null, fault);
        }
    }

    private void Tell(LifeStep step)
    {
        if (!step.Events.IsEmpty)
        {
            listener.TripwireChanged(step);
        }
    }
}

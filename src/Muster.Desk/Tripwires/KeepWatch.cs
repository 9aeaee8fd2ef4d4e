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
            var now = LogHead.Of(store);
            if (outside.Now - looked >= Longest || (now.TryGet(out var seq) && seq != head))
            {
                looked = outside.Now;
                await Task.Run(Look, CancellationToken.None).ConfigureAwait(false);
                head = now.TryGet(out var seen) ? seen : head;
            }

            await outside.Pause(Glance, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

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

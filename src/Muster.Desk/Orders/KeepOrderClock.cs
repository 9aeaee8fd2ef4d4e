using System.Collections.Immutable;
using Muster.Channels.Fetch;
using Muster.Desk.Feeds;
using Muster.Store;
using NodaTime;

namespace Muster.Desk.Orders;

/// <summary>Looks at the clocks of all orders every half minute, and sends what is due.</summary>
/// <param name="store">An opened and upgraded folder.</param>
/// <param name="tell">Whom to tell: <c>mailto:</c> or <c>https:</c>.</param>
/// <param name="outside">The clock.</param>
/// <param name="listener">Who hears of trouble.</param>
/// <param name="looked">Who hears of every look that found something, or null.</param>
public sealed class KeepOrderClock(DataStore store, ImmutableArray<string> tell, Outside outside, IPollListener listener, Action<OrderLook>? looked)
{
    private static readonly Duration Between = Duration.FromSeconds(30);

    /// <summary>Goes on until <paramref name="stop"/>. A look that fails is told and tried again. The notices go out with those of the feeds.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Run(Look, CancellationToken.None).ConfigureAwait(false);
            await outside.Pause(Between, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Look()
    {
        try
        {
            var found = AlarmOrders.Look(store, tell, outside.Now);
            if (!found.TryGet(out var looks))
            {
                listener.Refused(null, found.Problems);
                return;
            }

            foreach (var look in looks.Where(look => !look.Events.IsEmpty || (!tell.IsEmpty && !(look.Due.IsEmpty && look.Overdue.IsEmpty))))
            {
                looked?.Invoke(look);
            }
        }
        catch (Exception fault)
        {
            listener.Faulted(null, fault);
        }
    }
}

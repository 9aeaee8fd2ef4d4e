using System.Collections.Immutable;
using Muster.Departures.Orders;
using Muster.Departures.Tracks;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.Feeds;
using Muster.Store.Orders;
using NodaTime;

namespace Muster.Desk.Orders;

/// <summary>Lets time pass: orders take effect, fall due for review and expire, people fall overdue. Nobody is told.</summary>
public static class AdvanceOrders
{
    /// <summary>The orders as they stand now, by id.</summary>
    public static Outcome<ImmutableSortedDictionary<string, OrderOnRecord>> In(DataStore store, Instant now) => store.IsNew
        ? LoadOrders.From(store)
        : KeepOrders.In(store, orders => Outcome.Grant<(ImmutableArray<OrderStep>, ImmutableArray<NoticeToSend>)>(([.. orders.Values.Select(order => Step(order, now))], [])), now);

    /// <summary>What time alone makes of an order and its people.</summary>
    internal static OrderStep Step(OrderOnRecord record, Instant now)
    {
        var events = DecideOrder.Of(record.Order, new LookAtClock(), now).Value;
        var under = TrackUnder.Of(EvolveOrder.Through(record.Order, events), now);
        return OrderStep.Nothing(record.Order.Id) with
        {
            Events = events,
            Tracks = [.. record.Tracks.Values.SelectMany(track => DecideTrack.Of(track, new FallOverdue(), under, now).Value.Select(happened => (track.Person, happened)))],
        };
    }
}

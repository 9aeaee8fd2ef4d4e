using System.Collections.Immutable;
using Muster.Departures.Tracks;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.Orders;
using NodaTime;

namespace Muster.Desk.Orders;

/// <summary>An order as it is shown.</summary>
/// <param name="Record">How it stands.</param>
/// <param name="Places">Its worksheets; without lines where nobody is known.</param>
/// <param name="KnowsPeople">Whether anybody is on record, or a roster was given.</param>
/// <param name="Now">When it was looked at.</param>
public sealed record OrderOnShow(OrderOnRecord Record, ImmutableArray<PlaceWorksheet> Places, bool KnowsPeople, Instant Now);

/// <summary>Shows orders as they stand now.</summary>
public static class ShowOrder
{
    /// <summary>One of them with its worksheets.</summary>
    public static Outcome<OrderOnShow> In(string folder, string id, string? plan, Instant now) => OpenStore.At(folder).Then(store => AdvanceOrders.In(store, now)
        .Then(orders => orders.TryGetValue(id, out var record) ? Outcome.Grant(record) : ActOnOrder.Unknown<OrderOnRecord>(id, orders.Keys))
        .Then(record => PeopleUnderOrder.From(store, plan).Then(people =>
            Outcome.Grant(new OrderOnShow(record, DrawUpWorksheet.For(record.Order, people, record.Tracks, now), !people.IsEmpty, now)))));

    /// <summary>All of them, those in force first, then those that wait, then those that are over; the newest first in each.</summary>
    public static Outcome<ImmutableArray<OrderOnRecord>> All(string folder, Instant now) => OpenStore.At(folder).Then(store => AdvanceOrders.In(store, now)).Then(orders =>
        Outcome.Grant<ImmutableArray<OrderOnRecord>>([.. orders.Values.OrderByDescending(one => one.Order.IsInForce).ThenBy(one => one.Order.IsOver).ThenByDescending(one => one.Order.Since)]));
}

using System.Collections.Immutable;
using Muster.Departures.Orders;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.Feeds;
using Muster.Store.Orders;
using NodaTime;

namespace Muster.Desk.Orders;

/// <summary>A person's act on an order: to submit, return, approve, deny, review, modify, lift or convert it.</summary>
public static class ActOnOrder
{
    /// <summary>How it stands after the act, or why it may not be. What the clock has brought meanwhile is kept even where the act is refused.</summary>
    public static Outcome<DepartureOrder> In(string folder, string id, OrderCommand act, Instant now) => On(folder, id, _ => Outcome.Grant(act), mayBeNew: false, now);

    internal static Outcome<DepartureOrder> On(string folder, string id, Func<DepartureOrder, Outcome<OrderCommand>> act, bool mayBeNew, Instant now) => OpenStore.At(folder).Then(store =>
        AdvanceOrders.In(store, now).Then(orders => mayBeNew || orders.ContainsKey(id) ? Outcome.Grant(orders) : Unknown<ImmutableSortedDictionary<string, OrderOnRecord>>(id, orders.Keys))
            .Then(_ => KeepOrders.In(store, orders => Decide(orders.GetValueOrDefault(id)?.Order ?? new DepartureOrder(id), act, now), now))
            .Then(orders => Outcome.Grant(orders[id].Order)));

    /// <summary>A refusal that says which orders there are.</summary>
    internal static Outcome<T> Unknown<T>(string id, IEnumerable<string> known) => Outcome.Refuse<T>(new Problem(
        ProblemCodes.BadArgument, $"no order '{id}'", known.Any() ? "one of " + string.Join(", ", known) : "an order that was drafted: 'muster order draft --help' shows how"));

    private static Outcome<(ImmutableArray<OrderStep> Steps, ImmutableArray<NoticeToSend> Notices)> Decide(DepartureOrder order, Func<DepartureOrder, Outcome<OrderCommand>> act, Instant now) =>
        act(order).Then(command => DecideOrder.Of(order, command, now)).Then(events => DecideOrder.Of(EvolveOrder.Through(order, events), new LookAtClock(), now).Then(clock =>
            Outcome.Grant<(ImmutableArray<OrderStep>, ImmutableArray<NoticeToSend>)>(([OrderStep.Nothing(order.Id) with { Events = [.. events, .. clock] }], []))));
}

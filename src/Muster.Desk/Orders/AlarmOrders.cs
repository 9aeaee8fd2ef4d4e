using System.Collections.Immutable;
using Muster.Departures.Orders;
using Muster.Departures.Tracks;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.Feeds;
using Muster.Store.Orders;
using NodaTime;

namespace Muster.Desk.Orders;

/// <summary>What a look at the clock found for one order.</summary>
/// <param name="Order">How it stands after the look.</param>
/// <param name="Events">What time alone has brought.</param>
/// <param name="Due">Alarms that nobody had been told of.</param>
/// <param name="Overdue">People who are overdue and of whom nobody had been told: an alarm each, told together as a number.</param>
public sealed record OrderLook(DepartureOrder Order, ImmutableArray<OrderEvent> Events, ImmutableArray<OrderAlarm> Due, ImmutableArray<string> Overdue);

/// <summary>
/// Looks at the clock of every order and tells what is due. An alarm is marked told in the transaction that queues its notices, so that it is told once, whenever the clock looks and
/// whatever happens in between. Where nobody is to be told nothing is marked: it stays due.
/// </summary>
public static class AlarmOrders
{
    /// <summary>What is due, by order.</summary>
    /// <param name="store">The folder.</param>
    /// <param name="tell">Whom to tell: <c>mailto:</c> or <c>https:</c>; nobody where empty.</param>
    /// <param name="now">The time.</param>
    public static Outcome<ImmutableArray<OrderLook>> Look(DataStore store, ImmutableArray<string> tell, Instant now)
    {
        ImmutableArray<OrderLook> looks = [];
        return KeepOrders.In(
            store,
            orders =>
            {
                var steps = orders.Values.Select(record => (Record: record, Step: AdvanceOrders.Step(record, now))).ToList();
                looks = [.. steps.Select(one => Look(one.Record, one.Step, now))];
                return Outcome.Grant<(ImmutableArray<OrderStep>, ImmutableArray<NoticeToSend>)>((
                    [.. steps.Zip(looks, (one, look) => one.Step with { Told = tell.IsEmpty ? [] : [.. look.Due.Select(alarm => alarm.Id), .. look.Overdue] })],
                    [.. looks.SelectMany(look => SayOrderAlarms.To(tell, look, now))]));
            },
            now).Then(_ => Outcome.Grant(looks));
    }

    private static OrderLook Look(OrderOnRecord record, OrderStep step, Instant now)
    {
        var after = EvolveOrder.Through(record.Order, step.Events);
        var tracks = step.Tracks.Aggregate(record.Tracks, (all, one) => all.SetItem(one.Person, EvolveTrack.After(all[one.Person], one.Happened)));
        return new OrderLook(
            after,
            step.Events,
            [.. OrderAlarms.DueAt(after, now).Where(alarm => !record.Told.Contains(alarm.Id))],
            [.. tracks.Values.Where(track => track.State is TrackState.Overdue).Select(Late).Where(alarm => !record.Told.Contains(alarm))]);
    }

    // Whoever is excused and falls overdue again is told of again.
    private static string Late(TrackedPerson track) => $"overdue-{track.Person}-{track.Since}";
}

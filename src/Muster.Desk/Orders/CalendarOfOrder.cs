using System.Collections.Immutable;
using Muster.Channels.Calendar;
using Muster.Departures.Orders;
using Muster.Kernel;
using NodaTime;

namespace Muster.Desk.Orders;

/// <summary>Puts an order's days into a calendar: its beginning, its next review, day 180, the last day to leave, the end of grace. It names no person.</summary>
public static class CalendarOfOrder
{
    /// <summary>The calendar's text; a refusal before the order is approved, since it has no days yet.</summary>
    public static Outcome<string> In(string folder, string id, Instant now) => ShowOrder.In(folder, id, plan: null, now).Then(shown => shown.Record.Order.EffectiveAt is null
        ? Outcome.Refuse<string>(new Problem(ProblemCodes.OrderStep, $"the order '{id}', which is {Words<OrderState>.Of(shown.Record.Order.State)}", "one that was approved: before, it has no days"))
        : Outcome.Grant(WriteCalendar.Of(Entries(shown.Record.Order), shown.Record.Order.Story.Length, now)));

    /// <summary>The entries, the earliest first.</summary>
    public static ImmutableArray<CalendarEntry> Entries(DepartureOrder order) => [.. All(order, OrderClock.Of(order)!, Presets.Find(order.Terms!.Preset)!.NoticeHour).OrderBy(entry => entry.Start)];

    private static IEnumerable<CalendarEntry> All(DepartureOrder order, OrderClock clock, LocalTime hour)
    {
        var zone = order.Terms!.Places[0].TimeZone;
        yield return new CalendarEntry(Uid(order, "begins"), $"Order {order.Id} takes effect", Words(order), clock.Effective.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime, zone, [0], order.State is OrderState.Lifted && order.Grace!.Until < clock.Effective);
        if (order.ReviewOn <= clock.LastDate)
        {
            yield return On(order, clock, "review", $"Order {order.Id}: review due", order.ReviewOn.Value, hour, [7, 3, 1, 0]);
        }

        yield return On(order, clock, "day-180", $"Order {order.Id}: day 180, its last", clock.LastDate, hour, [30, 10, 2, 0]);
        if (order.Terms.LeaveBy is { } day)
        {
            yield return On(order, clock, "leave-by", $"Order {order.Id}: last day to leave", day, hour, [3, 1, 0]);
        }

        if (order.Grace is { Days: > 0 } grace)
        {
            yield return On(order, clock, "grace", $"Order {order.Id}: last day of grace", grace.LastDay, hour, [1, 0]) with { IsCancelled = false };
        }
    }

    // Day 150, 170 and 178 are 30, 10 and 2 days before day 180.
    private static CalendarEntry On(DepartureOrder order, OrderClock clock, string what, string summary, LocalDate date, LocalTime hour, ImmutableArray<int> before) =>
        new(Uid(order, what), summary, Words(order), date + hour, clock.FirstZoneAt(date, hour), before, order.IsOver);

    // Two folders may each have an order of that name; hardly two of one second.
    private static string Uid(DepartureOrder order, string what) => FormattableString.Invariant($"order-{order.Id}-{order.EffectiveAt!.Value.ToUnixTimeSeconds()}-{what}@muster.invalid");

    private static string Words(DepartureOrder order) => $"{Presets.Find(order.Terms!.Preset)!.NameOf(order.Terms.Kind)}, {Words<OrderState>.Of(order.State)}. muster order show {order.Id}";
}

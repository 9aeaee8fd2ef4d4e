using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Orders;

/// <summary>Something that a clock must tell.</summary>
/// <param name="Id">Stable within its order: told once under this name, and never again.</param>
/// <param name="At">From when on it is to be told.</param>
/// <param name="Words">One sentence, without names or places.</param>
/// <param name="IsGrave">Whether something was missed or ended.</param>
public sealed record OrderAlarm(string Id, Instant At, string Words, bool IsGrave);

/// <summary>The alarms of an order, as they follow from how it stands.</summary>
public static class OrderAlarms
{
    private static readonly ImmutableArray<int> DaysBeforeReview = [7, 3, 1];

    private static readonly ImmutableArray<int> NoticeDays = [150, 170, 178];

    /// <summary>When the present review is due: the preset's hour of its day, in the first of the places.</summary>
    public static Instant ReviewDueAt(DepartureOrder order, OrderClock clock) => clock.HourOf(order.ReviewOn!.Value, Hour(order));

    /// <summary>Those that are to be told by now, oldest first; whoever tells leaves out what was told.</summary>
    public static ImmutableArray<OrderAlarm> DueAt(DepartureOrder order, Instant now) => [.. Of(order).Where(alarm => alarm.At <= now)];

    /// <summary>All of them, past and to come, as long as nothing else is done, oldest first.</summary>
    public static ImmutableArray<OrderAlarm> Of(DepartureOrder order) => OrderClock.Of(order) is not { } clock
        ? []
        : [.. All(order, clock).OrderBy(alarm => alarm.At).ThenBy(alarm => alarm.Id, StringComparer.Ordinal)];

    private static IEnumerable<OrderAlarm> All(DepartureOrder order, OrderClock clock) => order switch
    {
        { State: OrderState.Lifted, Grace: { Days: > 0 } grace } => AfterLift(grace, clock, Hour(order)),
        { State: OrderState.Expired } or { IsOver: false } => [.. Review(order, clock), .. Days(order, clock)],
        _ => [],
    };

    private static IEnumerable<OrderAlarm> Review(DepartureOrder order, OrderClock clock)
    {
        var (on, hour) = (order.ReviewOn!.Value, Hour(order));
        if (on > clock.LastDate)
        {
            yield break;
        }

        var name = PartialDate.OfDay(on).ToString();
        var from = Instant.Max(clock.Effective, order.ReviewSetAt);
        foreach (var days in DaysBeforeReview.Where(days => clock.HourOf(on.PlusDays(-days), hour) > from))
        {
            yield return new OrderAlarm(
                $"review-{name}-T-{Number(days)}", clock.HourOf(on.PlusDays(-days), hour), $"The review is due on {name} ({Number(days)} {(days == 1 ? "day" : "days")} ahead).", IsGrave: false);
        }

        yield return new OrderAlarm($"review-{name}-due", clock.HourOf(on, hour), $"The review is due on {name}.", IsGrave: false);
        if (clock.StartOf(on.PlusDays(1)) < clock.HardEnd)
        {
            yield return new OrderAlarm($"review-{name}-overdue", clock.StartOf(on.PlusDays(1)), $"The review of {name} is OVERDUE: nobody has said that the order still stands.", IsGrave: true);
        }
    }

    private static IEnumerable<OrderAlarm> Days(DepartureOrder order, OrderClock clock)
    {
        var end = PartialDate.OfDay(clock.LastDate);
        foreach (var day in NoticeDays)
        {
            yield return new OrderAlarm(
                $"day-{Number(day)}", clock.HourOf(day, Hour(order)), $"Day {Number(day)} of {Number(OrderClock.LastDay)}: the order ends with {end}, and nothing extends it.", IsGrave: false);
        }

        yield return new OrderAlarm(
            "expired", clock.HardEnd, $"EXPIRED: day {Number(OrderClock.LastDay)} ({end}) is over and nobody had lifted or converted the order. It is in force no longer. Decide where each person belongs now.", IsGrave: true);
    }

    private static IEnumerable<OrderAlarm> AfterLift(Grace grace, OrderClock clock, LocalTime hour)
    {
        var name = PartialDate.OfDay(grace.LastDay);
        yield return new OrderAlarm($"grace-{name}-last-day", clock.HourOf(grace.LastDay, hour), $"The last day of grace is today, {name}.", IsGrave: false);
        yield return new OrderAlarm($"grace-{name}-over", grace.Until, $"The grace is over since the end of {name}.", IsGrave: false);
    }

    private static LocalTime Hour(DepartureOrder order) => Presets.Find(order.Terms!.Preset)!.NoticeHour;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using Muster.Departures.Orders;
using Muster.Kernel;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Desk.Orders;

/// <summary>Words for whoever must be told what an order's clock says. They name no person, and of places only the posts.</summary>
public static class SayOrderAlarms
{
    /// <summary>One notice a recipient, with all that is due; none where nothing is.</summary>
    public static IEnumerable<NoticeToSend> To(ImmutableArray<string> recipients, OrderLook look, Instant now) => look.Due.IsEmpty && look.Overdue.IsEmpty
        ? []
        : recipients.Select(recipient => new NoticeToSend(recipient, Subject(look), Body(look, now)));

    private static string Subject(OrderLook look)
    {
        var first = look.Due.OrderByDescending(alarm => alarm.IsGrave).ThenByDescending(alarm => alarm.At).FirstOrDefault();
        var more = look.Due.Length > 1 ? FormattableString.Invariant($" (and {look.Due.Length - 1} more)") : "";
        return $"Muster: order {look.Order.Id}: {(first is null ? Late(look) : first.Words.Split(['.', ':'])[0])}{more}";
    }

    private static string Body(OrderLook look, Instant now)
    {
        var order = look.Order;
        var day = OrderClock.Of(order)!.DayAt(now);
        string[] lines =
        [
            .. look.Due.Select(alarm => $"{(alarm.IsGrave ? "! " : "")}{alarm.Words}"),
            .. look.Overdue.IsEmpty ? (string[])[] : [Late(look) + "."],
            string.Create(CultureInfo.InvariantCulture, $"Order {order.Id} ({Presets.Find(order.Terms!.Preset)!.NameOf(order.Terms.Kind)}; {string.Join(", ", order.Terms.Places.Select(place => place.Name))}) is {Words<OrderState>.Of(order.State).ToUpperInvariant()}, day {Math.Min(day, OrderClock.LastDay)} of {OrderClock.LastDay}."),
            order.IsOver ? $"muster order show {order.Id}" : $"A person must act: muster order review, modify, convert or lift {order.Id}.",
        ];
        return string.Join('\n', lines);
    }

    /// <summary>How many are overdue.</summary>
    public static string Late(OrderLook look) => look.Overdue.Length == 1 ? "1 person who must leave is OVERDUE" : string.Create(CultureInfo.InvariantCulture, $"{look.Overdue.Length} people who must leave are OVERDUE");
}

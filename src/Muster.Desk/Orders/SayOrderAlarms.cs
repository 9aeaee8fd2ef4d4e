using System.Collections.Immutable;
using System.Globalization;
using Muster.Departures.Orders;
using Muster.Kernel;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Desk.Orders;

/// <summary>Words for whoever must be told what an order's clock says. They name no person, and of places only the posts.</summary>
internal static class SayOrderAlarms
{
    /// <summary>One notice a recipient, with all that is due; none where nothing is.</summary>
    public static IEnumerable<NoticeToSend> To(ImmutableArray<string> recipients, OrderLook look, Instant now) => look.Due.IsEmpty && look.Overdue == 0
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
            .. look.Overdue > 0 ? (string[])[Late(look) + "."] : [],
            string.Create(CultureInfo.InvariantCulture, $"Order {order.Id} ({Presets.Find(order.Terms!.Preset)!.NameOf(order.Terms.Kind)}; {string.Join(", ", order.Terms.Places.Select(place => place.Name))}) is {Words<OrderState>.Of(order.State).ToUpperInvariant()}, day {Math.Min(day, OrderClock.LastDay)} of {OrderClock.LastDay}."),
            order.IsOver ? $"muster order show {order.Id}" : $"A person must act: muster order review, modify, convert or lift {order.Id}.",
        ];
        return string.Join('\n', lines);
    }

    private static string Late(OrderLook look) => look.Overdue == 1 ? "1 person fell overdue" : string.Create(CultureInfo.InvariantCulture, $"{look.Overdue} people fell overdue");
}

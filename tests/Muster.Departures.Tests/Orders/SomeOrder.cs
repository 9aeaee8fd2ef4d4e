using System.Collections.Immutable;
using Muster.Departures.Orders;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Tests.Orders;

/// <summary>Orders in every state, each brought there by the commands that lead to it.</summary>
internal static class SomeOrder
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    public static OrderTerms Terms(params string[] zones) => new()
    {
        Preset = "us",
        Kind = "authorized",
        Places = [.. (zones.Length == 0 ? ["Africa/Bamako"] : zones).Select((zone, at) => new OrderPlace($"post{at}", $"Post {at}", zone))],
        Populations = [Category.Family, Category.NonEmergency],
        Reason = "The road is cut",
        Evidence = [new OrderEvidence("ring", "4 incidents within 50 km")],
        EffectiveAt = Start,
    };

    public static readonly DraftOrder Draft = new(Terms(), "Ada Example");
    public static readonly SubmitOrder Submit = new("Ada Example");
    public static readonly ReturnOrder Return = new("Ben Example", "Name who stays");
    public static readonly DenyOrder Deny = new("Ben Example", "Withdrawn");
    public static readonly ApproveOrder Approve = new("Ben Example");
    public static readonly ContinueOrder Continue = new("Ada Example", "Still cut", null);
    public static readonly ModifyOrder Modify = new("Ada Example", "Ben Example", "Fewer people", null, [Category.Family], null, null);
    public static readonly LiftOrder Lift = new("Ada Example", "Ben Example", "Calm", 3, "");
    public static readonly ConvertOrder ToOrdered = new("ordered", "Ada Example", "Ben Example", "Airport shelled");
    public static readonly ConvertOrder ToUnaccompanied = new("unaccompanied", "Ada Example", "Ben Example", "For good");
    public static readonly LookAtClock Look = new();

    public static readonly ImmutableArray<(string Name, OrderCommand Command)> Commands =
    [
        ("draft", Draft), ("submit", Submit), ("return", Return), ("deny", Deny), ("approve", Approve), ("review", Continue), ("modify", Modify), ("lift", Lift),
        ("convert to another kind", ToOrdered), ("convert to an end", ToUnaccompanied), ("the clock", Look),
    ];

    /// <summary>An order in that state, and a time at which it still is.</summary>
    public static (DepartureOrder Order, Instant Now) In(OrderState state)
    {
        var (soon, due, end) = (Start + Duration.FromHours(1), Start + Duration.FromDays(30) + Duration.FromHours(2), Start + Duration.FromDays(200));
        return state switch
        {
            OrderState.Unwritten => (new DepartureOrder("o"), Start),
            OrderState.Draft => (After(Draft), Start),
            OrderState.Submitted => (After(Draft, Submit), Start),
            OrderState.Returned => (After(Draft, Submit, Return), Start),
            OrderState.Denied => (After(Draft, Submit, Deny), Start),
            OrderState.Approved => (After(Draft with { Terms = Terms() with { EffectiveAt = Start + Duration.FromDays(2) } }, Submit, Approve), soon),
            OrderState.Effective => (After(At(soon, Look), Draft, Submit, Approve), soon),
            OrderState.ReviewDue => (After(At(due, Look), Draft, Submit, Approve), due),
            OrderState.Continued => (After(At(soon, Continue), Draft, Submit, Approve), soon),
            OrderState.Modified => (After(At(soon, Modify), Draft, Submit, Approve), soon),
            OrderState.Lifted => (After(At(soon, Lift), Draft, Submit, Approve), soon),
            OrderState.Converted => (After(At(soon, ToUnaccompanied), Draft, Submit, Approve), soon),
            _ => (After(At(end, Look), Draft, Submit, Approve), end),
        };
    }

    public static DepartureOrder InForce(params string[] zones) => After(At(Start, Look), Draft with { Terms = Terms(zones) }, Submit, Approve);

    public static DepartureOrder Then(this DepartureOrder order, OrderCommand command, Instant now)
    {
        var events = DecideOrder.Of(order, command, now);
        Assert.True(events.IsGranted, events.Problems.FirstOrDefault()?.ToString());
        return EvolveOrder.Through(order, events.Value);
    }

    private static (Instant Now, OrderCommand Command) At(Instant now, OrderCommand command) => (now, command);

    private static DepartureOrder After(params OrderCommand[] commands) => commands.Aggregate(new DepartureOrder("o"), (order, command) => order.Then(command, Start));

    private static DepartureOrder After((Instant Now, OrderCommand Command) last, params OrderCommand[] commands) => After(commands).Then(last.Command, last.Now);

    public static string Word(OrderState state) => Words<OrderState>.Of(state);
}

using System.CommandLine;
using Muster.Departures.Orders;

namespace Muster.Host.Commands.Orders;

/// <summary>The command that most often follows what was done with an order, whole.</summary>
internal static class NextOfOrder
{
    /// <summary>Draft anew what lacks something, and say what; submit what is whole, let another person approve it, then say of each person what holds for them; null for an order that is over.</summary>
    public static string? Of(ParseResult parsed, DepartureOrder order) => order.State switch
    {
        OrderState.Draft or OrderState.Returned when DecideOrder.MissingFrom(order.Terms!).ToList() is { Count: > 0 } missing =>
            $"still missing: {string.Join("; ", missing.Select(problem => problem.Expected))}\n{NextStep.Of(parsed, $"order draft {order.Id} …", [], OrderOptions.Plan, OrderOptions.By, DataOption.Option)}",
        OrderState.Draft or OrderState.Returned => NextStep.Of(parsed, "order submit", [order.Id], OrderOptions.By, DataOption.Option),
        OrderState.Submitted => NextStep.Of(parsed, "order approve", [order.Id, "--by", "ANOTHER-NAME"], DataOption.Option),
        OrderState.Approved or OrderState.Effective => NextStep.Of(parsed, "order track", [order.Id, "classify", "--as", "proposed", "--owner", "NAME"], OrderOptions.By, DataOption.Option),
        OrderState.Lifted or OrderState.Denied or OrderState.Expired or OrderState.Converted => null,
        _ => NextStep.Of(parsed, "order show", [order.Id], DataOption.Option),
    };
}

using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.Orders;
using Muster.Host.Views;
using Muster.Host.Views.Orders;

namespace Muster.Host.Commands.Orders;

/// <summary><c>muster order list</c>: all orders.</summary>
internal static class OrderListCommand
{
    private const string Examples = """
        Examples:
          muster order list --data my-data
          muster order list --data my-data --json

        Exit codes: 0 listed; 2 bad input; 1 a fault in Muster.
        """;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("list", "Lists the orders, those in force first. Denied ones stay, with the reason.", Examples) { DataOption.Option, OrderOptions.Json };
        command.SetAction(parsed =>
        {
            var now = Outside.Real.Now;
            var found = DataOption.Begun(parsed).Then(folder => ShowOrder.All(folder, now));
            if (!found.TryGet(out var orders))
            {
                return ProblemLines.Write(found.Problems);
            }

            if (parsed.GetValue(OrderOptions.Json))
            {
                OrdersJson.Write(orders.Select(one => one.Order), now);
            }
            else
            {
                OrdersTerminal.Write(orders, now);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}

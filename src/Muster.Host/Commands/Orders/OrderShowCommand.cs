using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.Orders;
using Muster.Host.Views;
using Muster.Host.Views.Orders;

namespace Muster.Host.Commands.Orders;

/// <summary><c>muster order show</c>: one order with its clock, its worksheets and its story.</summary>
internal static class OrderShowCommand
{
    private const string Examples = """
        Examples:
          muster order show mali-ad --data my-data
          muster order show mali-ad --data my-data --plan my-plan --json

        Exit codes: 0 shown; 2 bad input; 1 a fault in Muster.
        """;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("show", "Shows an order: its clock, who leaves, who stays and why, what was done, what may follow.", Examples) { OrderOptions.Id, DataOption.Option, OrderOptions.Plan, OrderOptions.Json };
        command.SetAction(parsed =>
        {
            var found = DataOption.Begun(parsed).Then(folder => ShowOrder.In(folder, parsed.GetValue(OrderOptions.Id)!, parsed.GetValue(OrderOptions.Plan), Outside.Real.Now));
            if (!found.TryGet(out var shown))
            {
                return ProblemLines.Write(found.Problems);
            }

            if (parsed.GetValue(OrderOptions.Json))
            {
                OrdersJson.Write(shown);
            }
            else
            {
                OrdersTerminal.Write(shown);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}

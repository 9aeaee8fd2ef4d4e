using System.Collections.Immutable;
using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.Orders;
using Muster.Host.Views;
using Muster.Host.Views.Orders;
using Muster.Kernel;
using Muster.Store;

namespace Muster.Host.Commands.Orders;

/// <summary><c>muster order alarms</c>: looks at the clocks once.</summary>
internal static class OrderAlarmsCommand
{
    private const string Examples = """
        With --tell each alarm is told once and never again, by mail or webhook. Without it what is due is shown and stays due. 'muster serve' looks by itself.

        Examples:
          muster order alarms --data my-data
          muster order alarms --data my-data --tell mailto:duty@example.org

        Exit codes: 0 nothing is due; 10 something is; 2 bad input; 1 a fault in Muster.
        """;

    private static readonly Option<string[]> Tell = new("--tell") { HelpName = "RECIPIENT", Description = "Whom to tell: mailto:… (needs MUSTER_SMTP) or https:…; may stand several times." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("alarms", "Looks at every order's clock: reviews that come due, days 150, 170 and 178, orders that expire, people who are overdue.", Examples) { DataOption.Option, Tell, OrderOptions.Json };
        command.SetAction((parsed, stop) => RunAsync(parsed, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        ImmutableArray<string> tell = [.. parsed.GetValue(Tell) ?? []];
        var store = DataOption.Begun(parsed).Then(OpenStore.At).Then(PrepareStore.Run);
        Problem[] problems = [.. store.Problems, .. tell.Where(one => !IsRecipient(one)).Select(one => new Problem(ProblemCodes.BadArgument, $"--tell {one}", "mailto:somebody@example.org or https://…"))];
        if (problems.Length > 0)
        {
            return ProblemLines.Write(problems);
        }

        var now = Outside.Real.Now;
        var found = AlarmOrders.Look(store.Value, tell, now);
        if (!found.TryGet(out var looks))
        {
            return ProblemLines.Write(found.Problems);
        }

        if (parsed.GetValue(OrderOptions.Json))
        {
            OrdersJson.Write(looks);
        }
        else
        {
            OrdersTerminal.Write(looks);
        }

        await LoadedReader.SendNotices().FromAsync(store.Value, stop).ConfigureAwait(false);
        return looks.Any(look => !look.Due.IsEmpty || !look.Overdue.IsEmpty) ? ExitCodes.Tripped : ExitCodes.Done;
    }

    private static bool IsRecipient(string text) => Uri.TryCreate(text, UriKind.Absolute, out var recipient) && recipient.Scheme is "mailto" or "https" or "http";
}

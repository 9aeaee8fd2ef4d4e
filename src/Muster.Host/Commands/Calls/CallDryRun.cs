using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.RollCalls;
using Muster.Host.Views;
using Muster.Host.Views.Calls;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call dry-run</c>: shows whom a roll call would ask, how, and in which words.</summary>
internal static class CallDryRun
{
    private const string Examples = """
        Nothing is sent. A draft that nobody has looked at like this is not opened, and the number of people shown here is asked for when it is.

        Example:
          muster call dry-run blast-0730 --by "Ada Example" --plan my-plan --data my-data
        """;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("dry-run", "Shows whom a roll call would ask, how, in which words, and whom only a warden can reach.", Examples + CallOptions.Exits)
        {
            CallOptions.Id, CallOptions.Plan, DataOption.Option, CallOptions.By,
        };
        command.SetAction(parsed =>
        {
            var laidOut = DataOption.Begun(parsed).Then(folder => CallOptions.Channels(parsed)
                .Then(channels => LayOutCall.In(folder, parsed.GetValue(CallOptions.Id)!, channels, parsed.GetValue(CallOptions.By) ?? "", Outside.Real.Now)));
            if (!laidOut.TryGet(out var layout))
            {
                return ProblemLines.Write(laidOut.Problems);
            }

            LayoutTerminal.Write(layout);
            Console.Out.WriteLine(layout.People == 0
                ? NextStep.Of(parsed, "roster import", ["roster.csv"], CallOptions.Plan, DataOption.Option)
                : NextStep.Of(parsed, "call open", [layout.Call.Id, "--people", $"{layout.People}"], CallOptions.By, CallOptions.Plan, DataOption.Option));
            return ExitCodes.Done;
        });
        return command;
    }
}

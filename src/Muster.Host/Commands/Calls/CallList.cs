using System.CommandLine;
using Muster.Host.Views;
using Muster.Host.Views.Calls;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.Store;
using Muster.Store.RollCalls;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call list</c>: every roll call of a data folder.</summary>
internal static class CallList
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("list", "Lists the roll calls.", "Example:\n  muster call list --data my-data" + CallOptions.Exits) { DataOption.Option, CallOptions.Json };
        command.SetAction(parsed =>
        {
            var found = DataOption.Begun(parsed).Then(OpenStore.At).Then(LoadCalls.From);
            if (!found.TryGet(out var calls))
            {
                return ProblemLines.Write(found.Problems);
            }

            if (parsed.GetValue(CallOptions.Json))
            {
                CallJson.Write(calls);
                return ExitCodes.Done;
            }

            using var output = StandardOutput.Text();
            TerminalRows.Write(output, calls.IsEmpty
                ? [new Row("", "No roll call yet: see 'muster call draft --help'.", RowStyle.Plain)]
                : calls.Select(call => new Row($"{Words<CallState>.Of(call.Call.State).ToUpperInvariant(),-18} ", OneLine.Of($"{(call.Call.IsExercise ? "EXERCISE · " : "")}{call.Call.Id}: {call.Call.Topic}"), RowStyle.Plain)));
            return ExitCodes.Done;
        });
        return command;
    }
}

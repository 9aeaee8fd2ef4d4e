using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Host.Views;
using Muster.Host.Views.Calls;
using Muster.Store;
using Muster.Store.People;
using Muster.Store.RollCalls;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call status</c>: one big number, and what to do.</summary>
internal static class CallStatus
{
    private const string Examples = """
        Unaccounted for is everybody who has not answered, whose SAFE is too old, whose answers contradict each other, or who is missing.

        Examples:
          muster call status blast-0730 --data my-data
          muster call status blast-0730 --data my-data --json

        Exit codes: 0 nobody is open; 10 somebody is unaccounted for, needs help, or sent words that nobody has read; 2 bad input; 1 a fault in Muster.
        """;

    private static readonly Option<int> Most = new("--most") { HelpName = "NUMBER", Description = "How many of the open people are listed. Default: 30", DefaultValueFactory = _ => 30 };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("status", "Shows how a roll call stands: who is unaccounted for, and what to do about it.", Examples) { CallOptions.Id, DataOption.Option, Most, CallOptions.Json };
        command.SetAction(parsed =>
        {
            var store = DataOption.From(parsed).Then(OpenStore.At);
            var call = parsed.GetValue(CallOptions.Id)!;
            var found = store.Then(data => LoadCalls.Named(data, call).Then(_ => LoadCalls.Standing(data, call, parsed.GetValue(Most), Outside.Real.Now)));
            var known = found.Then(board => LoadPeople.Persons(store.Value, board.Open.Select(one => one.Person.Id)));
            if (!found.TryGet(out var counts) || !known.TryGet(out var people))
            {
                return ProblemLines.Write([.. found.Problems, .. known.Problems]);
            }

            if (parsed.GetValue(CallOptions.Json))
            {
                CallJson.Write(counts);
            }
            else
            {
                CallTerminal.Write(counts, people.ToDictionary(one => one.Key, one => one.Value.Name, StringComparer.Ordinal));
            }

            return Desk.RollCalls.CountBoard.Open(counts) > 0 ? ExitCodes.Tripped : ExitCodes.Done;
        });
        return command;
    }
}

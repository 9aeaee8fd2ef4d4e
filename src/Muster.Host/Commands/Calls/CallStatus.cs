using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.RollCalls;
using Muster.Host.Views;
using Muster.Host.Views.Calls;
using Muster.Kernel;
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
          muster call status --data my-data
          muster call status blast-0730 --data my-data
          muster call status blast-0730 --data my-data --json

        Exit codes: 0 nobody is open; 10 somebody is unaccounted for, needs help, or sent words that nobody has read; 2 bad input; 1 a fault in Muster.
        """;

    private static readonly Argument<string?> Id = new("CALL") { Arity = ArgumentArity.ZeroOrOne, Description = "The roll call's short name; may be left out where one alone is open." };

    private static readonly Option<int> Most = new("--most") { HelpName = "NUMBER", Description = "How many of the open people are listed. Default: 30", DefaultValueFactory = _ => 30 };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("status", "Shows how a roll call stands: who is unaccounted for, and what to do about it.", Examples) { Id, DataOption.Option, Most, CallOptions.Json };
        command.SetAction(parsed =>
        {
            var store = DataOption.Begun(parsed).Then(OpenStore.At);
            var found = store.Then(data => Meant(data, parsed.GetValue(Id)).Then(id => LoadCalls.Named(data, id)).Then(call => LoadCalls.Standing(data, call.Call.Id, parsed.GetValue(Most), Outside.Real.Now)));
            var known = found.Then(board => LoadPeople.Persons(store.Value, board.Open.Select(one => one.Person.Id)));
            if (!found.TryGet(out var counts) || !known.TryGet(out var people))
            {
                return ProblemLines.Write(known.Problems);
            }

            if (parsed.GetValue(CallOptions.Json))
            {
                CallJson.Write(counts);
            }
            else
            {
                CallTerminal.Write(counts, people.ToDictionary(one => one.Key, one => one.Value.Name, StringComparer.Ordinal), HandingOver.IsUnderWay(store.Value.Folder));
            }

            return CountBoard.Open(counts) > 0 ? ExitCodes.Tripped : ExitCodes.Done;
        });
        return command;
    }

    // At night there is one call, and whoever asks means it.
    private static Outcome<string> Meant(DataStore store, string? id) => id is not null ? Outcome.Grant(id) : LoadCalls.From(store).Then(calls =>
    {
        string[] live = [.. calls.Where(call => call.Call.TakesAnswers).Select(call => call.Call.Id)];
        return live is [var one] ? Outcome.Grant(one) : Outcome.Refuse<string>(new Problem(
            ProblemCodes.CallStep,
            live.Length == 0 ? "no CALL, and none that is open" : "no CALL, and several that are open",
            calls.IsEmpty ? "one that was drafted: 'muster call draft'" : "one of " + string.Join(", ", live.Length == 0 ? calls.Select(call => call.Call.Id) : live)));
    });
}

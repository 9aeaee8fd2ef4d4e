using System.CommandLine;
using Muster.Desk.Tripwires;
using Muster.Host.Views;
using Muster.Tripwires.Life;

namespace Muster.Host.Commands;

/// <summary><c>muster tripwire list</c>: how all of them stand.</summary>
internal static class TripwireListCommand
{
    private const string Examples = """
        What waits for a decision comes first, the gravest on top. A tripwire that is BLIND says nothing, whatever its state.

        Examples:
          muster tripwire list --data my-data
          muster tripwire list --data my-data --json

        Exit codes: 0 nothing waits for a decision; 10 something does; 2 bad input; 1 a fault in Muster.
        """;

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a tripwire, one a line." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("list", "Lists how the tripwires stand.", Examples) { DataOption.Option, Json };
        command.SetAction(parsed =>
        {
            var found = DataOption.Begun(parsed).Then(ListTripwires.In);
            if (!found.TryGet(out var plans))
            {
                return ProblemLines.Write(found.Problems);
            }

            if (parsed.GetValue(Json))
            {
                TripwiresJson.Write(plans);
            }
            else
            {
                TripwiresTerminal.Write(plans);
            }

            return plans.Any(plan => plan.Lives.Values.Any(kept => kept.Life is { AwaitsDecision: true, State: not LifeState.Retired })) ? ExitCodes.Tripped : ExitCodes.Done;
        });
        return command;
    }
}

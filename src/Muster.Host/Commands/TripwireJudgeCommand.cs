using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.Tripwires;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.Store;
using Muster.Tripwires.Life;

namespace Muster.Host.Commands;

/// <summary><c>muster tripwire judge</c>: judges all of a plan's tripwires now.</summary>
internal static class TripwireJudgeCommand
{
    private const string Examples = """
        What follows is kept: states, an entry of the log for each change, and notices to those of --tell. Judging again changes nothing while nothing is new.

        Examples:
          muster tripwire judge --plan my-plan --data my-data
          muster tripwire judge --plan my-plan --data my-data --tell mailto:duty@example.org

        Exit codes: 0 nothing waits for a decision; 10 something does; 2 bad input; 1 a fault in Muster.
        """;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("judge", "Judges a plan's tripwires by all that is kept in a data folder.", Examples) { DataOption.Option, PlanToWatch.Plan, PlanToWatch.Tell };
        command.SetAction((parsed, stop) => RunAsync(parsed, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var store = DataOption.Begun(parsed).Then(OpenStore.At).Then(PrepareStore.Run);
        var plan = PlanToWatch.From(parsed).Then(asked => asked is null
            ? Outcome.Refuse<PlanToWatch>(new Problem(ProblemCodes.BadArgument, "no --plan", "--plan DIR, whose tripwires to judge"))
            : Outcome.Grant(asked));
        Problem[] problems = [.. store.Problems, .. plan.Problems];
        if (problems.Length > 0)
        {
            return ProblemLines.Write(problems);
        }

        var looked = plan.Value.Over(store.Value).Look(Outside.Real.Now);
        if (!looked.TryGet(out var steps))
        {
            return ProblemLines.Write(looked.Problems);
        }

        TripwiresTerminal.WriteSteps(steps);
        await LoadedReader.SendNotices().FromAsync(store.Value, stop).ConfigureAwait(false);
        return steps.Any(step => step.After is { AwaitsDecision: true, State: not LifeState.Retired }) ? ExitCodes.Tripped : ExitCodes.Done;
    }
}

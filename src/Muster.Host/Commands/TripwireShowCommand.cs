using System.CommandLine;
using Muster.Desk.Tripwires;
using Muster.Host.Views;
using Muster.Kernel;

namespace Muster.Host.Commands;

/// <summary><c>muster tripwire show</c>: one of them with all that is known of it.</summary>
internal static class TripwireShowCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "As one JSON object." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("show", "Shows one tripwire: what it watches for, how it stands, on what evidence, what is missing, who decided.", "Example:\n  muster tripwire show bamako-ring --data my-data")
        {
            TripwireActCommand.Id, DataOption.Option, TripwireActCommand.PlanName, Json,
        };
        command.SetAction(parsed =>
        {
            var id = parsed.GetValue(TripwireActCommand.Id)!;
            var found = DataOption.Begun(parsed).Then(ListTripwires.In).Then(plans =>
                ActOnTripwire.Find(plans, parsed.GetValue(TripwireActCommand.PlanName), id).Then(name => Outcome.Grant(plans.Single(plan => plan.Name == name))));
            if (!found.TryGet(out var plan))
            {
                return ProblemLines.Write(found.Problems);
            }

            if (parsed.GetValue(Json))
            {
                TripwiresJson.Write(plan.Name, [plan.Lives[id]]);
            }
            else
            {
                TripwiresTerminal.WriteOne(plan.Lives[id]);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}

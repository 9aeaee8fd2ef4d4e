using System.CommandLine;
using Muster.Desk;
using Muster.Host.Views;
using Muster.Host.Views.Pictures;

namespace Muster.Host.Commands;

/// <summary><c>muster plan check</c>: explains a plan back.</summary>
internal static class PlanCheckCommand
{
    private const string About = "Explains a plan back in plain English, rule by rule, or names every mistake with its line.";

    private const string Examples = """
        Read it aloud to whoever agreed on the tripwires: what it says is what will happen. Lines that begin with '!' are doubts: the plan can be used as it is, but
        something in it is surely not meant.

        Examples:
          muster plan check examples/mali
          muster plan check my-plan --json

        Exit codes: 0 the plan can be used; 2 it cannot, each mistake named on standard error; 1 a fault in Muster.
        """;

    private static readonly Argument<string> Folder = new("DIR") { Description = "The plan's folder: plan.yaml, and roster.csv or roster.xlsx where there is one." };

    private static readonly Option<bool> Json = new("--json") { Description = "The explanation as one JSON object." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("check", About, Examples) { Folder, Json };
        command.SetAction(parsed =>
        {
            var plan = CheckPlan.In(parsed.GetValue(Folder)!, new MeasureOutside().Of);
            return plan.TryGet(out var known) ? Show(known, parsed.GetValue(Json)) : ProblemLines.Write(plan.Problems);
        });
        return command;
    }

    private static int Show(CheckedPlan plan, bool json)
    {
        if (json)
        {
            PlanJson.Write(plan);
        }
        else
        {
            using var output = StandardOutput.Text();
            TerminalRows.Write(output, PlanTerminal.Rows(plan));
        }

        return ExitCodes.Done;
    }
}

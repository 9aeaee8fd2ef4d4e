using System.CommandLine;

namespace Muster.Host.Commands;

/// <summary><c>muster plan</c>: the plan's own verbs.</summary>
internal static class PlanCommand
{
    /// <summary>The command with its verbs.</summary>
    public static Command Make() => new VerbCommand(
        "plan",
        "Checks a plan and explains it back in plain English, and gives editors its schema.",
        """
        Examples:
          muster plan check examples/mali
          muster plan schema > plan.schema.json
        """)
    {
        PlanCheckCommand.Make(),
        PlanSchemaCommand.Make(),
    };
}

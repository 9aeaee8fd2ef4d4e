using System.CommandLine;
using Muster.Tripwires;

namespace Muster.Host.Commands;

/// <summary><c>muster plan schema</c>: the plan's language for editors.</summary>
internal static class PlanSchemaCommand
{
    private const string About = "Prints the JSON Schema of plan.yaml, with which an editor completes and checks a plan while it is written.";

    private const string Examples = """
        Example:
          muster plan schema > plan.schema.json

        Then write as the first line of plan.yaml:
          # yaml-language-server: $schema=plan.schema.json

        The schema knows keys, words and bounds. 'muster plan check' knows more: whether a post exists, whether a country is one.
        """;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("schema", About, Examples);
        command.SetAction(_ =>
        {
            using var output = StandardOutput.Text();
            output.Write(PlanSchema.Json());
            return ExitCodes.Done;
        });
        return command;
    }
}

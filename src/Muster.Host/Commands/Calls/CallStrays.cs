using System.CommandLine;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.RollCalls;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call strays</c>: replies that could be put to nobody.</summary>
internal static class CallStrays
{
    private const string About = "Shows replies that could be put to nobody: from a number that nobody on the roster has, from one that several people share, or outside every open call.";

    private const string Examples = """
        One of them may be the only word from somebody. Whoever knows the number enters the answer with 'muster call answer'.

        Example:
          muster call strays --data my-data
        """;

    private const int Most = 200;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("strays", About, Examples + CallOptions.Exits) { DataOption.Option };
        command.SetAction(parsed =>
        {
            var found = DataOption.From(parsed).Then(OpenStore.At).Then(store => LoadStrays.From(store, Most));
            if (!found.TryGet(out var strays))
            {
                return ProblemLines.Write(found.Problems);
            }

            using var output = StandardOutput.Text();
            TerminalRows.Write(output, strays.IsEmpty
                ? [new Row("", "No reply went astray.", RowStyle.Plain)]
                : strays.Select(stray => new Row($"{stray.At} ", OneLine.Of($"{Words<StrayWhy>.Of(stray.Why).Replace('_', ' ')} · {stray.From}: \"{stray.Text}\"", 300), RowStyle.Plain))
                    .Append(new Row("", NextStep.Of(parsed, "call answer CALL PERSON safe|help|elsewhere --how TEXT", [], CallOptions.By, DataOption.Option), RowStyle.Heading)));
            return ExitCodes.Done;
        });
        return command;
    }
}

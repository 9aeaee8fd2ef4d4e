using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.RollCalls;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.RollCalls.People;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call words</c>: what people wrote beside their answers.</summary>
internal static class CallWords
{
    private const string Examples = """
        Words that nobody could be sure of change nobody's state; they wait here for a person. Whoever has read them enters what they say with 'muster call answer'.

        Examples:
          muster call words blast-0730 --by "Ada Example" --data my-data
          muster call words blast-0730 p04 --by "Ada Example" --data my-data
        """;

    private const int LongestShown = 1000;

    private static readonly Argument<string?> Person = new("PERSON") { Arity = ArgumentArity.ZeroOrOne, Description = "A person's id; everybody where it is left out." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("words", "Shows what people wrote, the newest first. The words are kept sealed; the log says who read them.", Examples + CallOptions.Exits)
        {
            CallOptions.Id, Person, DataOption.Option, CallOptions.By,
        };
        command.SetAction(parsed =>
        {
            var read = RosterOptions.View(parsed, CallOptions.By, "'words'").Then(view => DataOption.From(parsed)
                .Then(folder => ReadWords.In(folder, parsed.GetValue(CallOptions.Id)!, parsed.GetValue(Person), view.By, Outside.Real.Now)));
            if (!read.TryGet(out var found))
            {
                return ProblemLines.Write(read.Problems);
            }

            using var output = StandardOutput.Text();
            TerminalRows.Write(output, found.Words.IsEmpty
                ? [new Row("", "Nobody has written anything.", RowStyle.Plain)]
                : found.Words.Select(one => new Row(
                    $"{one.At} ",
                    OneLine.Of($"{one.Person} {found.Names.GetValueOrDefault(one.Person, "(no longer on the roster)")} · {Words<AnswerVia>.Of(one.Via)} · read as {Words<AnswerSays>.Of(one.Says).Replace('_', ' ')}: \"{one.Text}\"", LongestShown),
                    one.Says is AnswerSays.Unclear ? RowStyle.Warning : RowStyle.Plain)));
            return ExitCodes.Done;
        });
        return command;
    }
}

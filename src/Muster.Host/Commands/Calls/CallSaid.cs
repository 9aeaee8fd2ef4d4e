using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.RollCalls;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.RollCalls.People;
using Muster.Store.RollCalls;
using NodaTime.Text;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call words</c>: what people wrote with their answers.</summary>
internal static class CallSaid
{
    private const string About = "Shows what people wrote with their answers, and what others said of them, the newest first: words that no rule could be sure of wait for somebody to read them.";

    private const string Examples = """
        They may say where somebody is: the log says who read them.

        Examples:
          muster call words blast-0730 --by "Ada Example" --data my-data
          muster call words blast-0730 p07 --by "Ada Example" --data my-data
        """;

    private const int LongestWords = 8_192;

    private static readonly Argument<string?> Person = new("PERSON") { Arity = ArgumentArity.ZeroOrOne, Description = "A person's id on the roster; everybody where it is left out." };

    private static readonly Option<int> Most = new("--most") { HelpName = "NUMBER", Description = "How many are shown. Default: 50", DefaultValueFactory = _ => 50 };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("words", About, Examples + CallOptions.Exits) { CallOptions.Id, Person, DataOption.Option, CallOptions.By, Most };
        command.SetAction(parsed =>
        {
            var found = DataOption.Begun(parsed).Then(folder => RosterOptions.ViewOf(parsed.GetValue(CallOptions.By), "reading what people wrote")
                .Then(view => ShowSaid.In(folder, parsed.GetValue(CallOptions.Id)!, parsed.GetValue(Person), view, parsed.GetValue(Most), Outside.Real.Now)));
            if (!found.TryGet(out var said))
            {
                return ProblemLines.Write(found.Problems);
            }

            using var output = StandardOutput.Text();
            TerminalRows.Write(output, said.IsEmpty
                ? [new Row("", "Nobody wrote anything.", RowStyle.Plain)]
                : said.Select(one => new Row($"{Time(one.Said.At)}  ", OneLine.Of($"{one.Said.Person} {one.Name} · {Whose(one.Said)}: \"{one.Said.Words}\"", LongestWords), RowStyle.Plain)));
            if (said.Any(one => one.Said.Says is AnswerSays.Unclear))
            {
                output.WriteLine(NextStep.Of(parsed, $"call answer {parsed.GetValue(CallOptions.Id)} PERSON safe|help|elsewhere --how \"read their words\"", [], CallOptions.By, DataOption.Option));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static string Whose(Said said) => said is { Says: { } says, Via: { } via }
        ? $"{Words<AnswerSays>.Of(says).Replace('_', ' ').ToUpperInvariant()} · by {Words<AnswerVia>.Of(via)}"
        : $"{said.By} says of them";

    private static string Time(string at) => InstantPattern.ExtendedIso.Parse(at) is { Success: true } read
        ? InstantPattern.CreateWithInvariantCulture("MM'-'dd HH':'mm 'UTC'").Format(read.Value) : at;
}

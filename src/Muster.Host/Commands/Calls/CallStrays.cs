using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.People;
using Muster.Desk.RollCalls;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.Store.RollCalls;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call strays</c>: replies that could be put to nobody.</summary>
internal static class CallStrays
{
    private const string About = "Shows replies that could be put to nobody: from a number that nobody on the roster has, from one that several people share, or outside every open call.";

    private const string Examples = """
        One of them may be the only word from somebody. Whoever knows the number enters the answer with 'muster call answer', and then settles the reply: it is shown no more.
        They show numbers and words: the log says who read them.

        Examples:
          muster call strays --by "Ada Example" --data my-data
          muster call strays --settle 3 --by "Ada Example" --data my-data
        """;

    private const int Most = 200;

    private static readonly Option<long?> Settle = new("--settle") { HelpName = "NUMBER", Description = "Marks the reply of this number as dealt with." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("strays", About, Examples + CallOptions.Exits) { DataOption.Option, CallOptions.By, Settle };
        command.SetAction(parsed =>
        {
            var named = DataOption.Begun(parsed).Then(folder => RosterOptions.ViewOf(parsed.GetValue(CallOptions.By), "reading stray replies").Then(view => Outcome.Grant((Folder: folder, View: view))));
            if (!named.TryGet(out var asked))
            {
                return ProblemLines.Write(named.Problems);
            }

            return parsed.GetValue(Settle) is { } number ? SettleOne(asked.Folder, number, asked.View) : Show(parsed, asked.Folder, asked.View);
        });
        return command;
    }

    private static int SettleOne(string folder, long number, PrivateView view)
    {
        var settled = ReadStrays.Settle(folder, number, view, Outside.Real.Now);
        if (!settled.IsGranted)
        {
            return ProblemLines.Write(settled.Problems);
        }

        Console.Out.WriteLine(FormattableString.Invariant($"Reply {number} is settled."));
        return ExitCodes.Done;
    }

    private static int Show(ParseResult parsed, string folder, PrivateView view)
    {
        var found = ReadStrays.In(folder, view, Most, Outside.Real.Now);
        if (!found.TryGet(out var strays))
        {
            return ProblemLines.Write(found.Problems);
        }

        using var output = StandardOutput.Text();
        TerminalRows.Write(output, strays.IsEmpty
            ? [new Row("", "No reply waits for somebody.", RowStyle.Plain)]
            : strays.Select(stray => new Row(
                FormattableString.Invariant($"{stray.Id,4}  {stray.At} "), OneLine.Of($"{Words<StrayWhy>.Of(stray.Why).Replace('_', ' ')} · {stray.From}: \"{stray.Text}\"", 8_192), RowStyle.Plain)));
        if (!strays.IsEmpty)
        {
            output.WriteLine(NextStep.Of(parsed, "call answer CALL PERSON safe|help|elsewhere --how TEXT", [], CallOptions.By, DataOption.Option));
            output.WriteLine(NextStep.Of(parsed, "call strays --settle NUMBER", [], CallOptions.By, DataOption.Option));
        }

        return ExitCodes.Done;
    }
}

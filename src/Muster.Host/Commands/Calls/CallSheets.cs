using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.RollCalls;
using Muster.Host.Pages.CheckIn;
using Muster.Host.Views;
using Muster.Kernel;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call sheets</c>: call sheets on paper.</summary>
internal static class CallSheets
{
    private const string Examples = """
        A sheet for each warden who can go, with whoever is open in their zone, and one for the desk with all the others. They name people, phones and addresses: each file may be read
        by its owner alone, and the log says who took them. What a warden brings back is entered with 'muster call answer'.

        Example:
          muster call sheets blast-0730 --out sheets --by "Ada Example" --data my-data
        """;

    private static readonly Option<string?> Out = new("--out") { HelpName = "DIR", Description = "The folder to write them to; sheets that are there are replaced. Needed." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("sheets", "Writes call sheets to print, as HTML: who is still open, on whose list.", Examples + CallOptions.Exits) { CallOptions.Id, DataOption.Option, Out, CallOptions.By };
        command.SetAction(parsed =>
        {
            var now = Outside.Real.Now;
            var written = Target(parsed).Then(target => RosterOptions.View(parsed, CallOptions.By, "'sheets'").Then(view => DataOption.From(parsed)
                .Then(folder => PrintSheets.To(target, folder, parsed.GetValue(CallOptions.Id)!, view.By, sheet => WardenSheet.Of(sheet, now), now))));
            if (!written.TryGet(out var sheets))
            {
                return ProblemLines.Write(written.Problems);
            }

            using var output = StandardOutput.Text();
            TerminalRows.Write(output, sheets.IsEmpty
                ? [new Row("", "Nobody is open: there is nothing to print.", RowStyle.Plain)]
                : sheets.Select(sheet => new Row("", OneLine.Of($"{sheet.File}: {BriefWords.Count(sheet.People, "person", "people")}"), RowStyle.Plain)));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Outcome<string> Target(ParseResult parsed) => parsed.GetValue(Out) is { Length: > 0 } folder
        ? Outcome.Grant(folder)
        : Outcome.Refuse<string>(new Problem(ProblemCodes.BadArgument, "no --out", "--out DIR, the folder for the sheets"));
}

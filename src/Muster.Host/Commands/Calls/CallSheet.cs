using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.People;
using Muster.Desk.RollCalls;
using Muster.Host.Pages.CheckIn;
using Muster.Host.Views;
using Muster.Kernel;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call sheet</c>: the silent on paper, with phones and places.</summary>
internal static class CallSheet
{
    private const string Examples = """
        A sheet for the desk with everybody whom no warden can look for, and one for each warden who can go; each begins on paper of its own. It has phones and addresses: the log
        says who wrote it, and its owner alone may read the file.

        Example:
          muster call sheet blast-0730 --html sheets.html --by "Ada Example" --data my-data
        """;

    private static readonly Option<string?> Html = new("--html") { HelpName = "FILE", Description = "Where to write it; open it in a browser and print. Needed." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("sheet", "Writes call sheets to print: whom the desk has to see to, and each warden's list.", Examples + CallOptions.Exits) { CallOptions.Id, DataOption.Option, Html, CallOptions.By };
        command.SetAction(parsed =>
        {
            var now = Outside.Real.Now;
            var written = DataOption.Begun(parsed).Then(folder => FileOf(parsed).Then(file => RosterOptions.ViewOf(parsed.GetValue(CallOptions.By), "a call sheet")
                .Then(view => LayOutSheets.In(folder, parsed.GetValue(CallOptions.Id)!, view, now))
                .Then(sheets => WriteSheet.To(file, WardenSheet.Of(sheets, now), sheets.Sum(sheet => sheet.Rows.Length)).Then(people => Outcome.Grant((Sheets: sheets, People: people))))));
            if (!written.TryGet(out var done))
            {
                return ProblemLines.Write(written.Problems);
            }

            Console.Out.WriteLine($"{BriefWords.Count(done.People, "person", "people")} on {BriefWords.Count(done.Sheets.Length, "sheet")} in {OneLine.Of(parsed.GetValue(Html)!)}. It names people: destroy it when the roll call is over.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Outcome<string> FileOf(ParseResult parsed) => parsed.GetValue(Html) is { Length: > 0 } file
        ? Outcome.Grant(file)
        : Outcome.Refuse<string>(new Problem(ProblemCodes.BadArgument, "no --html", "--html FILE, where the sheets are to be written"));
}

using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.People;
using Muster.Host.Views;

namespace Muster.Host.Commands;

/// <summary><c>muster roster export</c>: the roster as a CSV file.</summary>
internal static class RosterExportCommand
{
    private const string Examples = """
        The file tells everything of everybody, phones and places too: it may be read by its owner alone, and the log says who took it. Cells that a spreadsheet would run as a
        formula begin with an apostrophe; imported again, the file gives the same people.

        Example:
          muster roster export people.csv --by "Ada Example" --data my-data

        Exit codes: 0 done; 2 bad input; 1 a fault in Muster.
        """;

    private static readonly Argument<string> File = new("FILE") { Description = "The CSV file to write; one that is there is replaced." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("export", "Writes the roster as a CSV file that can be imported again.", Examples) { File, DataOption.Option, RosterOptions.By };
        command.SetAction(parsed =>
        {
            var written = DataOption.Begun(parsed).Then(folder => RosterOptions.View(parsed, "an export").Then(view => ExportRoster.To(parsed.GetValue(File)!, folder, view, Outside.Real.Now)));
            if (!written.TryGet(out var people))
            {
                return ProblemLines.Write(written.Problems);
            }

            Console.Out.WriteLine(FormattableString.Invariant($"{people:N0} people written to {OneLine.Of(parsed.GetValue(File)!)}. Keep it as you would keep their phones."));
            return ExitCodes.Done;
        });
        return command;
    }
}

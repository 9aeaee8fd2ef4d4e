using System.Collections.Immutable;
using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.People;
using Muster.Host.Views;
using Muster.Host.Views.Rosters;
using Muster.Kernel;

namespace Muster.Host.Commands;

/// <summary><c>muster roster import</c>: takes a sheet about people in.</summary>
internal static class RosterImportCommand
{
    private const string About = "Takes a roster, a list of wardens or a list of trips in, and shows the difference before it writes.";

    private const string Examples = """
        The kind of sheet is known by its columns (CSV or XLSX):
          roster    id,name,email,phone,post,category,…   names everybody: who is missing leaves
          wardens   id,zone,alternate,agreed_on,tested_on  names every warden
          stays     person,kind,from,until,post,lat,lon,place,standing   adds and changes; takes none away

        Where more than 5 % of the people would leave or move, it asks; without a terminal it refuses and names the number to give with --mass-change.

        Examples:
          muster roster import roster.csv --plan my-plan --data my-data --dry-run
          muster roster import roster.xlsx --plan my-plan --data my-data --from "HR, weekly"
          muster roster import trips.csv --plan my-plan --data my-data

        Exit codes: 0 done; 2 bad input or no consent, and nothing written; 1 a fault in Muster.
        """;

    private static readonly Argument<string> File = new("FILE") { Description = "The sheet, CSV or XLSX." };

    private static readonly Option<string?> Plan = new("--plan") { HelpName = "DIR", Description = "The plan's folder, whose posts people are at. Needed." };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Shows the difference and writes nothing." };

    private static readonly Option<string?> MassChange = new("--mass-change") { HelpName = "N", Description = "Confirms that this very number of people leave or move." };

    private static readonly Option<bool> SkipBadRows = new("--skip-bad-rows") { Description = "Leaves out rows that cannot be used, and names them; those people stay as they are." };

    private static readonly Option<string?> From = new("--from") { HelpName = "NAME", Description = "Where the sheet comes from, for the proof of every field. Default: its file name." };

    private static readonly Option<bool> Json = new("--json") { Description = "The difference as one JSON object." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("import", About, Examples) { File, Plan, DataOption.Option, DryRun, MassChange, SkipBadRows, From, Json };
        command.SetAction(parsed =>
        {
            var (folder, plan, mass) = (DataOption.From(parsed), PlanFrom(parsed), Arguments.Whole(parsed.GetValue(MassChange), "--mass-change", 1, int.MaxValue));
            Problem[] problems = [.. folder.Problems, .. plan.Problems, .. mass.Problems];
            return problems.Length > 0
                ? ProblemLines.Write(problems)
                : Run(new RosterRequest(parsed.GetValue(File)!, plan.Value, folder.Value, parsed.GetValue(From), parsed.GetValue(SkipBadRows)), parsed.GetValue(DryRun), mass.Value, parsed.GetValue(Json));
        });
        return command;
    }

    private static Outcome<string> PlanFrom(ParseResult parsed) => parsed.GetValue(Plan) is { Length: > 0 } folder
        ? Outcome.Grant(folder)
        : Outcome.Refuse<string>(new Problem(ProblemCodes.BadArgument, "no --plan", "--plan DIR, the folder with plan.yaml, whose posts people are at"));

    private static int Run(RosterRequest request, bool dryRun, int? mass, bool json)
    {
        var now = Outside.Real.Now;
        var opened = ImportRoster.Open(request, now.InUtc().Date);
        if (!opened.TryGet(out var sheet))
        {
            return ProblemLines.Write(opened.Problems);
        }

        NoticeLines.Write([.. sheet.Skipped.Select(problem => "left out: " + problem)]);
        var seen = sheet.Preview();
        if (!seen.TryGet(out var difference))
        {
            return ProblemLines.Write(seen.Problems);
        }

        var kept = dryRun ? null : Keep(sheet, difference, mass, json);
        return Tell(difference, kept, sheet.Skipped, dryRun, json);
    }

    /// <summary>What is kept is what was seen, unless somebody else wrote in between; then the number that was confirmed no longer fits, or nothing needed any.</summary>
    private static Outcome<SheetDifference> Keep(OpenedSheet sheet, SheetDifference difference, int? mass, bool json)
    {
        if (!json)
        {
            DifferenceTerminal.Write(difference);
        }

        var confirmed = mass ?? (difference.Mass is { NeedsConsent: true } change && AskYesNo.Of(FormattableString.Invariant($"{change.Count} of {change.Present} would leave or move. Write it?")) ? change.Count : null);
        return sheet.Keep(confirmed, Outside.Real.Now);
    }

    private static int Tell(SheetDifference difference, Outcome<SheetDifference>? kept, ImmutableArray<Problem> skipped, bool dryRun, bool json)
    {
        if (json)
        {
            DifferenceJson.Write(difference, written: kept is { IsGranted: true });
        }
        else if (dryRun)
        {
            DifferenceTerminal.Write(difference);
        }

        if (kept is { IsGranted: false })
        {
            return ProblemLines.Write(kept.Problems);
        }

        if (!json)
        {
            Console.Out.WriteLine(dryRun ? "Nothing was written (--dry-run); the same without it writes." : "Written.");
            Console.Out.Write(skipped.IsEmpty ? "" : $"! {BriefWords.Count(skipped.Select(problem => problem.Line).Distinct().Count(), "row")} left out, whole or in part, as named above. Whoever is new there is NOT on the roster, and no roll call asks them.\n");
        }

        return ExitCodes.Done;
    }
}

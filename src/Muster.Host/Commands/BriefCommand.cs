using System.CommandLine;
using System.Text;
using Muster.Desk;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.Tripwires;
using NodaTime;

namespace Muster.Host.Commands;

/// <summary><c>muster brief</c>: the main job (contract/brief.md).</summary>
internal static class BriefCommand
{
    private const string About = "Reads reports against a plan: what changed, what is tripped, who would leave, whom a roll call would ask.";

    private const string Examples = """
        It decides nothing and sends nothing.

        Examples:
          muster brief --plan examples/mali examples/mali/2022-07-30-report.txt
          muster brief --plan my-plan --data my-data --html brief.html today/*.txt
          muster brief --plan my-plan --data my-data --as-of 2022-08-05

        Exit codes: 0 no tripwire tripped; 10 at least one; 2 bad input, named on standard error; 1 a fault in Muster.
        """;

    private static readonly Option<string?> Plan =
        new("--plan") { HelpName = "DIR", Description = "The plan's folder: plan.yaml, and roster.csv or roster.xlsx. Needed." };

    private static readonly Option<string?> AsOf =
        new("--as-of") { HelpName = "DAY", Description = "The day to judge. Default: the newest report's day, or today where no report bears one." };

    private static readonly Option<string?> Data =
        new("--data") { HelpName = "DIR", Description = "Keeps the reports here and builds on those kept before. Without it nothing is kept." };

    private static readonly Option<bool> Json = new("--json") { Description = "The brief as one JSON object." };

    private static readonly Option<string?> Html =
        new("--html") { HelpName = "FILE", Description = "Writes the brief as a page to print or to mail, and nothing to the terminal." };

    private static readonly Option<bool> SkipBadRows =
        new("--skip-bad-rows") { Description = "Leaves out roster rows that cannot be used, and says which, instead of refusing the roster." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("brief", About, Examples) { Plan };
        var reports = new ReportOptions();
        reports.AddTo(command);
        command.Add(AsOf);
        command.Add(Data);
        command.Add(Json);
        command.Add(Html);
        command.Add(SkipBadRows);
        command.SetAction(parsed =>
        {
            var request = Request(parsed, reports.From(parsed));
            var brief = request.Then(asked => MakeBrief.From(asked, LoadedReader.Read, SystemClock.Instance.GetCurrentInstant()));
            return brief.IsGranted ? Show(brief.Value, parsed) : ProblemLines.Write(brief.Problems);
        });
        return command;
    }

    private static Outcome<BriefRequest> Request(ParseResult parsed, Outcome<ReportRequest> reports)
    {
        var asOf = Arguments.Day(parsed.GetValue(AsOf), "--as-of");
        Problem[] problems = [.. Missing(parsed), .. reports.Problems, .. asOf.Problems];
        if (problems.Length > 0)
        {
            return Outcome.Refuse<BriefRequest>(problems);
        }

        var data = parsed.GetValue(Data);
        return reports.Value.Files.IsEmpty && reports.Value.Documents.IsEmpty && data is null
            ? Refuse("no report", "REPORT files, - for standard input, --documents FILE.jsonl, or --data DIR with reports kept before")
            : Outcome.Grant(new BriefRequest(parsed.GetValue(Plan)!, reports.Value, asOf.Value, data, parsed.GetValue(SkipBadRows)));
    }

    private static IEnumerable<Problem> Missing(ParseResult parsed)
    {
        if (parsed.GetValue(Plan) is null)
        {
            yield return new Problem(ProblemCodes.BadArgument, "no --plan", "--plan DIR, a folder with plan.yaml and roster.csv");
        }

        foreach (var problem in Arguments.Page(parsed.GetValue(Html), parsed.GetValue(Json)))
        {
            yield return problem;
        }
    }

    private static int Show(Brief brief, ParseResult parsed)
    {
        if (parsed.GetValue(Html) is { } page)
        {
            File.WriteAllText(page, BriefHtml.Of(brief, LoadedReader.CountryName), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        else if (parsed.GetValue(Json))
        {
            BriefJson.Write(brief);
        }
        else
        {
            BriefTerminal.Write(brief, LoadedReader.CountryName);
        }

        return brief.Verdicts.Any(verdict => verdict.State is TripwireState.Tripped) ? ExitCodes.Tripped : ExitCodes.Done;
    }

    private static Outcome<BriefRequest> Refuse(string found, string expected) =>
        Outcome.Refuse<BriefRequest>(new Problem(ProblemCodes.BadArgument, found, expected));
}

using System.CommandLine;
using System.Text;
using Muster.Desk;
using Muster.Host.Views;
using Muster.Kernel;

namespace Muster.Host.Commands;

/// <summary><c>muster explain</c>: why each fact was read, and why something was not.</summary>
internal static class ExplainCommand
{
    private const string About = "Says why: for each fact the rules that made it, what each filled in, and the words that did it; and what was left out.";

    private const string Examples = """
        Examples:
          muster explain 2022-07-30-report.txt
          muster explain --html why.html --published 2022-07-30 page.html
          muster explain --documents reports.jsonl --document mali-2022-07-30

        Exit codes: 0 done; 2 bad input, named on standard error; 1 a fault in Muster.
        """;

    private static readonly Option<string?> Document = new("--document") { HelpName = "NAME", Description = "Only the report of this name." };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a report, one a line." };

    private static readonly Option<string?> Html =
        new("--html") { HelpName = "FILE", Description = "Writes one report as a page with the evidence marked in its text, and nothing to the terminal." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("explain", About, Examples);
        var reports = new ReportOptions();
        reports.AddTo(command);
        command.Add(Document);
        command.Add(Json);
        command.Add(Html);
        command.SetAction(parsed =>
        {
            var request = Request(parsed, reports.From(parsed));
            return !request.IsGranted ? ProblemLines.Write(request.Problems)
                : parsed.GetValue(Html) is { } page ? WritePage(request.Value, parsed.GetValue(Document), page)
                : Run(request.Value, parsed.GetValue(Document), parsed.GetValue(Json));
        });
        return command;
    }

    private static Outcome<ReportRequest> Request(ParseResult parsed, Outcome<ReportRequest> reports)
    {
        Problem[] problems = [.. reports.Problems, .. Arguments.Page(parsed.GetValue(Html), parsed.GetValue(Json))];
        return problems.Length > 0 ? Outcome.Refuse<ReportRequest>(problems)
            : reports.Value.Files.IsEmpty && reports.Value.Documents.IsEmpty ? Refuse<ReportRequest>("no report", "REPORT files, - for standard input, or --documents FILE.jsonl")
            : reports;
    }

    /// <summary>Writes each explanation as it becomes ready; a report that is refused is named and the others are still explained.</summary>
    private static int Run(ReportRequest request, string? document, bool json)
    {
        var (exit, any) = (ExitCodes.Done, false);
        using var view = json ? (IExplanationView)new ExplanationJson() : new ExplanationTerminal(LoadedReader.CountryName);
        foreach (var outcome in ExplainReports.From(request, document, LoadedReader.Explain))
        {
            any = true;
            if (outcome.TryGet(out var explained))
            {
                view.Write(explained);
            }
            else
            {
                exit = ProblemLines.Write(outcome.Problems);
            }
        }

        return any || document is null ? exit : ProblemLines.Write(NoSuchDocument(document).Problems);
    }

    private static int WritePage(ReportRequest request, string? document, string page)
    {
        var outcomes = ExplainReports.From(request, document, LoadedReader.Explain).Take(2).ToArray();
        var explained = outcomes switch
        {
            [] => NoSuchDocument(document!),
            [var only] => only,
            _ => Refuse<ExplainedReport>("--html for more than one report", "one report, or --document NAME"),
        };
        if (!explained.TryGet(out var report))
        {
            return ProblemLines.Write(explained.Problems);
        }

        File.WriteAllText(page, ExplanationHtml.Of(report, LoadedReader.CountryName), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return ExitCodes.Done;
    }

    private static Outcome<ExplainedReport> NoSuchDocument(string name) => Refuse<ExplainedReport>($"--document {name}", "the name of a report that is given");

    private static Outcome<T> Refuse<T>(string found, string expected) => Outcome.Refuse<T>(new Problem(ProblemCodes.BadArgument, found, expected));
}

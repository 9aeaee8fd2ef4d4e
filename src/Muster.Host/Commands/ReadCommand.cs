using System.CommandLine;
using Muster.Desk;
using Muster.Host.Views;
using Muster.Kernel;

namespace Muster.Host.Commands;

/// <summary><c>muster read</c>: the facts of reports, with their evidence.</summary>
internal static class ReadCommand
{
    private const string About = "Reads reports and prints the facts that they tell, each with the words that tell it.";

    private const string Examples = """
        Examples:
          muster read 2022-07-30-report.txt
          muster read --json --published 2022-07-30 page.html
          muster read --json --documents reports.jsonl > facts.jsonl
          feed | muster read --json --documents - > facts.jsonl

        Exit codes: 0 done; 2 bad input, named on standard error; 1 a fault in Muster.
        """;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("read", About, Examples);
        var reports = new ReportOptions();
        var json = new Option<bool>("--json") { Description = "One JSON object a report, one a line." };
        reports.AddTo(command);
        command.Add(json);
        command.SetAction(parsed =>
        {
            var request = reports.From(parsed).Then(NeedReports);
            return request.IsGranted ? Run(request.Value, parsed.GetValue(json)) : ProblemLines.Write(request.Problems);
        });
        return command;
    }

    private static Outcome<ReportRequest> NeedReports(ReportRequest request) => request.Files.IsEmpty && request.Documents.IsEmpty
        ? Outcome.Refuse<ReportRequest>(new Problem(ProblemCodes.BadArgument, "no report", "REPORT files, - for standard input, or --documents FILE.jsonl"))
        : Outcome.Grant(request.Files.Length == 1 && request.Documents.IsEmpty ? request with { Threads = 1 } : request);

    /// <summary>Writes each reading as it becomes ready; a report that is refused is named and the others are still read.</summary>
    private static int Run(ReportRequest request, bool json) => Progress.Of(request, step => Read(request, json, step));

    private static int Read(ReportRequest request, bool json, Action<int> step)
    {
        var exit = ExitCodes.Done;
        using var view = json ? (IReadingView)new ReadingJson() : new ReadingText(LoadedReader.CountryName);
        foreach (var outcome in ReadReports.From(request, LoadedReader.Read))
        {
            if (outcome.TryGet(out var read))
            {
                view.Write(read.Reading);
                step(read.Opened.Raw.Length + 1);
            }
            else
            {
                exit = ProblemLines.Write(outcome.Problems);
            }
        }

        return exit;
    }
}

using System.CommandLine;
using Muster.Channels.Models;
using Muster.Desk;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.Kernel.Facts;

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
          muster read --model http://localhost:11434 --model-kind ollama --model-name NAME 2022-07-30-report.txt

        A model only proposes: what it says counts where its quote stands in the report and Muster's own rules agree, and is marked as proposed by a model.

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
        var model = new ModelOptions();
        model.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = reports.From(parsed).Then(NeedReports);
            var asked = model.From(parsed);
            Problem[] problems = [.. request.Problems, .. asked.Problems];
            return problems.Length > 0 ? ProblemLines.Write(problems) : Run(request.Value, parsed.GetValue(json), asked.Value);
        });
        return command;
    }

    private static Outcome<ReportRequest> NeedReports(ReportRequest request) => request.Files.IsEmpty && request.Documents.IsEmpty
        ? Outcome.Refuse<ReportRequest>(new Problem(ProblemCodes.BadArgument, "no report", "REPORT files, - for standard input, or --documents FILE.jsonl"))
        : Outcome.Grant(request.Files.Length == 1 && request.Documents.IsEmpty ? request with { Threads = 1 } : request);

    /// <summary>Writes each reading as it becomes ready; a report that is refused is named and the others are still read.</summary>
    private static int Run(ReportRequest request, bool json, ModelSettings? asked) => Progress.Of(request, step => Read(request, json, asked, step));

    private static int Read(ReportRequest request, bool json, ModelSettings? asked, Action<int> step)
    {
        using var client = asked is null ? null : OpenModel.At(asked, TimeProvider.System);
        Func<Report, DocumentReading> read = client is null ? LoadedReader.Read
            : new ProposeFacts(LoadedReader.Read, LoadedReader.Judge(), client, asked!, TimeProvider.System).Read;
        ModelOptions.Warn(asked);
        var exit = ExitCodes.Done;
        using var view = json ? (IReadingView)new ReadingJson() : new ReadingText(LoadedReader.CountryName);
        foreach (var outcome in ReadReports.From(request, read))
        {
            if (outcome.TryGet(out var report))
            {
                view.Write(report.Reading);
                step(report.Opened.Raw.Length + 1);
            }
            else
            {
                exit = ProblemLines.Write(outcome.Problems);
            }
        }

        return exit;
    }
}

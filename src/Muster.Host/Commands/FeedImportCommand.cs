using System.Collections.Immutable;
using System.CommandLine;
using Muster.Desk;
using Muster.Host.Views;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Commands;

/// <summary><c>muster feed import</c>: takes history in (contract/picture.md).</summary>
internal static class FeedImportCommand
{
    private const string About = "Takes history in, each line as if it had been pulled on its own day. Giving the same twice, or in another order, changes nothing.";

    private const string Examples = """
        Kinds:
          advisories   JSON Lines, plain or gzip: issuer, country, iso2, observed_date, level, text
          reports      JSON Lines, plain or gzip: document, published, issuer, country, text
          ged          UCDP GED or Candidate events (CSV)
          acled        ACLED events (CSV)
          gdelt        GDELT 2.0 events (tab separated)
          incidents    your own table: id, date, lat, lon, country, type, killed (CSV)

        Examples:
          muster feed import ged ged.csv.gz --data my-data
          muster feed import advisories changes-2025.jsonl.gz --data my-data

        An import that is broken off is gone on with by giving it again.

        Exit codes: 0 done; 2 bad input, named on standard error; 1 a fault in Muster.
        """;

    private static readonly ImmutableArray<string> Kinds = ["advisories", "reports", .. ImportRows.Registers];

    private static readonly Argument<string> Kind = new("KIND") { Description = "What the files hold; see below." };

    private static readonly Argument<string[]> Files = new("FILE") { Arity = ArgumentArity.OneOrMore, Description = "The files; - is standard input." };

    private static readonly Option<bool> SkipBadLines = new("--skip-bad-lines") { Description = "Leaves out lines that cannot be used, and names them, instead of refusing the file." };

    private static readonly Option<string?> Threads = new("--threads") { HelpName = "N", Description = "How many lines are read at the same time. Default: one a core." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("import", About, Examples) { Kind, Files, DataOption.Option, SkipBadLines, Threads };
        command.SetAction(parsed =>
        {
            var (folder, threads) = (DataOption.From(parsed), Arguments.Threads(parsed.GetValue(Threads)));
            Problem[] problems = [.. folder.Problems, .. threads.Problems, .. UnknownKind(parsed.GetValue(Kind)!)];
            return problems.Length > 0
                ? ProblemLines.Write(problems)
                : Run(parsed.GetValue(Kind)!, new ImportRequest([.. parsed.GetValue(Files)!], folder.Value, parsed.GetValue(SkipBadLines), threads.Value));
        });
        return command;
    }

    private static IEnumerable<Problem> UnknownKind(string kind)
    {
        if (!Kinds.Contains(kind))
        {
            yield return new Problem(ProblemCodes.BadArgument, $"the kind '{kind}'", "one of " + string.Join(", ", Kinds));
        }
    }

    private static int Run(string kind, ImportRequest request) => Progress.Of(request.Files, "lines", step =>
    {
        var tally = Import(kind, request, step);
        return tally.TryGet(out var done) ? ShowTally.Of(done) : ProblemLines.Write(tally.Problems);
    });

    private static Outcome<ImportTally> Import(string kind, ImportRequest request, Action<int> step) => kind switch
    {
        "advisories" => ImportAdvisories.From(request, LoadedReader.Read, LoadedReader.FindCountry, SystemClock.Instance.GetCurrentInstant(), step),
        "reports" => ImportReports.From(request, LoadedReader.Read, SystemClock.Instance.GetCurrentInstant(), step),
        _ => ImportRows.From(kind, request, LoadedReader.FindCountry, SystemClock.Instance.GetCurrentInstant(), step),
    };
}

using System.CommandLine;
using Muster.Channels;
using Muster.Desk;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Commands;

/// <summary>The arguments that say which reports to read; the same for every verb that reads.</summary>
internal sealed class ReportOptions
{
    private readonly Argument<string[]> files = new("REPORT")
    {
        Description = "Reports: plain text, Markdown or HTML, also gzipped; - is standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> documents = new("--documents")
    {
        HelpName = "FILE.jsonl",
        Description = "Reports as JSON Lines: document, published, issuer, country, text; - is standard input. May be given several times.",
        Arity = ArgumentArity.ZeroOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> published = new("--published")
    {
        HelpName = "DAY",
        Description = "The day that the reports bear, such as 2022-07-30. Default: the day in the file's name.",
    };

    private readonly Option<string?> issuer = new("--issuer") { HelpName = "CC", Description = "Who issued them: an ISO code, UN, EU, or a name." };

    private readonly Option<string?> country = new("--country") { HelpName = "CC", Description = "The ISO code of the country that they are about." };

    private readonly Option<string?> threads = new("--threads")
    {
        HelpName = "N",
        Description = "How many reports are read at a time. The answer is the same for any number. Default: one a core.",
    };

    /// <summary>Puts the arguments on a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(files);
        command.Add(documents);
        command.Add(published);
        command.Add(issuer);
        command.Add(country);
        command.Add(threads);
    }

    /// <summary>What the command line asks for, or every argument that cannot be used.</summary>
    public Outcome<ReportRequest> From(ParseResult parsed)
    {
        var day = Arguments.Day(parsed.GetValue(published), "--published");
        var code = Arguments.Country(parsed.GetValue(country));
        var count = Arguments.Threads(parsed.GetValue(threads));
        var paths = parsed.GetValue(files) ?? [];
        var unknown = paths.Where(path => path.Length > 1 && path[0] == '-' && !File.Exists(path))
            .Select(path => new Problem(ProblemCodes.BadArgument, $"'{path}'", $"what 'muster {parsed.CommandResult.Command.Name} --help' lists"));
        Problem[] problems = [.. unknown, .. day.Problems, .. code.Problems, .. count.Problems];
        return problems.Length > 0 ? Outcome.Refuse<ReportRequest>(problems) : Outcome.Grant(new ReportRequest(
            [.. paths],
            [.. parsed.GetValue(documents) ?? []],
            new KnownOfReport(day.Value, parsed.GetValue(issuer), code.Value),
            count.Value));
    }
}

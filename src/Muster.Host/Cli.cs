using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Muster.Host.Commands;
using Muster.Host.Commands.Calls;
using Muster.Host.Views;
using Muster.Kernel;

namespace Muster.Host;

/// <summary>The command line: verbs, exit codes, and the one place where exceptions end.</summary>
internal static class Cli
{
    private const string About = """
        Reads reports from dangerous places and says what they mean for an organisation's people: what changed, which tripwires are crossed and on
        what evidence, who leaves and who stays; then asks everybody whether they are safe, until each is accounted for. Named people decide; no rule orders anything.
        """;

    private const string Examples = """
        Example:
          muster brief --plan examples/mali examples/mali/2022-07-30-report.txt

        'muster VERB --help' says more of each verb.
        """;

    /// <summary>Runs one command and returns its exit code; an exception becomes a trace id, with its stack only under MUSTER_DEBUG=1.</summary>
    public static int Run(string[] args)
    {
        try
        {
            // A file may well be called @home.txt: arguments are taken as they stand.
            var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count > 0 && !IsHelp(parsed)
                ? ProblemLines.Write([.. parsed.Errors.Select(error => Problem(parsed, error))])
                : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception fault)
        {
            return Fault.Write(fault);
        }
    }

    // Whoever asks how a verb is used has not got its arguments right yet.
    private static bool IsHelp(ParseResult parsed) => parsed.Action is HelpWithExamples;

    private static RootCommand Root()
    {
        var root = new RootCommand(About) { ReadCommand.Make(), ExplainCommand.Make(), BriefCommand.Make(), PlanCommand.Make(), ReplayCommand.Make(), FeedCommand.Make(), TripwireCommand.Make(), OrderCommand.Make(), CallRoot.Make(), PosturesCommand.Make(), PictureCommand.Make(), VersionsCommand.Make(), RosterCommand.Make(), AuditCommand.Make(), ServeCommand.Make() };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, Examples);
        root.SetAction(parsed => ((HelpWithExamples)help.Action).Invoke(parsed));
        return root;
    }

    private static Problem Problem(ParseResult parsed, ParseError error)
    {
        var found = parsed.UnmatchedTokens.Count > 0 ? $"'{parsed.UnmatchedTokens[0]}'"
            : error.SymbolResult is OptionResult { Tokens.Count: 0 } option ? $"{option.Option.Name} without a value"
            : error.SymbolResult is OptionResult several ? $"{several.Option.Name} more than once"
            : error.SymbolResult is ArgumentResult { Tokens.Count: 0 } argument ? $"no {argument.Argument.Name}"
            : parsed.CommandResult.Command.Subcommands.Count > 0 ? $"'{string.Join(' ', Path(parsed.CommandResult))}' without a verb"
            : error.Message.TrimEnd('.');
        return new Problem(ProblemCodes.BadArgument, found, $"what '{string.Join(' ', Path(parsed.CommandResult))} --help' lists" + Meant(parsed));
    }

    private static string Meant(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        string[] verbs = [.. command.Subcommands.Select(verb => verb.Name)];
        return parsed.UnmatchedTokens is not [var token, ..] ? verbs.Length == 0 ? "" : ": " + string.Join(", ", verbs)
            : NearestWord.Hint(token, token.StartsWith('-') ? command.Options.Select(option => option.Name) : verbs);
    }

    private static IEnumerable<string> Path(SymbolResult? result) => result is not CommandResult command ? []
        : [.. Path(command.Parent), command.Command is RootCommand ? "muster" : command.Command.Name];
}

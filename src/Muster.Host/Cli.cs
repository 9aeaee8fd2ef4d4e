using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Muster.Host.Commands;
using Muster.Host.Views;
using Muster.Kernel;

namespace Muster.Host;

/// <summary>The command line: verbs, exit codes, and the one place where exceptions end.</summary>
internal static class Cli
{
    private const string About = """
        Muster reads reports from dangerous places and says what they mean for an organisation's people: what changed, which tripwires are
        crossed and on what evidence, who would leave and who would stay, and whom a roll call would ask. It decides nothing and sends nothing.

        Example:
          muster brief --plan examples/mali examples/mali/2022-07-30-report.txt

        Exit codes: 0 done; 10 a tripwire is tripped (brief); 2 bad input, named on standard error; 1 a fault in Muster.
        """;

    /// <summary>Runs one command and returns its exit code; an exception becomes a trace id, with its stack only under MUSTER_DEBUG=1.</summary>
    public static int Run(string[] args)
    {
        try
        {
            // A file may well be called @home.txt: arguments are taken as they stand.
            var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count > 0
                ? ProblemLines.Write([.. parsed.Errors.Select(error => Problem(parsed, error))])
                : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception fault)
        {
            return Fault.Write(fault);
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand(About) { ReadCommand.Make(), BriefCommand.Make() };
        root.SetAction(_ => root.Parse("--help").Invoke());
        return root;
    }

    private static Problem Problem(ParseResult parsed, ParseError error) => parsed.UnmatchedTokens.Count > 0
        ? new Problem(ProblemCodes.BadArgument, $"'{parsed.UnmatchedTokens[0]}'", $"what '{Name(parsed)} --help' lists")
        : new Problem(ProblemCodes.BadArgument, error.Message.TrimEnd('.'), $"what '{Name(parsed)} --help' lists");

    private static string Name(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "muster" : "muster " + parsed.CommandResult.Command.Name;
}

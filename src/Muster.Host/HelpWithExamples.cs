using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Muster.Host.Commands;

namespace Muster.Host;

/// <summary>The usual help, and below it examples to copy.</summary>
internal sealed class HelpWithExamples(HelpAction usual, string rootExamples) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool Terminating => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var exit = usual.Invoke(parseResult);
        var examples = parseResult.CommandResult.Command is VerbCommand verb ? verb.Examples : rootExamples;
        parseResult.InvocationConfiguration.Output.WriteLine(examples.ReplaceLineEndings("\n"));
        return exit;
    }
}

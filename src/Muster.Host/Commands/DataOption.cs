using System.CommandLine;
using Muster.Kernel;

namespace Muster.Host.Commands;

/// <summary><c>--data DIR</c> of the verbs that need a data folder.</summary>
internal static class DataOption
{
    /// <summary>The option.</summary>
    public static readonly Option<string?> Option = new("--data") { HelpName = "DIR", Description = "The data folder. Needed." };

    /// <summary>The folder, or a refusal where none was given.</summary>
    public static Outcome<string> From(ParseResult parsed) => parsed.GetValue(Option) is { Length: > 0 } folder
        ? Outcome.Grant(folder)
        : Outcome.Refuse<string>(new Problem(ProblemCodes.BadArgument, "no --data", "--data DIR, the folder that Muster keeps what it learns in"));
}

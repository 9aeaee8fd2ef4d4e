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

    /// <summary>The folder of a verb that only looks or goes on; one that is not there is refused, since a name that is mistyped would look like a night in which nothing happened.</summary>
    public static Outcome<string> Begun(ParseResult parsed) => From(parsed).Then(folder => Directory.Exists(folder) || File.Exists(folder)
        ? Outcome.Grant(folder)
        : Outcome.Refuse<string>(new Problem(ProblemCodes.StoreUnusable, "no such folder", "the --data folder that was begun with 'muster roster import', 'muster brief --data' or 'muster feed add'; is its name right?", folder)));
}

using System.CommandLine;
using Muster.Desk.People;
using Muster.Kernel;

namespace Muster.Host.Commands;

/// <summary>Who sees, takes or erases what is private about people.</summary>
internal static class RosterOptions
{
    /// <summary><c>--by NAME</c>.</summary>
    public static readonly Option<string?> By = new("--by") { HelpName = "NAME", Description = "Who does it, for the log." };

    /// <summary>Who looks, or a refusal where nobody is named; <paramref name="what"/> is what needs a name.</summary>
    public static Outcome<PrivateView> View(ParseResult parsed, string what) => ViewOf(parsed.GetValue(By), what);

    /// <summary>The same of a name that was given.</summary>
    public static Outcome<PrivateView> ViewOf(string? by, string what) => !string.IsNullOrWhiteSpace(by)
        ? Outcome.Grant(new PrivateView(by.Trim()))
        : Outcome.Refuse<PrivateView>(new Problem(ProblemCodes.BadArgument, what + " without --by", "--by NAME: the log says who saw what is private"));
}

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
    public static Outcome<PrivateView> View(ParseResult parsed, string what) => View(parsed, By, what);

    /// <summary>The same, named by another option.</summary>
    public static Outcome<PrivateView> View(ParseResult parsed, Option<string?> option, string what) => parsed.GetValue(option) is { } by && !string.IsNullOrWhiteSpace(by)
        ? Outcome.Grant(new PrivateView(by.Trim()))
        : Outcome.Refuse<PrivateView>(new Problem(ProblemCodes.BadArgument, what + " without --by", "--by NAME: the log says who saw what is private"));
}

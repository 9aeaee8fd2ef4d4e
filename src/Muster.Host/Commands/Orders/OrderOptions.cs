using System.Collections.Immutable;
using System.CommandLine;
using Muster.Departures;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Commands.Orders;

/// <summary>What the verbs of <c>muster order</c> have in common.</summary>
internal static class OrderOptions
{
    /// <summary>What every act can end with.</summary>
    public const string Exits = "\n\nExit codes: 0 done; 2 bad input, or an act that the state or its guards do not allow; 1 a fault in Muster.";

    /// <summary>Which order.</summary>
    public static readonly Argument<string> Id = new("ORDER") { Description = "The order's name." };

    /// <summary>Who.</summary>
    public static readonly Option<string?> By = new("--by") { HelpName = "NAME", Description = "Who answers for it. Needed." };

    /// <summary>Who agrees.</summary>
    public static readonly Option<string?> Approver = new("--approver") { HelpName = "NAME", Description = "Who agrees: another person. Needed." };

    /// <summary>Why.</summary>
    public static readonly Option<string?> Because = new("--because") { HelpName = "TEXT", Description = "Why." };

    /// <summary>Where posts and, where the data folder knows nobody, people come from.</summary>
    public static readonly Option<string?> Plan = new("--plan") { HelpName = "DIR", Description = "A plan: its posts, and its roster where the data folder knows nobody." };

    /// <summary>As JSON.</summary>
    public static readonly Option<bool> Json = new("--json") { Description = "JSON, one object a line." };

    /// <summary>Places.</summary>
    public static readonly Option<string[]> Post = new("--post") { HelpName = "ID", Description = "A post of the plan; may stand several times." };

    /// <summary>Populations.</summary>
    public static readonly Option<string[]> Who = new("--who") { HelpName = "CATEGORY", Description = "A population: " + string.Join(", ", Words<Category>.All) + "; may stand several times." };

    /// <summary>The last day to leave.</summary>
    public static readonly Option<string?> LeaveBy = new("--leave-by") { HelpName = "DAY", Description = "By the end of which day whoever must leave has left; then they are OVERDUE." };

    /// <summary>The populations named, or a refusal for each unknown word.</summary>
    public static Outcome<ImmutableArray<Category>> Populations(ParseResult parsed)
    {
        string[] words = parsed.GetValue(Who) ?? [];
        Problem[] unknown = [.. words.Where(word => !Words<Category>.TryParse(word, out _)).Select(word => new Problem(ProblemCodes.BadArgument, $"--who {word}", "one of " + string.Join(", ", Words<Category>.All)))];
        return unknown.Length > 0 ? Outcome.Refuse<ImmutableArray<Category>>(unknown) : Outcome.Grant<ImmutableArray<Category>>([.. words.Select(word => Words<Category>.TryParse(word, out var category) ? category : default).Distinct()]);
    }

    /// <summary>A plan's folder, or a refusal where none was given.</summary>
    public static Outcome<string> NeededPlan(ParseResult parsed) => parsed.GetValue(Plan) is { Length: > 0 } folder
        ? Outcome.Grant(folder)
        : Outcome.Refuse<string>(new Problem(ProblemCodes.BadArgument, "no --plan", "--plan DIR, whose posts and time zones the order takes"));

    /// <summary>The value of an option, or an empty text.</summary>
    public static string Text(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) ?? "";

    /// <summary>A day of an option, or null.</summary>
    public static Outcome<LocalDate?> Day(ParseResult parsed, Option<string?> option) => Arguments.Day(parsed.GetValue(option), option.Name);
}

using System.Collections.Immutable;
using System.CommandLine;
using Muster.Desk;
using Muster.Desk.Tripwires;
using Muster.Kernel;
using Muster.Store;
using Muster.Tripwires;

namespace Muster.Host.Commands;

/// <summary>The plan whose tripwires a verb watches, and whom to tell of trips.</summary>
internal sealed record PlanToWatch(Plan Watched, ImmutableArray<string> Recipients)
{
    /// <summary><c>--plan DIR</c>.</summary>
    public static readonly Option<string?> Plan = new("--plan") { HelpName = "DIR", Description = "A plan (plan.yaml in this folder) whose tripwires are judged by what is kept." };

    /// <summary><c>--tell RECIPIENT</c>.</summary>
    public static readonly Option<string[]> Tell = new("--tell") { HelpName = "RECIPIENT", Description = "Whom to tell of trips and of orders whose review or end comes near: mailto:… (needs MUSTER_SMTP) or https:…; may stand several times." };

    /// <summary>The plan, or null where none was given.</summary>
    public static Outcome<PlanToWatch?> From(ParseResult parsed)
    {
        ImmutableArray<string> tell = [.. parsed.GetValue(Tell) ?? []];
        Problem[] problems = [.. tell.Where(one => !IsRecipient(one)).Select(one => new Problem(ProblemCodes.BadArgument, $"--tell {one}", "mailto:somebody@example.org or https://…"))];
        return problems.Length > 0 ? Outcome.Refuse<PlanToWatch?>(problems)
            : parsed.GetValue(Plan) is { } folder ? OpenPlan.WithoutRoster(folder).Then(plan => Outcome.Grant<PlanToWatch?>(new PlanToWatch(plan, tell)))
            : Outcome.Grant<PlanToWatch?>(null);
    }

    /// <summary>Whom to tell, as <see cref="From"/> has checked them: of trips where a plan is watched, of an order's alarms in any case.</summary>
    public static ImmutableArray<string> Told(ParseResult parsed) => [.. parsed.GetValue(Tell) ?? []];

    /// <summary>Watches it over a data folder.</summary>
    public WatchTripwires Over(DataStore store) => new(store, Watched, Recipients);

    private static bool IsRecipient(string text) => Uri.TryCreate(text, UriKind.Absolute, out var recipient) && recipient.Scheme is "mailto" or "https" or "http";
}

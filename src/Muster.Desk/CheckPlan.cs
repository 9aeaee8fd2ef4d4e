using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Tripwires;

namespace Muster.Desk;

/// <summary>A plan explained back to the people who wrote it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Tripwires">Its tripwires in plain English.</param>
/// <param name="People">How many people are on its roster; null where the folder has none.</param>
/// <param name="Doubts">What is legal but surely not meant in the plan as a whole.</param>
public sealed record CheckedPlan(Plan Plan, ImmutableArray<ExplainedTripwire> Tripwires, int? People, ImmutableArray<string> Doubts);

/// <summary>Checks a plan's folder.</summary>
public static class CheckPlan
{
    /// <summary>The plan explained, or every problem of the plan, else of its roster. A folder without a roster is no problem.</summary>
    public static Outcome<CheckedPlan> In(string folder) => OpenPlan.WithoutRoster(folder).Then(plan =>
        HasRoster(folder) ? OpenPlan.In(folder, skipBadRows: false).Then(both => Outcome.Grant(Explain(plan, both.Roster.People.Length))) : Outcome.Grant(Explain(plan, people: null)));

    private static CheckedPlan Explain(Plan plan, int? people) => new(
        plan, ExplainPlan.Tripwires(plan), people, [.. ExplainPlan.Doubts(plan), .. people is null ? ["the folder has no roster: nobody would be asked to leave, and nobody called"] : (string[])[]]);

    private static bool HasRoster(string folder) => File.Exists(Path.Combine(folder, "roster.csv")) || File.Exists(Path.Combine(folder, "roster.xlsx"));
}

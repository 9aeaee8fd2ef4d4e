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

/// <summary>How far a point lies outside a country, in kilometres: 0 inside it, null where its borders are not known.</summary>
public delegate double? KilometresOutside(GeoPoint point, string country);

/// <summary>Checks a plan's folder.</summary>
public static class CheckPlan
{
    /// <summary>A post may stand on an island or a border that a map of the world leaves out.</summary>
    private const double FarKm = 50;

    /// <summary>The plan explained, or every problem of the plan, else of its roster. A folder without a roster is no problem.</summary>
    public static Outcome<CheckedPlan> In(string folder, KilometresOutside outside) => OpenPlan.WithoutRoster(folder).Then(plan =>
        HasRoster(folder)
            ? OpenPlan.In(folder, skipBadRows: false).Then(both => Outcome.Grant(Explain(both.Plan, both.Roster.People.Length, outside)))
            : Outcome.Grant(Explain(plan, people: null, outside)));

    private static CheckedPlan Explain(Plan plan, int? people, KilometresOutside outside) => new(
        plan,
        ExplainPlan.Tripwires(plan),
        people,
        [
            .. DoubtPlan.Whole(plan),
            .. plan.Posts.SelectMany(post => Astray(post, outside)),
            .. UnfollowedIssuers.Of(plan),
            .. people is null ? ["the folder has no roster: nobody would be asked to leave, and nobody called"] : Array.Empty<string>(),
        ]);

    private static IEnumerable<string> Astray(Post post, KilometresOutside outside) =>
        outside(post.Point, post.Country) is > FarKm and var km
            ? [FormattableString.Invariant($"{post.Name} stands {Math.Round(km):N0} km outside {post.Country}: see that lat and lon are right, and not exchanged")]
            : [];

    private static bool HasRoster(string folder) => File.Exists(Path.Combine(folder, "roster.csv")) || File.Exists(Path.Combine(folder, "roster.xlsx"));
}

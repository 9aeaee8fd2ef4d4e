using System.Collections.Immutable;
using Muster.Tripwires;
using Muster.Tripwires.History;

namespace Muster.Desk;

/// <summary>The countries that a plan speaks of.</summary>
internal static class CountriesOfPlan
{
    /// <summary>ISO codes: of its posts, and of what its tripwires watch; sorted.</summary>
    public static ImmutableArray<string> In(Plan plan) =>
    [
        .. plan.Posts.Select(post => post.Country).Concat(plan.Tripwires.SelectMany(tripwire => CountriesAsked.By(tripwire.When, plan)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}

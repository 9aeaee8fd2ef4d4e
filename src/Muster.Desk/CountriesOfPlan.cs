using System.Collections.Immutable;
using Muster.Tripwires;

namespace Muster.Desk;

/// <summary>The countries that a plan speaks of.</summary>
internal static class CountriesOfPlan
{
    /// <summary>ISO codes: of its posts, and of what its tripwires watch; sorted.</summary>
    public static ImmutableArray<string> In(Plan plan) =>
        [.. plan.Posts.Select(post => post.Country).Concat(plan.Tripwires.SelectMany(tripwire => Of(tripwire.When))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Of),
        AnyOf any => any.Parts.SelectMany(Of),
        Not not => Of(not.Part),
        Windowed { Zone.Country: { } country } => [country],
        DepartureCondition departure => [departure.Country],
        AdviceCondition advice => [advice.Country],
        GovernmentCondition government => [government.Country],
        ConflictSpreadsTo conflict => [conflict.Country],
        _ => [],
    };
}

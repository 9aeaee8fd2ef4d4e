using System.Collections.Immutable;

namespace Muster.Tripwires.History;

/// <summary>Names the countries that a condition asks about.</summary>
public static class CountriesAsked
{
    /// <summary>ISO codes, sorted; a ring round a post asks about the post's country.</summary>
    public static ImmutableSortedSet<string> By(Condition condition, Plan plan) => [.. Of(condition, plan).OfType<string>()];

    private static IEnumerable<string?> Of(Condition condition, Plan plan) => condition switch
    {
        AllOf all => all.Parts.SelectMany(part => Of(part, plan)),
        AnyOf any => any.Parts.SelectMany(part => Of(part, plan)),
        Not not => Of(not.Part, plan),
        Windowed windowed => [windowed.Zone.Of is null ? windowed.Zone.Country : CountIncidents.PostOf(windowed.Zone, plan).Country],
        DepartureCondition departure => [departure.Country],
        AdviceCondition advice => [advice.Country],
        GovernmentCondition government => [government.Country],
        ConflictSpreadsTo spread => [spread.Country],
        _ => [],
    };
}

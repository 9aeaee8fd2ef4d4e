using System.Collections.Immutable;

namespace Muster.Tripwires.History;

/// <summary>Names the countries that a condition asks about.</summary>
public static class CountriesAsked
{
    /// <summary>ISO codes, sorted; a ring round a post asks about the post's country.</summary>
    public static ImmutableSortedSet<string> By(Condition condition, Plan plan) => [.. ChangeCondition.Leaves(condition).Select(leaf => Of(leaf, plan)).OfType<string>()];

    private static string? Of(Condition leaf, Plan plan) => leaf switch
    {
        Windowed windowed => windowed.Zone.Of is null ? windowed.Zone.Country : CountIncidents.PostOf(windowed.Zone, plan).Country,
        DepartureCondition departure => departure.Country,
        AdviceCondition advice => advice.Country,
        GovernmentCondition government => government.Country,
        ConflictSpreadsTo spread => spread.Country,
        _ => null,
    };
}

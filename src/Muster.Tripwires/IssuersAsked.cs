using System.Collections.Immutable;
using Muster.Tripwires.History;

namespace Muster.Tripwires;

/// <summary>Names the issuers whose word a condition waits for.</summary>
public static class IssuersAsked
{
    /// <summary>Codes or names as the plan writes them, each once; empty where anybody's word counts or nobody's.</summary>
    public static ImmutableArray<string> By(Condition condition) => [.. ChangeCondition.Leaves(condition).SelectMany(leaf => Of(leaf)).Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<string> Of(Condition leaf) => leaf switch
    {
        DepartureCondition departure => departure.Issuers,
        AdviceCondition advice => advice.Issuers,
        _ => [],
    };
}

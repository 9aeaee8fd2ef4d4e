namespace Muster.Tripwires.History;

/// <summary>Changes single values of a condition.</summary>
internal static class ChangeCondition
{
    /// <summary>The keys that a sweep may change.</summary>
    public static readonly string[] Keys = ["at_least", "in_days", "within_km", "level", "sources"];

    /// <summary>The conditions that count or look, in the plan's order.</summary>
    public static IEnumerable<Condition> Leaves(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Leaves),
        AnyOf any => any.Parts.SelectMany(Leaves),
        Not not => Leaves(not.Part),
        _ => [condition],
    };

    /// <summary>The value that a condition has under a key, or null where it has no such key.</summary>
    public static double? ValueOf(Condition leaf, string key) => (key, leaf) switch
    {
        ("at_least", Windowed windowed) => windowed.AtLeast,
        ("at_least", AdviceCondition advice) => advice.AtLeast,
        ("in_days", Windowed windowed) => windowed.InDays,
        ("in_days", GovernmentCondition government) => government.InDays,
        ("within_km", Windowed windowed) => windowed.Zone.WithinKm,
        ("level", AdviceCondition advice) => advice.Level,
        ("sources", Windowed windowed) => windowed.Sources,
        ("sources", DepartureCondition departure) => departure.Sources,
        ("sources", AdviceCondition advice) => advice.Sources,
        ("sources", GovernmentCondition government) => government.Sources,
        ("sources", ConflictSpreadsTo spread) => spread.Sources,
        _ => null,
    };

    /// <summary>The same condition with another value in one of its leaves, which must have that key.</summary>
    public static Condition With(Condition condition, Condition leaf, Condition changed) => condition switch
    {
        _ when ReferenceEquals(condition, leaf) => changed,
        AllOf all => new AllOf([.. all.Parts.Select(part => With(part, leaf, changed))]),
        AnyOf any => new AnyOf([.. any.Parts.Select(part => With(part, leaf, changed))]),
        Not not => new Not(With(not.Part, leaf, changed)),
        _ => condition,
    };

    /// <summary>A leaf with another value.</summary>
    public static Condition With(Condition leaf, string key, double value) => (key, leaf) switch
    {
        ("at_least", Windowed windowed) => windowed with { AtLeast = (int)value },
        ("at_least", AdviceCondition advice) => advice with { AtLeast = (int)value },
        ("in_days", Windowed windowed) => windowed with { InDays = (int)value },
        ("in_days", GovernmentCondition government) => government with { InDays = (int)value },
        ("within_km", Windowed windowed) => windowed with { Zone = windowed.Zone with { WithinKm = value } },
        ("level", AdviceCondition advice) => advice with { Level = (int)value },
        ("sources", Windowed windowed) => windowed with { Sources = (int)value },
        ("sources", DepartureCondition departure) => departure with { Sources = (int)value },
        ("sources", AdviceCondition advice) => advice with { Sources = (int)value },
        ("sources", GovernmentCondition government) => government with { Sources = (int)value },
        ("sources", ConflictSpreadsTo spread) => spread with { Sources = (int)value },
        _ => throw new ArgumentException($"The condition has no {key}.", nameof(key)),
    };
}

using System.Collections.Immutable;

namespace Muster.Tripwires;

/// <summary>What may stand behind a key of plan.yaml.</summary>
internal abstract record PlanValue;

/// <summary>Free text.</summary>
internal sealed record TextValue : PlanValue;

/// <summary>A short name: letters, digits, '-' and '_'.</summary>
internal sealed record IdValue : PlanValue
{
    /// <summary>The longest id.</summary>
    public const int Longest = 64;
}

/// <summary>The id of one of the plan's posts.</summary>
internal sealed record PostValue : PlanValue;

/// <summary>An ISO 3166-1 alpha-2 code.</summary>
internal sealed record CountryValue : PlanValue;

/// <summary>An IANA time zone.</summary>
internal sealed record ZoneValue : PlanValue;

/// <summary>One issuer or a list of them.</summary>
internal sealed record IssuersValue : PlanValue;

/// <summary>One place or a list of them: cities, or ids of posts.</summary>
internal sealed record PlacesValue : PlanValue;

/// <summary>true or false.</summary>
internal sealed record FlagValue : PlanValue;

/// <summary>A whole number within bounds.</summary>
internal sealed record WholeValue(int Least, int Most) : PlanValue;

/// <summary>A number within bounds.</summary>
internal sealed record NumberValue(double Least, double Most) : PlanValue;

/// <summary>One of these words.</summary>
internal sealed record WordValue(ImmutableArray<string> Words) : PlanValue;

/// <summary>One of these words or a list of them.</summary>
internal sealed record WordsValue(ImmutableArray<string> Words) : PlanValue;

/// <summary>Keys with values.</summary>
internal sealed record SectionValue(PlanShape Shape) : PlanValue;

/// <summary>A list of sections.</summary>
internal sealed record SectionsValue(PlanShape Shape, bool MayBeEmpty) : PlanValue;

/// <summary>One condition.</summary>
internal sealed record ConditionValue : PlanValue;

/// <summary>A list of conditions, never empty.</summary>
internal sealed record ConditionsValue : PlanValue;

/// <summary>What <c>incidents</c> and <c>killed</c> take: their keys, with exactly one kind of place among them.</summary>
internal sealed record WindowValue(PlanShape Shape) : PlanValue;

/// <summary>A country's code alone, or keys with values.</summary>
internal sealed record CountryOrSectionValue(PlanShape Shape) : PlanValue;

/// <summary>One key.</summary>
/// <param name="Name">As it stands in the file.</param>
/// <param name="Value">What may stand behind it.</param>
/// <param name="About">What it means, in a sentence or two for an editor's hint.</param>
/// <param name="IsNeeded">Whether its section cannot do without it.</param>
internal sealed record PlanKey(string Name, PlanValue Value, string About, bool IsNeeded = false);

/// <summary>The keys of one kind of section, in the order in which problems list them.</summary>
internal sealed record PlanShape(ImmutableArray<PlanKey> Keys)
{
    /// <summary>The names of all keys.</summary>
    public ImmutableArray<string> Names { get; } = [.. Keys.Select(key => key.Name)];

    /// <summary>The names of those it cannot do without.</summary>
    public ImmutableArray<string> Needed { get; } = [.. Keys.Where(key => key.IsNeeded).Select(key => key.Name)];

    /// <summary>What may stand behind a key, which must be of the type that is asked for.</summary>
    public TValue Of<TValue>(string name)
        where TValue : PlanValue => (TValue)Keys.First(key => string.Equals(key.Name, name, StringComparison.Ordinal)).Value;
}

using System.Collections.Immutable;
using Muster.Kernel.Facts;

namespace Muster.Tripwires;

/// <summary>Something that holds on a day or does not; one record a kind of condition.</summary>
public abstract record Condition;

/// <summary>Holds when every part holds.</summary>
public sealed record AllOf(ImmutableArray<Condition> Parts) : Condition;

/// <summary>Holds when one part holds.</summary>
public sealed record AnyOf(ImmutableArray<Condition> Parts) : Condition;

/// <summary>Holds when the part does not.</summary>
public sealed record Not(Condition Part) : Condition;

/// <summary>Where incidents count: exactly one of a ring round a post, a country, or a named part of a country.</summary>
/// <param name="Of">The post's id, for a ring.</param>
/// <param name="WithinKm">The ring's radius in kilometres, great circle; given exactly with <paramref name="Of"/>.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Admin1">The name of a region, compared with the place as the reports write it; may narrow <paramref name="Country"/>.</param>
public sealed record Zone(string? Of, double? WithinKm, string? Country, string? Admin1);

/// <summary>What <c>incidents</c> and <c>killed</c> have in common.</summary>
public abstract record Windowed : Condition
{
    /// <summary>Where.</summary>
    public required Zone Zone { get; init; }

    /// <summary>How many calendar days, ending with the day judged.</summary>
    public required int InDays { get; init; }

    /// <summary>From how many on it holds.</summary>
    public required int AtLeast { get; init; }

    /// <summary>Which types count; never empty.</summary>
    public ImmutableArray<IncidentType> Types { get; init; } = [.. Enum.GetValues<IncidentType>()];

    /// <summary>How many independent sources each incident needs; an official one is always enough.</summary>
    public int Sources { get; init; } = 1;
}

/// <summary>At least so many incidents.</summary>
public sealed record IncidentsCondition : Windowed;

/// <summary>At least so many deaths for certain.</summary>
public sealed record KilledCondition : Windowed
{
    /// <summary>Whether the attackers' own deaths count.</summary>
    public bool WithAttackers { get; init; }
}

/// <summary>A departure is in force.</summary>
public sealed record DepartureCondition : Condition
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>Whose; empty for anybody's.</summary>
    public ImmutableArray<string> Issuers { get; init; } = [];

    /// <summary>Which; never empty, never lifted.</summary>
    public required ImmutableArray<DepartureStatus> Status { get; init; }

    /// <summary>Cities (or ids of the plan's posts) that it must cover; empty for the country.</summary>
    public ImmutableArray<string> Posts { get; init; } = [];

    /// <summary>How many independent sources it needs; an official one is always enough.</summary>
    public int Sources { get; init; } = 1;
}

/// <summary>At least so many issuers stand at a level or above.</summary>
public sealed record AdviceCondition : Condition
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>1 to 4 on the common scale.</summary>
    public required int Level { get; init; }

    /// <summary>Whose; empty for anybody's.</summary>
    public ImmutableArray<string> Issuers { get; init; } = [];

    /// <summary>How many of them.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>How many independent sources each needs; an official one is always enough.</summary>
    public int Sources { get; init; } = 1;
}

/// <summary>Something befell those who rule, lately.</summary>
public sealed record GovernmentCondition : Condition
{
    /// <summary>The window where the plan names none, in days (contract/plan.md).</summary>
    public const int DefaultDays = 30;

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>Which events; never empty.</summary>
    public required ImmutableArray<GovernmentEvent> Events { get; init; }

    /// <summary>How many calendar days, ending with the day judged.</summary>
    public int InDays { get; init; } = DefaultDays;

    /// <summary>How many independent sources it needs.</summary>
    public int Sources { get; init; } = 1;
}

/// <summary>A war or uprising is known to have spread to a country, ever.</summary>
public sealed record ConflictSpreadsTo : Condition
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>How many independent sources it needs.</summary>
    public int Sources { get; init; } = 1;
}

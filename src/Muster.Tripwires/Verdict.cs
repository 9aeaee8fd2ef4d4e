using System.Collections.Immutable;
using Muster.Picture;

namespace Muster.Tripwires;

/// <summary>How near a tripwire is.</summary>
public enum TripwireState
{
    /// <summary>Nothing crossed.</summary>
    Armed,

    /// <summary>Close to being crossed.</summary>
    Near,

    /// <summary>Crossed.</summary>
    Tripped,
}

/// <summary>Whether what a tripwire depends on can be seen.</summary>
public enum Health
{
    /// <summary>Its sources are there.</summary>
    Seeing,

    /// <summary>Some of its sources are missing.</summary>
    Degraded,

    /// <summary>None of its sources is there: its silence says nothing.</summary>
    Blind,
}

/// <summary>A tripwire judged for a day.</summary>
/// <param name="Tripwire">Which.</param>
/// <param name="State">How near.</param>
/// <param name="Health">Whether it can see.</param>
/// <param name="Evidence">The facts that count for it, in the picture's order.</param>
/// <param name="Missing">What is missing for it to trip, in words; null where it is tripped.</param>
public sealed record Verdict(Tripwire Tripwire, TripwireState State, Health Health, ImmutableArray<KnownFact> Evidence, string? Missing)
{
    /// <summary>What counts, in words, with how much of it is only claimed or suspected: also where it is tripped.</summary>
    public string Known { get; init; } = "";
}

using System.Collections.Immutable;
using Muster.Tripwires;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Desk.Replays;

/// <summary>What is to be replayed.</summary>
/// <param name="PlanFolder">The plan's folder; it may lack a roster.</param>
/// <param name="Incidents">Files of incidents.</param>
/// <param name="Advisories">Files of advisories.</param>
/// <param name="Decisions">A file of real decisions to compare with, or null.</param>
/// <param name="From">The first day, or null for the first that the files know.</param>
/// <param name="Until">The last day, or null for the last that the files know.</param>
/// <param name="AsKnown">Whether an incident counts only once it had been published.</param>
/// <param name="Sweeps">Values to try, as written (<see cref="ReadSweep"/>).</param>
/// <param name="Warning">How many days a trip may come before a decision and still be its warning.</param>
public sealed record AskedReplay(
    string PlanFolder,
    ImmutableArray<string> Incidents,
    ImmutableArray<string> Advisories,
    string? Decisions,
    LocalDate? From,
    LocalDate? Until,
    bool AsKnown,
    ImmutableArray<string> Sweeps,
    int Warning);

/// <summary>How a plan's tripwires would have done.</summary>
public sealed record Replay
{
    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The first day of the walk.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day of the walk.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>Whether incidents counted only once they had been published.</summary>
    public bool AsKnown { get; init; }

    /// <summary>How many incidents were replayed.</summary>
    public int Incidents { get; init; }

    /// <summary>The episodes, by tripwire in the plan's order, then by day; empty in a sweep.</summary>
    public ImmutableArray<Episode> Episodes { get; init; } = [];

    /// <summary>One a tripwire, in the plan's order; without decisions only trips and days are counted. Empty in a sweep.</summary>
    public ImmutableArray<RuleScore> Scores { get; init; } = [];

    /// <summary>Every setting that was tried; empty without a sweep.</summary>
    public ImmutableArray<SweptSetting> Settings { get; init; } = [];

    /// <summary>The real decisions compared with, of all countries; empty where none were given.</summary>
    public ImmutableArray<RealDecision> Decisions { get; init; } = [];

    /// <summary>How many days a trip may come before a decision and still be its warning.</summary>
    public int Warning { get; init; }

    /// <summary>The tripwires on which nothing in the files bears: they were blind, and their silence says nothing.</summary>
    public ImmutableHashSet<string> Blind { get; init; } = [];

    /// <summary>What a reader of the result has to know: what was left out, what could not be seen.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];
}

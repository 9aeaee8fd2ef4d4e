using System.Collections.Immutable;
using NodaTime;

namespace Muster.Tripwires.Life;

/// <summary>Where a tripwire stands in its life (doctrine: Tripwire). A draft and its approval are the plan's version control; a plan that is watched is approved.</summary>
public enum LifeState
{
    /// <summary>It waits.</summary>
    Armed,

    /// <summary>It is close to being crossed.</summary>
    Near,

    /// <summary>It was crossed, and nobody has said that they know.</summary>
    Tripped,

    /// <summary>A person knows.</summary>
    Acknowledged,

    /// <summary>A person has decided to act, or not to and why.</summary>
    Decided,

    /// <summary>A person has put it back while it still holds: it arms itself again when it no longer holds, and trips again on new evidence.</summary>
    Reset,

    /// <summary>It is watched no longer.</summary>
    Retired,
}

/// <summary>A piece of what a tripwire rests on, as it is shown and told.</summary>
/// <param name="Marks">What it is known again by: one mark a telling of an incident, else one for what is told. A fact with none of the marks of earlier ones is new.</param>
/// <param name="Quote">The words of the source.</param>
/// <param name="Document">The source's name.</param>
/// <param name="Published">The day that the source bears, or null.</param>
/// <param name="Sources">How many independent sources tell it.</param>
/// <param name="Official">Whether an official one does.</param>
public sealed record TripEvidence(ImmutableArray<string> Marks, string Quote, string Document, LocalDate? Published, int Sources, bool Official);

/// <summary>How a person decided.</summary>
/// <param name="Act">Whether to act.</param>
/// <param name="By">Who.</param>
/// <param name="Because">Why; never empty where the decision is not to act.</param>
/// <param name="At">When.</param>
public sealed record LifeDecision(bool Act, string By, string Because, Instant At);

/// <summary>A tripwire with the life it has led; every change is an event (<see cref="EvolveLife"/>).</summary>
/// <param name="Id">The plan's short name for it.</param>
public sealed record WatchedTripwire(string Id)
{
    /// <summary>Where it stands.</summary>
    public LifeState State { get; init; } = LifeState.Retired;

    /// <summary>Since when it stands there.</summary>
    public Instant Since { get; init; }

    /// <summary>What it watches for, as <see cref="ConditionMark"/> writes it: with another mark it is another tripwire.</summary>
    public string Mark { get; init; } = "";

    /// <summary>The condition in plain English.</summary>
    public string Words { get; init; } = "";

    /// <summary>What it asks for.</summary>
    public ProposedAction Propose { get; init; }

    /// <summary>Whether it can see.</summary>
    public Health Health { get; init; }

    /// <summary>Why it sees less than it should, as a clause; empty where it sees.</summary>
    public string HealthWhy { get; init; } = "";

    /// <summary>Whether the condition holds just now: what was tripped stays so when it no longer holds.</summary>
    public bool Holds { get; init; }

    /// <summary>When it was last crossed, or null.</summary>
    public Instant? TrippedAt { get; init; }

    /// <summary>How often it has been crossed in this life.</summary>
    public int Trips { get; init; }

    /// <summary>What it rests on: of the last trip while there is one, growing until it is decided; else what brings it near.</summary>
    public ImmutableArray<TripEvidence> Evidence { get; init; } = [];

    /// <summary>What counts, in words.</summary>
    public string Known { get; init; } = "";

    /// <summary>What is missing, in words; empty while it holds.</summary>
    public string Missing { get; init; } = "";

    /// <summary>Who said that they know, or null.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>How it was decided last, or null.</summary>
    public LifeDecision? Decision { get; init; }

    /// <summary>Why it is watched no longer, or null.</summary>
    public string? RetiredBecause { get; init; }

    /// <summary>Whether a person has still to decide: also of one that was retired before anybody did.</summary>
    public bool AwaitsDecision { get; init; }

    /// <summary>Whether a fact among these is known by none of the marks that it rests on.</summary>
    public bool HasNewAmong(ImmutableArray<TripEvidence> evidence)
    {
        var known = Evidence.SelectMany(one => one.Marks).ToHashSet(StringComparer.Ordinal);
        return evidence.Any(one => !one.Marks.Any(known.Contains));
    }
}

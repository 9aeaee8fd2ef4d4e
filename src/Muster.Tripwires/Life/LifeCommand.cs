using System.Collections.Immutable;

namespace Muster.Tripwires.Life;

/// <summary>What a clock or a person asks of a tripwire.</summary>
public abstract record LifeCommand;

/// <summary>Watch it from now on.</summary>
public sealed record Arm(string Mark, string Words, ProposedAction Propose) : LifeCommand;

/// <summary>Take in how it stands by what is known.</summary>
/// <param name="State">How near it is.</param>
/// <param name="Health">Whether it can see.</param>
/// <param name="HealthWhy">Why it sees less than it should; empty where it sees.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Known">What counts, in words.</param>
/// <param name="Missing">What is missing, in words; empty where it holds.</param>
public sealed record TakeVerdict(TripwireState State, Health Health, string HealthWhy, ImmutableArray<TripEvidence> Evidence, string Known, string Missing) : LifeCommand;

/// <summary>A person knows of the trip.</summary>
public sealed record Acknowledge(string By) : LifeCommand;

/// <summary>A person decides to act, or not to and why.</summary>
public sealed record DecideTrip(bool Act, string By, string Because) : LifeCommand;

/// <summary>A person puts a decided tripwire back.</summary>
public sealed record ResetTripwire(string By) : LifeCommand;

/// <summary>Watch it no longer.</summary>
public sealed record RetireTripwire(string Because) : LifeCommand;

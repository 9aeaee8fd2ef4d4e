using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Muster.Tripwires.Life;

/// <summary>Something that befell a tripwire.</summary>
/// <param name="At">When.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(TripwireArmed), "tripwire_armed")]
[JsonDerivedType(typeof(TripwireCameNear), "tripwire_came_near")]
[JsonDerivedType(typeof(TripwireMovedAway), "tripwire_moved_away")]
[JsonDerivedType(typeof(TripwireTripped), "tripwire_tripped")]
[JsonDerivedType(typeof(TripwireEvidenceGrew), "tripwire_evidence_grew")]
[JsonDerivedType(typeof(TripwireCeasedToHold), "tripwire_ceased_to_hold")]
[JsonDerivedType(typeof(TripwireHeldAgain), "tripwire_held_again")]
[JsonDerivedType(typeof(TripwireAcknowledged), "tripwire_acknowledged")]
[JsonDerivedType(typeof(TripwireDecided), "tripwire_decided")]
[JsonDerivedType(typeof(TripwireReset), "tripwire_reset")]
[JsonDerivedType(typeof(TripwireRearmed), "tripwire_rearmed")]
[JsonDerivedType(typeof(TripwireRetired), "tripwire_retired")]
[JsonDerivedType(typeof(TripwireHealthChanged), "tripwire_health_changed")]
public abstract record LifeEvent(Instant At);

/// <summary>A life began.</summary>
public sealed record TripwireArmed(string Mark, string Words, ProposedAction Propose, Instant At) : LifeEvent(At);

/// <summary>It came close.</summary>
public sealed record TripwireCameNear(ImmutableArray<TripEvidence> Evidence, string Known, string Missing, Instant At) : LifeEvent(At);

/// <summary>It is no longer close.</summary>
public sealed record TripwireMovedAway(string Known, string Missing, Instant At) : LifeEvent(At);

/// <summary>It was crossed.</summary>
public sealed record TripwireTripped(ImmutableArray<TripEvidence> Evidence, string Known, Instant At) : LifeEvent(At);

/// <summary>More is known of what it rests on.</summary>
public sealed record TripwireEvidenceGrew(ImmutableArray<TripEvidence> Evidence, string Known, Instant At) : LifeEvent(At);

/// <summary>What crossed it no longer holds; it stays where it is, for a person to decide.</summary>
public sealed record TripwireCeasedToHold(string Known, string Missing, Instant At) : LifeEvent(At);

/// <summary>What crossed it holds again.</summary>
public sealed record TripwireHeldAgain(string Known, Instant At) : LifeEvent(At);

/// <summary>A person said that they know.</summary>
public sealed record TripwireAcknowledged(string By, Instant At) : LifeEvent(At);

/// <summary>A person decided.</summary>
public sealed record TripwireDecided(bool Act, string By, string Because, Instant At) : LifeEvent(At);

/// <summary>A person put it back.</summary>
public sealed record TripwireReset(string By, Instant At) : LifeEvent(At);

/// <summary>What it was reset from no longer holds: it waits again.</summary>
public sealed record TripwireRearmed(string Known, string Missing, Instant At) : LifeEvent(At);

/// <summary>It is watched no longer.</summary>
public sealed record TripwireRetired(string Because, Instant At) : LifeEvent(At);

/// <summary>It sees worse or better than before.</summary>
public sealed record TripwireHealthChanged(Health Health, string Why, Instant At) : LifeEvent(At);

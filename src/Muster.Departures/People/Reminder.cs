using System.Collections.Immutable;
using NodaTime;

namespace Muster.Departures.People;

/// <summary>What somebody has to see to.</summary>
public enum ReminderKind
{
    /// <summary>An emergency person whose reason to stay has run out.</summary>
    StaysReasonEnded,

    /// <summary>An emergency person without an activity that needs them, or without an end date.</summary>
    StaysWithoutReason,

    /// <summary>A stay or trip whose last day is past, and nobody has said that it is over.</summary>
    StayEnded,

    /// <summary>A stay or trip that has begun, and nobody has confirmed it.</summary>
    StayNotConfirmed,

    /// <summary>Neither phone nor e-mail nor warden: nobody could reach them.</summary>
    NobodyReaches,

    /// <summary>Is the warden of people, and not on the list of wardens.</summary>
    WardenNotNamed,

    /// <summary>A warden who is no longer on the roster.</summary>
    WardenGone,

    /// <summary>A warden who has not agreed.</summary>
    WardenNotAgreed,

    /// <summary>A warden who was never tested, or not for long.</summary>
    WardenNotTested,

    /// <summary>A warden without an alternate who is on the roster.</summary>
    WardenWithoutAlternate,

    /// <summary>Fields that nobody has proved for long.</summary>
    FieldsNotProved,
}

/// <summary>A reminder.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Person">The id of the person concerned.</param>
/// <param name="Fields">The fields that are not proved; else none.</param>
/// <param name="Since">The day that is past, or of the oldest proof; null where there is none.</param>
public sealed record Reminder(ReminderKind Kind, string Person, ImmutableArray<string> Fields, LocalDate? Since);

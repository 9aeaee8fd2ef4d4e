using System.Collections.Immutable;
using NodaTime;

namespace Muster.Departures.Tracks;

/// <summary>Where somebody under an order stands (doctrine: Person under an order). docs/orders.md has the table of what may follow.</summary>
public enum TrackState
{
    /// <summary>Nobody has said yet whether they leave or stay.</summary>
    Unclassified,

    /// <summary>Stays: with a post, an activity, an owner and an end.</summary>
    Stay,

    /// <summary>Leaves.</summary>
    Leave,

    /// <summary>May leave.</summary>
    MayLeave,

    /// <summary>Was told.</summary>
    Notified,

    /// <summary>Has said that they know.</summary>
    Acknowledged,

    /// <summary>Has a way to travel.</summary>
    TravelArranged,

    /// <summary>Has left.</summary>
    Departed,

    /// <summary>Has arrived where evacuees wait.</summary>
    AtSafehaven,

    /// <summary>Is back, and the order is over.</summary>
    Returned,

    /// <summary>Works elsewhere.</summary>
    Reassigned,

    /// <summary>Is no longer the organisation's to bring anywhere.</summary>
    Released,

    /// <summary>May leave and chose not to.</summary>
    RemainsByChoice,

    /// <summary>Should leave and was excused for a time.</summary>
    Waived,

    /// <summary>Should have left by now.</summary>
    Overdue,

    /// <summary>Should leave and will not.</summary>
    Refused,

    /// <summary>Had left and came back while the order stands.</summary>
    ReEntered,
}

/// <summary>Why somebody stays.</summary>
/// <param name="Activity">What needs them.</param>
/// <param name="Owner">Who answers for that activity.</param>
/// <param name="Until">The last day.</param>
public sealed record StayPost(string Activity, string Owner, LocalDate Until);

/// <summary>An excuse from leaving.</summary>
/// <param name="Because">Why.</param>
/// <param name="By">Who gave it.</param>
/// <param name="Until">Its last day.</param>
public sealed record Waiver(string Because, string By, LocalDate Until);

/// <summary>A line of somebody's way: what was done, by whom, in which words.</summary>
public sealed record TrackNote(Instant At, TrackState State, string By, string Words);

/// <summary>Somebody under an order with the way they have come; every change is an event (<see cref="EvolveTrack"/>).</summary>
/// <param name="Person">Their id on the roster.</param>
public sealed record TrackedPerson(string Person)
{
    /// <summary>Where they stand.</summary>
    public TrackState State { get; init; }

    /// <summary>Since when.</summary>
    public Instant Since { get; init; }

    /// <summary>Whether they leave, may leave or stay; null while nobody has said.</summary>
    public DepartureAnswer? Answer { get; init; }

    /// <summary>Why they stay, or null.</summary>
    public StayPost? Stay { get; init; }

    /// <summary>Their excuse, or null.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>All that was said of them, oldest first.</summary>
    public ImmutableArray<TrackNote> Way { get; init; } = [];

    /// <summary>Whether they are out of the place, or need not leave it.</summary>
    public bool IsSettled => State is TrackState.Stay or TrackState.Departed or TrackState.AtSafehaven or TrackState.Returned or TrackState.Reassigned or TrackState.Released
        or TrackState.RemainsByChoice or TrackState.Waived;
}

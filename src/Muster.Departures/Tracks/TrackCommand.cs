using NodaTime;

namespace Muster.Departures.Tracks;

/// <summary>What a person or a clock says of somebody under an order.</summary>
public abstract record TrackCommand;

/// <summary>They leave, may leave, or stay; only who stays has a <paramref name="Stay"/>.</summary>
public sealed record Classify(DepartureAnswer Answer, StayPost? Stay, string By) : TrackCommand;

/// <summary>A person acts or speaks, and <see cref="TrackTransitions"/> says to which state it leads.</summary>
/// <param name="To">The state.</param>
/// <param name="By">Who says so.</param>
/// <param name="Words">How, where to, or why; may be empty where the state does not ask for it.</param>
public sealed record Move(TrackState To, string By, string Words) : TrackCommand;

/// <summary>They should leave and are excused until a day.</summary>
public sealed record Waive(string Because, string By, LocalDate Until) : TrackCommand;

/// <summary>The day by which they should have left is over. Only a clock says so.</summary>
public sealed record FallOverdue : TrackCommand;

/// <summary>A channel says that a message was delivered or read. It never changes anything.</summary>
public sealed record TakeReceipt(string Channel) : TrackCommand;

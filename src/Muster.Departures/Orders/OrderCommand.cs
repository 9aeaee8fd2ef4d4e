using System.Collections.Immutable;
using NodaTime;

namespace Muster.Departures.Orders;

/// <summary>What a clock or a person asks of an order.</summary>
public abstract record OrderCommand;

/// <summary>Write it, or write it anew.</summary>
public sealed record DraftOrder(OrderTerms Terms, string By) : OrderCommand;

/// <summary>Put it before whoever may approve it.</summary>
public sealed record SubmitOrder(string By) : OrderCommand;

/// <summary>Send it back to be mended.</summary>
public sealed record ReturnOrder(string By, string Because) : OrderCommand;

/// <summary>Approve it.</summary>
public sealed record ApproveOrder(string By) : OrderCommand;

/// <summary>Refuse it for good.</summary>
public sealed record DenyOrder(string By, string Because) : OrderCommand;

/// <summary>Review it and let it stand.</summary>
/// <param name="By">Who reviewed it.</param>
/// <param name="Because">Why it still stands.</param>
/// <param name="NextReview">The next review, or null for the preset's rhythm.</param>
public sealed record ContinueOrder(string By, string Because, LocalDate? NextReview) : OrderCommand;

/// <summary>Change whom and where it concerns; what is null stays.</summary>
public sealed record ModifyOrder(
    string By, string Approver, string Because, ImmutableArray<OrderPlace>? Places, ImmutableArray<Category>? Populations, LocalDate? NextReview, LocalDate? LeaveBy) : OrderCommand;

/// <summary>End it.</summary>
/// <param name="By">Who asks for it.</param>
/// <param name="Approver">Who agrees; another person.</param>
/// <param name="Because">Why.</param>
/// <param name="GraceDays">Days of grace, 0 to 10.</param>
/// <param name="GraceBecause">Why more than three; else empty.</param>
public sealed record LiftOrder(string By, string Approver, string Because, int GraceDays, string GraceBecause) : OrderCommand;

/// <summary>Turn it into another kind of departure, or into something that is none.</summary>
public sealed record ConvertOrder(string To, string By, string Approver, string Because) : OrderCommand;

/// <summary>Look at the clock.</summary>
public sealed record LookAtClock : OrderCommand;

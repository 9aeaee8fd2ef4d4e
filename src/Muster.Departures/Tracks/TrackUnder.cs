using Muster.Departures.Orders;
using NodaTime;

namespace Muster.Departures.Tracks;

/// <summary>What a track must know of its order.</summary>
/// <param name="IsApproved">Whether the order is approved: before, nobody is told anything.</param>
/// <param name="IsOver">Whether it is in force no longer.</param>
/// <param name="IsVoluntary">Whether people may remain by their own choice.</param>
/// <param name="Today">The date there now.</param>
/// <param name="LastDate">The date of day 180.</param>
/// <param name="LeaveBy">By the end of which day people have left, or null.</param>
public sealed record TrackUnder(bool IsApproved, bool IsOver, bool IsVoluntary, LocalDate Today, LocalDate LastDate, LocalDate? LeaveBy)
{
    /// <summary>Of an order as it stands.</summary>
    public static TrackUnder Of(DepartureOrder order, Instant now) => OrderClock.Of(order) is { } clock
        ? new TrackUnder(IsApproved: true, order.IsOver, order.Kind!.Voluntary, clock.DateAt(now), clock.LastDate, order.Terms!.LeaveBy)
        : new TrackUnder(IsApproved: false, order.IsOver, IsVoluntary: false, default, default, null);
}

using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;

namespace Muster.Departures.Orders;

/// <summary>
/// An order's days: calendar days of each of its places, by the date there. Day 1 is the date on which the order took effect; the order ends when day 180 is over, at the first
/// moment of the 181st date. Where places lie in several zones each counts its own dates, and whatever comes first in any of them counts for all.
/// </summary>
public sealed class OrderClock
{
    /// <summary>The last day on which an order can be in force (doctrine).</summary>
    public const int LastDay = 180;

    private readonly ImmutableArray<DateTimeZone> zones;

    /// <summary>The clock of an order that is in force from <paramref name="effective"/> on in places of these zones (IANA ids); UTC where there are none.</summary>
    public OrderClock(IEnumerable<string> zones, Instant effective)
    {
        ImmutableArray<DateTimeZone> known = [.. zones.Distinct(StringComparer.Ordinal).Select(zone => DateTimeZoneProviders.Tzdb[zone])];
        this.zones = known.IsEmpty ? [DateTimeZone.Utc] : known;
        Effective = effective;
    }

    /// <summary>When day 1 began to count.</summary>
    public Instant Effective { get; }

    /// <summary>When the order can be in force no longer.</summary>
    public Instant HardEnd => StartOf(LastDay + 1);

    /// <summary>The date of day 180 where it is over first.</summary>
    public LocalDate LastDate => zones.MinBy(zone => Midnight(DateOf(LastDay + 1, zone), zone)) is { } first ? DateOf(LastDay, first) : default;

    /// <summary>The clock of an approved order, or null before approval.</summary>
    public static OrderClock? Of(DepartureOrder order) =>
        order is { Terms: { } terms, EffectiveAt: { } effective } ? new OrderClock(terms.Places.Select(place => place.TimeZone), effective) : null;

    /// <summary>Which day it is, from 1; 0 or less before day 1. The furthest of its places counts.</summary>
    public int DayAt(Instant now) => zones.Max(zone => DayAt(now, zone));

    /// <summary>When day <paramref name="day"/> begins, in the first of its places.</summary>
    public Instant StartOf(int day) => zones.Min(zone => Midnight(DateOf(day, zone), zone));

    /// <summary>The hour of day <paramref name="day"/>, in the first of its places.</summary>
    public Instant HourOf(int day, LocalTime hour) => zones.Min(zone => MomentOf(DateOf(day, zone) + hour, zone));

    /// <summary>When that date begins, in the first of its places.</summary>
    public Instant StartOf(LocalDate date) => zones.Min(zone => Midnight(date, zone));

    /// <summary>The hour of that date, in the first of its places.</summary>
    public Instant HourOf(LocalDate date, LocalTime hour) => zones.Min(zone => MomentOf(date + hour, zone));

    /// <summary>The zone in which the hour of that date comes first.</summary>
    public string FirstZoneAt(LocalDate date, LocalTime hour) => zones.MinBy(zone => MomentOf(date + hour, zone))!.Id;

    /// <summary>The date now, where it is latest.</summary>
    public LocalDate DateAt(Instant now) => zones.Max(zone => DateAt(now, zone));

    /// <summary>
    /// How many days of grace end when, after a lift at <paramref name="lifted"/>: so many whole dates after the date of the lift, in the first of its places, and none past day 180.
    /// </summary>
    public (LocalDate LastDate, Instant Until) GraceAfter(Instant lifted, int days)
    {
        var first = zones.MinBy(zone => Midnight(DateAt(lifted, zone).PlusDays(days + 1), zone))!;
        var until = Midnight(DateAt(lifted, first).PlusDays(days + 1), first);
        return until <= HardEnd ? (DateAt(lifted, first).PlusDays(days), until) : (LastDate, HardEnd);
    }

    private LocalDate DateOf(int day, DateTimeZone zone) => DateAt(Effective, zone).PlusDays(day - 1);

    private int DayAt(Instant now, DateTimeZone zone) => Period.DaysBetween(DateAt(Effective, zone), DateAt(now, zone)) + 1;

    // A clock that is put back over midnight shows yesterday again for a while; a day that has begun goes on.
    private static LocalDate DateAt(Instant now, DateTimeZone zone)
    {
        var shown = now.InZone(zone).Date;
        return Midnight(shown.PlusDays(1), zone) <= now ? shown.PlusDays(1) : shown;
    }

    private static Instant Midnight(LocalDate date, DateTimeZone zone) => MomentOf(date.AtMidnight(), zone);

    // What falls into a gap, be it an hour or a whole date that a zone leaves out, is when the gap ends; what comes twice counts the first time.
    private static Instant MomentOf(LocalDateTime local, DateTimeZone zone) =>
        zone.ResolveLocal(local, Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter)).ToInstant();
}

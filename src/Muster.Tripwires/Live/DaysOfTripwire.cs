using System.Collections.Immutable;
using Muster.Tripwires.Life;
using NodaTime;

namespace Muster.Tripwires.Live;

/// <summary>
/// The calendar days on which a tripwire is judged at a moment: those of the posts round which its rings lie, in UTC where a post names no time zone and where it has no
/// ring. West of UTC the post's day is still yesterday while reports already bear today's date; until its midnight such a tripwire is judged on both days and the
/// graver verdict counts, so that no report waits for a midnight.
/// </summary>
internal sealed class DaysOfTripwire(Condition condition, Plan plan)
{
    private readonly ImmutableArray<DateTimeZone> zones = [.. ConditionMark.PostsIn(condition, plan).Select(post => post.TimeZone is { } zone ? DateTimeZoneProviders.Tzdb[zone] : DateTimeZone.Utc).Distinct().DefaultIfEmpty(DateTimeZone.Utc)];

    /// <summary>The earliest first.</summary>
    public ImmutableArray<LocalDate> At(Instant now)
    {
        var days = zones.Select(zone => now.InZone(zone).Date).ToImmutableSortedSet();
        var today = now.InUtc().Date;
        return days[0] < today ? [.. days.Add(today)] : [.. days];
    }

    /// <summary>When a day of it ends next.</summary>
    public Instant NextMidnight(Instant now) =>
        zones.Append(DateTimeZone.Utc).Select(zone => zone.AtStartOfDay(now.InZone(zone).Date.PlusDays(1)).ToInstant()).Min();
}

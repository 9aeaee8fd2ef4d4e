using System.Collections.Immutable;
using NodaTime;

namespace Muster.Tripwires.Live;

/// <summary>
/// The calendar days on which a tripwire is judged at a moment: those of the posts round which its rings lie, in UTC where a post names no time zone and where it has no
/// ring. West of UTC the post's day is still yesterday while reports already bear today's date; until its midnight such a tripwire is judged on both days and the
/// graver verdict counts, so that no report waits for a midnight.
/// </summary>
internal sealed class DaysOfTripwire(Condition condition, Plan plan)
{
    private readonly ImmutableArray<DateTimeZone> zones = [.. PostsOf(condition, plan).Select(post => post.TimeZone is { } zone ? DateTimeZoneProviders.Tzdb[zone] : DateTimeZone.Utc).Distinct().DefaultIfEmpty(DateTimeZone.Utc)];

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

    private static IEnumerable<Kernel.Post> PostsOf(Condition condition, Plan plan) => condition switch
    {
        AllOf all => all.Parts.SelectMany(part => PostsOf(part, plan)),
        AnyOf any => any.Parts.SelectMany(part => PostsOf(part, plan)),
        Not not => PostsOf(not.Part, plan),
        Windowed { Zone.Of: not null } ring => [CountIncidents.PostOf(ring.Zone, plan)],
        _ => [],
    };
}

using System.Collections.Immutable;
using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tripwires.History;
using NodaTime;
using static Muster.Picture.Tests.Tell;

namespace Muster.Tripwires.Tests.History;

/// <summary>Small random worlds in which most things lie on an edge: of a day, of a window, of a ring, of the map.</summary>
internal static class Worlds
{
    // Leap days, the ends of years and centuries, clocks put forward and back, days that Samoa and the Line Islands never had, a zone with odd seconds.
    private static readonly Gen<LocalDate> Anchor = AnyOf(
        Day("2012-02-28"), Day("2100-02-27"), Day("2000-02-29"), Day("1999-12-31"), Day("2011-12-30"), Day("1994-12-31"), Day("2021-03-28"), Day("2021-10-31"), Day("1972-01-07"));

    private static readonly Gen<string?> TimeZone = AnyOf(
        null, "Pacific/Apia", "Pacific/Kiritimati", "Asia/Kathmandu", "America/Los_Angeles", "Africa/Bamako", "Africa/Monrovia", "Europe/Kyiv", "Etc/GMT+12");

    private static readonly Gen<GeoPoint> Centre = Gen.OneOf(
        AnyOf(
            new GeoPoint(90, 0), new GeoPoint(-90, 33), new GeoPoint(0, 180), new GeoPoint(0, -180), new GeoPoint(12.6392, -8.0029), new GeoPoint(-13.83, -171.76),
            new GeoPoint(1.87, -157.4), new GeoPoint(27.7, 85.3), new GeoPoint(89.999, 10), new GeoPoint(-89.5, -180), new GeoPoint(60, 179.999), new GeoPoint(0, 0)),
        Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180]).Select((lat, lon) => new GeoPoint(lat, lon)));

    private static readonly Gen<double> Radius = Gen.Frequency(
        (6, AnyOf(0, 0.001, 1, 100, 111.19508, 1000)), (4, Gen.Double[0.01, 500]), (1, AnyOf(10_007.557, 19_900, 20_015, 20_016)), (1, Gen.Double[0.01, 20_015]));

    // How far beyond the edge of a ring: on it, a tenth of what two formulas may disagree in, and more than that.
    private static readonly Gen<double> Beyond = AnyOf(0, 0, 1e-10, -1e-10, 2e-9, -2e-9, 1e-8, -1e-8, 1e-6, -1e-6, 0.001, -0.001, 5, -5, 150, -150);

    private static readonly Gen<double> Bearing = Gen.OneOf(AnyOf(0, Math.PI / 2, Math.PI, -Math.PI / 2), Gen.Double[-Math.PI, Math.PI]);

    private static readonly Gen<int> InDays = AnyOf(1, 1, 2, 3, 7, 7, 30, 365, 366, 3659, 3660);

    private static readonly Gen<string?> Region = AnyOf(null, "Kidal", "kidal", "Région de Kidal", "Kidalla", "Ségou", "Segou (north)", "Kidal-Ville", "San Kidal Est");

    // The ends of days by the clocks of the zones above; none where the file gives only a day.
    private static readonly Gen<string> Time = AnyOf(
        "", "", "00:00:00", "23:59:59", "23:59:59.9999999", "00:44:29", "00:44:30", "08:00:00", "09:59:59", "10:00:00", "12:00:00", "13:59:59", "18:14:59", "18:15:00");

    private static readonly Gen<ImmutableArray<IncidentType>> Types = AnyOf<ImmutableArray<IncidentType>>(
        [.. Enum.GetValues<IncidentType>()], [IncidentType.Attack], [IncidentType.Attack, IncidentType.Other], [IncidentType.Bombing, IncidentType.Riot]);

    /// <summary>A plan and incidents; some incidents with a moment, some published late.</summary>
    public static readonly Gen<World> Any =
        from anchor in Anchor
        from posts in Gen.Select(Post("a"), Post("b")).Select((a, b) => ImmutableArray.Create(a, b))
        from km in Gen.Select(Radius, Radius)
        from plan in PlanOf(posts, km.Item1, km.Item2, PastConditions)
        from incidents in IncidentOf(anchor, posts, km.Item1, km.Item2).Array[0, 14]
        from walk in WalkFrom(anchor)
        from asKnown in Gen.Bool
        select new World(plan, [.. incidents], walk.From, walk.Until, asKnown);

    /// <summary>The same without a time of day, as the picture of a day knows incidents.</summary>
    public static readonly Gen<World> OfDays = Any.Select(world => world with { Incidents = [.. world.Incidents.Select(incident => incident with { Moment = null })] });

    /// <summary>A plan over posts and two radii whose conditions come from these.</summary>
    public static Gen<Plan> PlanOf(ImmutableArray<Post> posts, double km, double otherKm, Func<Gen<Zone>, Gen<Condition>> leaf) =>
        from zones in ZoneOf(km, otherKm).Array[1, 3]
        from whens in Tree(leaf(AnyOf(zones)), depth: 2).Array[1, 3]
        select new Plan("P", posts, [.. whens.Select((when, at) => new Tripwire("w" + at, "W", when, null, ProposedAction.Review))]);

    /// <summary>The first and the last day of a walk, inside, across or outside of what happened.</summary>
    public static Gen<(LocalDate From, LocalDate Until)> WalkFrom(LocalDate anchor) =>
        Gen.Select(Gen.OneOf(Gen.Int[-14, 8], Gen.Int[-14, 8], AnyOf(-4000, 370, 3650)), Gen.Int[0, 24])
            .Select((start, more) => (anchor.PlusDays(start), anchor.PlusDays(start + more)));

    /// <summary>Conditions on incidents of those zones.</summary>
    public static Gen<Condition> PastConditions(Gen<Zone> zone) => Gen.OneOf(
        Gen.Select(zone, InDays, AnyOf(1, 1, 2, 3, 1000), Types, Gen.Int[1, 3]).Select((where, days, least, types, sources) => (Condition)new IncidentsCondition
        {
            Zone = where, InDays = days, AtLeast = least, Types = types, Sources = sources,
        }),
        Gen.Select(zone, InDays, AnyOf(1, 2, 25, 1_000_000), Types, Gen.Int[1, 2], Gen.Bool).Select((where, days, least, types, sources, attackers) => (Condition)new KilledCondition
        {
            Zone = where, InDays = days, AtLeast = least, Types = types, Sources = sources, WithAttackers = attackers,
        }));

    private static Gen<Post> Post(string id) => Gen.Select(Centre, TimeZone).Select((point, zone) => new Post(id, id, "ML", point, zone));

    private static Gen<Zone> ZoneOf(double km, double otherKm) => Gen.OneOf(
        Gen.Select(AnyOf("a", "b"), AnyOf(km, otherKm)).Select((post, within) => new Zone(post, within, null, null)),
        Gen.Select(AnyOf("a", "b"), AnyOf(km, otherKm)).Select((post, within) => new Zone(post, within, null, null)),
        AnyOf(
            new Zone(null, null, "ML", null), new Zone(null, null, "NE", null), new Zone(null, null, "ML", "Kidal"), new Zone(null, null, null, "segou"), new Zone(null, null, "XX", null)));

    private static Gen<Condition> Tree(Gen<Condition> leaf, int depth) => depth == 0
        ? leaf
        : Gen.Frequency(
            (4, leaf),
            (1, Tree(leaf, depth - 1).Array[1, 3].Select(parts => (Condition)new AllOf([.. parts]))),
            (2, Tree(leaf, depth - 1).Array[1, 3].Select(parts => (Condition)new AnyOf([.. parts]))),
            (1, Tree(leaf, depth - 1).Select(part => (Condition)new Not(part))));

    private static Gen<PastIncident> IncidentOf(LocalDate anchor, ImmutableArray<Post> posts, double km, double otherKm) =>
        from id in AnyOf("x", "B", "b", "é", "ged:9", "ged:10", "c", "d", "e", "f", "g", "h", "i", "j", "k")
        from day in Gen.OneOf(Gen.Int[-9, 9], Gen.Int[-9, 9], Gen.Select(AnyOf(-3660, -3659, -366, -365, -30), Gen.Int[-4, 4]).Select((back, more) => back + more))
        from time in Time
        from isPlaced in Gen.Bool
        from point in PointOf(posts, km, otherKm)
        from country in AnyOf(null, "ML", "ML", "NE", "ml")
        from region in Region
        from count in AnyOf(1, 1, 1, 2, 3, 999)
        from killed in AnyOf(0, 0, 1, 2, 24, 25, int.MaxValue)
        from attackers in AnyOf(0, 0, 1, 30)
        from sources in Gen.Int[1, 3]
        from official in AnyOf(false, false, false, false, true)
        from late in AnyOf<int?>(null, null, -3, 0, 1, 2, 6, 7, 8, 29, 3700)
        from type in AnyOf(IncidentType.Attack, IncidentType.Attack, IncidentType.Bombing, IncidentType.Other)
        let last = anchor.PlusDays(day)
        select new PastIncident
        {
            Id = id,
            Last = last,
            Moment = time.Length == 0 ? null : NodaTime.Text.InstantPattern.ExtendedIso.Parse($"{last:uuuu-MM-dd}T{time}Z").Value,
            Type = type,
            Point = isPlaced ? point : null,
            Country = country,
            Region = region,
            Count = count,
            Killed = killed,
            KilledWithAttackers = (int)Math.Min(int.MaxValue, (long)killed + attackers),
            Sources = sources,
            Official = official,
            Published = late is null ? null : last.PlusDays(late.Value),
        };

    private static Gen<GeoPoint> PointOf(ImmutableArray<Post> posts, double km, double otherKm) =>
        from post in AnyOf(posts[0].Point, posts[1].Point)
        from point in Gen.Frequency(
            (2, Gen.Const(post)),
            (1, Gen.Const(post with { Lon = -post.Lon })),
            (1, Gen.Const(new GeoPoint(-post.Lat, post.Lon > 0 ? post.Lon - 180 : post.Lon + 180))),
            (6, Gen.Select(AnyOf(km, otherKm), Beyond, Bearing).Select((within, beyond, bearing) => PlainDistance.Away(post, within + beyond, bearing))),
            (1, Centre))
        select point;
}

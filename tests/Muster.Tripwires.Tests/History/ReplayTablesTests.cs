using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Tripwires.History;
using static Muster.Picture.Tests.Tell;
using static Muster.Tripwires.Tests.History.Past;

namespace Muster.Tripwires.Tests.History;

/// <summary>Pasts so small that a person can check them by eye.</summary>
public sealed class ReplayTablesTests
{
    private static readonly GeoPoint Bamako = new(12.6392, -8.0029);
    private static readonly GeoPoint Kati = new(12.75, -8.07);
    private static readonly GeoPoint Gao = new(16.27, -0.04);

    /// <summary>Two on the 1st, one on the 3rd, one on the 10th.</summary>
    private static readonly PastIncident[] Four = [Happened("b", "2015-01-01"), Happened("a", "2015-01-01"), Happened("c", "2015-01-03"), Happened("d", "2015-01-10")];

    [Theory]
    [InlineData("in_days: 1, at_least: 1", "01..01 2 [a b]", "03..03 1 [c]", "10..10 1 [d]")]
    [InlineData("in_days: 1, at_least: 2", "01..01 2 [a b]")]
    [InlineData("in_days: 1, at_least: 3")]
    [InlineData("in_days: 2, at_least: 1", "01..04 2 [a b]", "10..11 1 [d]")]
    [InlineData("in_days: 3, at_least: 1", "01..05 3 [a b]", "10..12 1 [d]")]
    [InlineData("in_days: 3, at_least: 2", "01..03 3 [a b]")]
    [InlineData("in_days: 8, at_least: 2", "01..08 3 [a b]", "10..10 2 [c d]")]
    [InlineData("in_days: 8, at_least: 3", "03..08 3 [a b c]")]
    [InlineData("in_days: 3660, at_least: 4", "10..12 4 [a b c d]")]
    public void Incidents_hold_while_enough_of_them_lie_in_the_window(string asked, params string[] episodes) =>
        AssertReplayed(Walk("2015-01-01..2015-01-12", $"{{ incidents: {{ country: ML, {asked} }} }}", Four), episodes);

    [Theory]
    [InlineData("{ not: { incidents: { country: ML, in_days: 1, at_least: 1 } } }", "02..02 0 []", "04..09 0 []", "11..12 0 []")]
    [InlineData("{ all: [ { incidents: { country: ML, in_days: 1, at_least: 1 } }, { not: { incidents: { country: ML, in_days: 1, at_least: 2 } } } ] }", "03..03 1 [c]", "10..10 1 [d]")]
    [InlineData("{ any: [ { incidents: { country: ML, in_days: 1, at_least: 2 } }, { incidents: { country: ML, in_days: 8, at_least: 3 } } ] }", "01..01 2 [a b]", "03..08 3 [a b c]")]
    [InlineData("{ any: [ { incidents: { country: NE, in_days: 1, at_least: 1 } }, { not: { incidents: { country: ML, in_days: 30, at_least: 1 } } } ] }")]
    public void Conditions_join(string when, params string[] episodes) => AssertReplayed(Walk("2015-01-01..2015-01-12", when, Four), episodes);

    [Fact]
    public void A_walk_sees_what_lies_before_its_first_day_and_nothing_after_its_last() =>
        AssertReplayed(Walk("2015-01-02..2015-01-09", "{ incidents: { country: ML, in_days: 3, at_least: 1 } }", Four), "02..05 3 [a b]");

    [Fact]
    public void An_empty_past_holds_nothing_but_a_not() =>
        AssertReplayed(Walk("2015-01-02..2015-01-09", "{ not: { incidents: { country: ML, in_days: 3, at_least: 1 } } }"), "02..09 0 []");

    [Theory]
    [InlineData("in_days: 7, at_least: 25", "03..07 30 [a b]")]
    [InlineData("in_days: 7, at_least: 25, with_attackers: true", "03..09 37 [a b]")]
    [InlineData("in_days: 1, at_least: 1", "01..01 10 [a]", "03..03 20 [b]")]
    [InlineData("in_days: 1, at_least: 1, sources: 2", "03..03 20 [b]")]
    public void Deaths_add_up_and_who_adds_none_is_no_evidence(string asked, params string[] episodes) =>
        AssertReplayed(
            Walk(
                "2015-01-01..2015-01-12",
                $"{{ killed: {{ country: ML, {asked} }} }}",
                Happened("a", "2015-01-01") with { Killed = 10, KilledWithAttackers = 10 },
                Happened("b", "2015-01-03") with { Killed = 20, KilledWithAttackers = 27, Official = true },
                Happened("c", "2015-01-03") with { Count = 9 },
                Happened("d", "2015-01-09") with { KilledWithAttackers = 1 },
                Happened("elsewhere", "2015-01-09") with { Country = "NE", Killed = 99, KilledWithAttackers = 99 }),
            episodes);

    [Fact]
    public void Of_two_incidents_with_one_id_the_later_added_counts_alone() =>
        AssertReplayed(
            Walk("2015-01-01..2015-01-12", "{ incidents: { country: ML, in_days: 1, at_least: 1 } }", Happened("a", "2015-01-01"), Happened("b", "2015-01-02"), Happened("a", "2015-01-05")),
            "02..02 1 [b]",
            "05..05 1 [a]");

    [Fact]
    public void The_contracts_own_episode_comes_of_what_was_known_by_then() =>
        Assert.Equal(["bamako-ring 2015-03-07..2015-03-12 5 [ged:123 ged:130 ged:131]"], (NearBamako with { AsKnown = true }).Replayed());

    [Fact]
    public void What_was_published_late_had_happened_before() =>
        Assert.Equal(["bamako-ring 2015-03-06..2015-03-12 5 [ged:123 ged:130 ged:140 ged:141]"], NearBamako.Replayed());

    [Fact]
    public void Every_tripwire_of_the_contracts_plan_walks_by_its_own_rule()
    {
        var world = Walk(
            "2015-03-01..2015-03-31",
            ReadPlan.From(Plans.Mali, "plan.yaml").Value,
            [.. NearBamako.Incidents, Happened("gao", "2015-03-20", Gao) with { Killed = 25, KilledWithAttackers = 40, Type = IncidentType.ArmedClash }]) with
        {
            Entries =
            [
                Since("ML", "2015-03-10", ("gb", Advice(4, "GB")), ("us", Departure(DepartureStatus.Authorized))),
                Since("ML", "2015-03-14", ("gb", Advice(4, "GB")), ("us", Departure(DepartureStatus.Ordered, "2015-03-16")), ("us", Advice(4))),
                Since("ML", "2015-03-24", ("gb", Advice(3, "GB"))),
                Since("BF", "2015-03-28", ("us-bf", new Conflict { Evidence = [Quote()], Country = "BF", SpreadTo = ["ML"] })),
            ],
        };
        string[] expected =
        [
            "partner-od 2015-03-16..2015-03-23 1 [us]",
            "bamako-ring 2015-03-06..2015-03-12 5 [ged:123 ged:130 ged:140 ged:141]",
            "killed-week 2015-03-20..2015-03-26 25 [gao]",
            "level-4 2015-03-14..2015-03-23 2 [gb us]",
            "coup 2015-03-28..2015-03-31 1 [us-bf]",
        ];
        Assert.Equal(expected, world.Replayed());
        Assert.Equal(expected, PlainReplay.Of(world));
    }

    [Theory]
    [InlineData(90, 0, 0.001, 90, 77, true)]
    [InlineData(90, 0, 1, 89.99, -120, false)]
    [InlineData(90, 0, 1.2, 89.99, -120, true)]
    [InlineData(89.999, 10, 0.3, 89.999, -170, true)]
    [InlineData(89.5, -180, 112, 89.5, 0, true)]
    [InlineData(89.5, -180, 111, 89.5, 0, false)]
    [InlineData(-90, 0, 5.6, -89.95, 45, true)]
    [InlineData(-89.5, 179.99999, 0.01, -89.5, -179.99999, true)]
    [InlineData(0, 180, 0.001, 0, -180, true)]
    [InlineData(0, -180, 0.001, 0, 180, true)]
    [InlineData(0, 179.999, 0.23, 0, -179.999, true)]
    [InlineData(0, 179.999, 0.22, 0, -179.999, false)]
    [InlineData(60, -179.9, 11.2, 60, 179.9, true)]
    [InlineData(60, -179.9, 11, 60, 179.9, false)]
    [InlineData(0.9999999, 0, 0.0001, 1.0000001, 0, true)]
    [InlineData(12, 0.9999999, 0.0001, 12, 1.0000001, true)]
    [InlineData(0, 0, 0, 0, 0, true)]
    [InlineData(0, 0, 0, 0, 1e-7, false)]
    [InlineData(0, 0, 10_007.558, 90, 0, true)]
    [InlineData(0, 0, 10_007.557, 90, 0, false)]
    [InlineData(12, -8, 20_015, -12, 172, false)]
    [InlineData(12, -8, 20_016, -12, 172, true)]
    [InlineData(85, 0, 1112, 85, 180, true)]
    [InlineData(85, 0, 1111, 85, 180, false)]
    [InlineData(70, 0, 1370, 72, 38, true)]
    [InlineData(70, 0, 1369, 72, 38, false)]
    public void A_ring_reaches_over_poles_the_antimeridian_and_the_edges_of_degrees(double lat, double lon, double km, double otherLat, double otherLon, bool inside) =>
        AssertReplayed(
            Walk("2015-01-01..2015-01-01", RingRound(new GeoPoint(lat, lon), km), Happened("a", "2015-01-01", new GeoPoint(otherLat, otherLon)), Happened("b", "2015-01-01")),
            inside ? ["01..01 1 [a]"] : []);

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29")]
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31")]
    [InlineData("Pacific/Kiritimati", "2019-12-31T10:00:00Z", "2020-01-01")]
    [InlineData("Etc/GMT+12", "2020-01-01T11:59:59Z", "2019-12-31")]
    [InlineData("Asia/Kathmandu", "2020-02-28T18:14:59Z", "2020-02-28")]
    [InlineData("Asia/Kathmandu", "2020-02-28T18:15:00Z", "2020-02-29")]
    [InlineData("Europe/Kyiv", "2021-03-27T21:59:59Z", "2021-03-27")]
    [InlineData("Europe/Kyiv", "2021-03-28T21:00:00Z", "2021-03-29")]
    [InlineData(null, "2021-12-31T23:59:59Z", "2021-12-31")]
    public void A_moment_counts_on_the_day_of_the_posts_own_clock(string? timeZone, string moment, string day)
    {
        var world = Walk($"{day[..8]}01..{day}", RingRound(Gao, 1, timeZone), Happened("a", moment, Gao));
        Assert.Equal([$"w {day}..{day} 1 [a]"], world.Replayed());
        Assert.Equal(world.Replayed(), PlainReplay.Of(world));
    }

    [Fact]
    public void Days_at_both_ends_of_the_calendar_can_be_walked()
    {
        const string When = "{ incidents: { country: ML, in_days: 3660, at_least: 1 } }";
        Assert.Equal(["w 9999-12-30..9999-12-31 1 [z]"], Walk("9999-12-20..9999-12-31", When, Happened("z", "9999-12-30")).Replayed());
        Assert.Equal(["w 0001-01-01..0001-01-05 1 [a]"], Walk("0001-01-01..0001-01-05", When, Happened("a", "0001-01-01"), Happened("z", "9999-12-30")).Replayed());
    }

    private static World NearBamako => Walk(
        "2015-03-01..2015-03-31",
        ReadPlan.From(Plans.Mali, "plan.yaml").Value,
        Happened("ged:123", "2015-03-06", Bamako),
        Happened("ged:130", "2015-03-06", Kati) with { Type = IncidentType.Bombing },
        Happened("ged:131", "2015-03-07", Bamako) with { Type = IncidentType.Abduction },
        Happened("ged:140", "2015-03-06", Bamako) with { Published = Day("2015-03-08") },
        Happened("ged:141", "2015-03-06", Kati) with { Published = Day("2015-03-09") },
        Happened("ged:150", "2015-03-07", Gao),
        Happened("ged:151", "2015-03-07", Bamako) with { Type = IncidentType.Riot },
        Happened("ged:152", "2015-03-07"));

    private static KnownSince Since(string country, string day, params ImmutableArray<(string Document, Fact Fact)> told) =>
        new(country, Day(day), [.. told.Select(one => new KnownFact(one.Fact, [new Telling(one.Document, one.Document, one.Fact) { Published = Day(day) }], 1, Official: true))], []);

    /// <summary>The episodes of one tripwire in January 2015, each as <c>01..03 peak [evidence]</c>.</summary>
    private static void AssertReplayed(World world, params string[] episodes)
    {
        var expected = episodes.Select(episode => $"w 2015-01-{episode[..4]}2015-01-{episode[4..]}");
        Assert.Equal(expected, world.Replayed());
        Assert.Equal(expected, PlainReplay.Of(world));
    }
}

using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Tripwires.History;
using static Muster.Picture.Tests.Tell;
using static Muster.Tripwires.Tests.History.Past;

namespace Muster.Tripwires.Tests.History;

/// <summary>Cases in which a replay once differed from <see cref="PlainReplay"/>.</summary>
public sealed class ReplayEdgesTests
{
    private static readonly GeoPoint Here = new(34.05, -118.25);

    [Fact]
    public void As_known_an_incident_of_an_evening_in_the_west_counts_on_that_evening() =>
        AssertReplayed(
            Walk("2020-01-01..2020-01-03", RingRound(Here, 1, "America/Los_Angeles"), Happened("a", "2020-01-02T03:00:00Z", Here)) with { AsKnown = true },
            "w 2020-01-01..2020-01-01 1 [a]");

    [Theory]
    [InlineData("1970-06-02T00:44:29Z", "w 1970-06-01..1970-06-01 1 [a]")]
    [InlineData("1970-06-02T00:44:30Z", "w 1970-06-02..1970-06-02 1 [a]")]
    public void A_day_in_Monrovia_once_began_within_a_minute(string moment, string episode) =>
        AssertReplayed(Walk("1970-06-01..1970-06-03", RingRound(Here, 1, "Africa/Monrovia"), Happened("a", moment, Here)), episode);

    [Fact]
    public void What_only_part_of_an_all_counted_is_no_evidence_for_another_part_of_an_any() =>
        AssertReplayed(
            Walk(
                "2020-01-01..2020-01-01",
                "{ any: [ { all: [ { incidents: { country: ML, in_days: 1, at_least: 1, types: attack } }, { conflict_spreads_to: ML } ] }, { incidents: { country: ML, in_days: 1, at_least: 1, types: riot } } ] }",
                Happened("attack", "2020-01-01"),
                Happened("riot", "2020-01-01") with { Type = IncidentType.Riot }),
            "w 2020-01-01..2020-01-01 1 [riot]");

    [Fact]
    public void Evidence_of_several_parts_stands_in_the_order_of_its_days_and_each_id_once() =>
        AssertReplayed(
            Walk(
                "2020-01-03..2020-01-03",
                "{ all: [ { incidents: { country: ML, in_days: 2, at_least: 2 } }, { incidents: { country: ML, in_days: 3, at_least: 3 } } ] }",
                Happened("c", "2020-01-01"),
                Happened("b", "2020-01-02"),
                Happened("B", "2020-01-03"),
                Happened("a", "2020-01-03")),
            "w 2020-01-03..2020-01-03 4 [c b B a]");

    [Fact]
    public void The_peak_of_advice_is_its_issuers_however_often_one_says_it() =>
        AssertReplayed(Told("{ advice: { country: ML, level: 4 } }", Since("ML", "2020-01-01", Advice(4), Advice(4), Advice(4, "GB"))), "w 2020-01-01..2020-01-09 2 [page]");

    [Fact]
    public void What_a_model_proposed_holds_nothing() =>
        AssertReplayed(Told("{ advice: { country: ML, level: 4 } }", Since("ML", "2020-01-01", Advice(4) with { Origin = FactOrigin.Model })));

    [Fact]
    public void A_departure_ends_on_the_day_after_its_date_where_an_undated_lift_stands_beside_it() =>
        AssertReplayed(
            Told("{ departure: { country: ML, status: ordered } }", Since("ML", "2020-01-01", Departure(DepartureStatus.Ordered, "2020-01-05"), Departure(DepartureStatus.Lifted))),
            "w 2020-01-05..2020-01-05 1 [page]");

    [Fact]
    public void A_neighbours_page_may_tell_of_a_departure() =>
        AssertReplayed(
            Told("{ departure: { country: ML, status: ordered } }", Since("NE", "2020-01-03", Departure(DepartureStatus.Ordered)), Since("NE", "2020-01-06")),
            "w 2020-01-03..2020-01-05 1 [page]");

    [Theory]
    [InlineData(20_015.00000002, "w 2020-01-01..2020-01-01 1 [a]")]
    [InlineData(20_015, null)]
    public void A_ring_round_nearly_the_whole_earth_is_measured_as_exactly_as_a_small_one(double km, string? episode) =>
        AssertReplayed(
            Walk("2020-01-01..2020-01-01", RingRound(new GeoPoint(90, 0), km), Happened("a", "2020-01-01", new GeoPoint(-89.99897079948425, 173.63380227634588))),
            episode is null ? [] : [episode]);

    private static World Told(string when, params ImmutableArray<KnownSince> entries) => Walk("2020-01-01..2020-01-09", when) with { Entries = entries };

    private static KnownSince Since(string country, string day, params Fact[] facts) =>
        new(country, Day(day), [.. facts.Select(fact => new KnownFact(fact, [new Telling("page", "page", fact)], 1, Official: true))], []);

    private static void AssertReplayed(World world, params string[] episodes)
    {
        Assert.Equal(episodes, PlainReplay.Of(world));
        Assert.Equal(episodes, world.Replayed());
    }
}

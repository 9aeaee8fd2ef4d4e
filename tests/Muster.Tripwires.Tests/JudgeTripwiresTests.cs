using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Tests.Shared;
using Muster.Tripwires;
using NodaTime;
using static Muster.Picture.Tests.Tell;

namespace Muster.Tripwires.Tests;

public sealed class JudgeTripwiresTests
{
    private static readonly LocalDate AsOf = Day("2022-07-30");
    private static readonly GeoPoint Bamako = new(12.6392, -8.0029);

    private static readonly Incident ThreeAttacks = Attack("2022-07-27", count: 3) with
    {
        Killed = [new Toll("soldier", CountRange.AtLeast(15)), new Toll("civilian", CountRange.AtLeast(3))],
        Perpetrator = "terrorists",
        Attribution = Attribution.Blamed,
    };

    [Fact]
    public void The_plan_judges_the_end_of_July_2022_as_a_person_would()
    {
        var verdicts = JudgeTripwires.Of(
            ReadPlan.From(Plans.Mali, "plan.yaml").Value,
            Of(Report(
                "news",
                "2022-07-30",
                null,
                Departure(DepartureStatus.Ordered),
                Advice(null),
                ThreeAttacks,
                new Conflict { Evidence = [Quote()], Country = "ML", Nature = "uprising", Since = Date("2012"), SpreadTo = ["BF", "NE"] },
                new Government { Evidence = [Quote()], Country = "ML", Event = GovernmentEvent.Coup, Date = Date("2021-05") })));
        Assert.Equal(
            [
                "partner-od tripped seeing 1: US: ordered departure | -",
                "bamako-ring armed seeing 0: 0 incidents within 100 km of Bamako office since 2022-07-24 | 3 more incidents within 100 km of Bamako office within 7 days; "
                    + "3 attacks of 2022-07-27 name no place, so none of them can be measured against 100 km of Bamako office",
                "killed-week armed seeing 1: 18 deaths known for certain in ML since 2022-07-24 | 7 more deaths known for certain in ML by 2022-08-02",
                "level-4 armed degraded 0: nobody at level 4 or above | 2 more of US, GB, CA, AU and IE at level 4 or above (US without a level, GB not known, CA not known, AU not known, IE not known)",
                "coup armed seeing 0: no such event; no such conflict | no coup, attempted coup or state of emergency in ML since 2022-07-01 is known; or no conflict is known to have spread to ML",
            ],
            verdicts.Select(Said));
    }

    [SharedDataFact]
    public void The_facts_that_a_person_found_in_the_first_article_trip_what_that_person_would_trip()
    {
        using var gold = JsonDocument.Parse(File.ReadLines(SharedData.File("gold/seed.jsonl")).First());
        var facts = gold.RootElement.GetProperty("facts").EnumerateArray().Select(ReadFact.From).ToArray();
        var verdicts = JudgeTripwires.Of(ReadPlan.From(Plans.Mali, "plan.yaml").Value, Of(Report("seed", "2022-07-30", null, facts)));
        Assert.Equal(["tripped", "armed", "armed", "armed", "armed"], verdicts.Select(verdict => Words<TripwireState>.Of(verdict.State)));
        Assert.Equal("7 more deaths known for certain in ML by 2022-08-02", verdicts[2].Missing);
        Assert.Equal("departure", Assert.Single(verdicts[0].Evidence).Fact.Kind);
    }

    [Fact]
    public void Without_a_report_every_tripwire_is_blind_and_says_what_it_waits_for()
    {
        var verdicts = JudgeTripwires.Of(ReadPlan.From(Plans.Mali, "plan.yaml").Value, Of());
        Assert.All(verdicts, verdict => Assert.Equal((TripwireState.Armed, Health.Blind), (verdict.State, verdict.Health)));
        Assert.Equal("no departure by US, GB, FR, DE or CA is known", verdicts[0].Missing);
    }

    [Theory]
    [InlineData(0, "armed", "3 more incidents within 100 km of Bamako office within 7 days")]
    [InlineData(1, "armed", "2 more incidents within 100 km of Bamako office by 2022-08-02")]
    [InlineData(2, "near", "1 more incident within 100 km of Bamako office by 2022-08-02")]
    [InlineData(3, "tripped", null)]
    public void Incidents_come_near_and_trip(int attacks, string state, string? missing)
    {
        string[] places = ["Kati", "Koulikoro", "Banankoro"];
        var verdict = JudgeTripwires.Of(
            ReadPlan.From(Plans.Mali, "plan.yaml").Value,
            Of(Report("a", "2022-07-30", null, [.. places.Take(attacks).Select((place, at) => Attack("2022-07-" + (27 + at), place) with { Point = Bamako })])))[1];
        Assert.Equal((state, missing, attacks), (Words<TripwireState>.Of(verdict.State), verdict.Missing, verdict.Evidence.Length));
    }

    [Theory]
    [InlineData("2022-07-24", null, true)]
    [InlineData("2022-07-23", null, false)]
    [InlineData("2022-07-30", null, true)]
    [InlineData("2022-07-20", "2022-07-24", true)]
    [InlineData("2022-07-29", "2022-08-01", false)]
    [InlineData("2022-07", null, false)]
    [InlineData("2022", null, false)]
    [InlineData(null, null, false)]
    public void An_incident_counts_by_its_last_day(string? date, string? end, bool counts) =>
        Assert.Equal(counts, Trips("{ incidents: { country: ML, in_days: 7, at_least: 1 } }", Attack(date) with { DateEnd = Date(end) }));

    [Fact]
    public void A_month_counts_on_its_last_day_and_never_before()
    {
        var plan = Plans.With("{ incidents: { country: ML, in_days: 7, at_least: 1 } }");
        var report = Report("a", "2022-07-28", null, Attack("2022-07"));
        var before = Assert.Single(JudgeTripwires.Of(plan, BuildPicture.From([report], AsOf)));
        Assert.Equal("1 more incident in ML within 7 days; 1 attack dated 2022-07 counts from 2022-07-31 on", before.Missing);
        Assert.Equal(TripwireState.Tripped, Assert.Single(JudgeTripwires.Of(plan, BuildPicture.From([report], AsOf.PlusDays(1)))).State);
    }

    [Theory]
    [InlineData(Modality.Asserted, true)]
    [InlineData(Modality.Claimed, true)]
    [InlineData(Modality.Suspected, true)]
    [InlineData(Modality.Denied, false)]
    [InlineData(Modality.Planned, false)]
    [InlineData(Modality.Hypothetical, false)]
    public void Denials_plans_and_fears_never_count(Modality modality, bool counts) =>
        Assert.Equal(counts, Trips("{ incidents: { country: ML, in_days: 7, at_least: 1 } }", Attack() with { Modality = modality }));

    [Fact]
    public void What_is_only_claimed_is_said_to_be() =>
        Assert.Equal("1 incident in ML since 2022-07-24 (1 only claimed)", Judge("{ incidents: { country: ML, in_days: 7, at_least: 1 } }", Attack() with { Modality = Modality.Claimed }).Known);

    [Fact]
    public void A_part_of_what_is_counted_is_not_counted_again() =>
        Assert.Equal(
            "3 incidents in ML since 2022-07-24",
            Judge("{ incidents: { country: ML, in_days: 7, at_least: 4 } }", ThreeAttacks, Attack(place: "Kalumba")).Known);

    [Theory]
    [InlineData("{ incidents: { country: ML, in_days: 7, at_least: 9 } }", "Kalumba Sanzo", "3 incidents in ML since 2022-07-24")]
    [InlineData("{ incidents: { country: ML, in_days: 7, at_least: 9 } }", "Kalumba Sanzo Tirelo Wadu", "4 incidents in ML since 2022-07-24; the 3 attacks of 2022-07-27 told without a place may include others that count")]
    [InlineData("{ incidents: { country: ML, admin1: Sanzo, in_days: 7, at_least: 9 } }", "Kalumba Sanzo", "1 incident in Sanzo (ML) since 2022-07-24")]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 99 } }", "Kalumba", "18 deaths known for certain in ML since 2022-07-24")]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 99 } }", "Kalumba Sanzo", "24 deaths known for certain in ML since 2022-07-24")]
    public void Of_a_whole_and_its_parts_what_knows_of_more_counts(string when, string places, string known) =>
        Assert.Equal(known, Judge(when, [ThreeAttacks, .. places.Split(' ').Select(place => Attack(place: place) with { Killed = [new Toll("civilian", CountRange.AtLeast(12))] })]).Known);

    [Fact]
    public void A_part_that_only_lacks_a_source_brings_nothing_nearer()
    {
        var plan = Plans.With("{ incidents: { country: ML, in_days: 7, at_least: 4, sources: 2 } }");
        TakenReport[] told = [Report("a", "2022-07-29", null, ThreeAttacks), Report("b", "2022-07-29", null, ThreeAttacks with { Evidence = [Quote("Fighters struck three times on one day")] })];
        var verdict = Assert.Single(JudgeTripwires.Of(plan, Of([.. told, Report("c", "2022-07-29", null, Attack(place: "Kalumba", quote: "Shots fell in Kalumba"))])));
        Assert.Equal((TripwireState.Armed, "3 incidents in ML since 2022-07-24"), (verdict.State, verdict.Known));
    }

    [Theory]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 10 } }", 10, null, null, null, true)]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 10 } }", null, 40, null, null, false)]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 10 } }", 9, 40, null, null, false)]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 10 } }", 9, 9, 5, 5, false)]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 10, with_attackers: true } }", 9, 9, 5, 5, true)]
    public void Only_deaths_known_for_certain_count_and_attackers_only_on_request(string when, int? min, int? max, int? attackersMin, int? attackersMax, bool trips)
    {
        var tolls = ImmutableArray.Create(new Toll("civilian", new CountRange(min, max)));
        var attackers = attackersMin is null ? [] : ImmutableArray.Create(new Toll("attacker", new CountRange(attackersMin, attackersMax)));
        Assert.Equal(trips, Trips(when, Attack() with { Killed = [.. tolls, .. attackers] }));
    }

    [Fact]
    public void A_toll_known_only_by_its_ceiling_counts_nothing_and_is_named() =>
        Assert.Equal(
            "10 more deaths known for certain in ML by 2022-08-02; up to 40 more deaths of 1 attack known only by a ceiling, counted as 0",
            Judge("{ killed: { country: ML, in_days: 7, at_least: 10 } }", Attack() with { Killed = [new Toll(null, CountRange.UpTo(40))] }).Missing);

    [Theory]
    [InlineData("Mopti", true)]
    [InlineData("near Mopti", true)]
    [InlineData("Moptiville", false)]
    [InlineData("Sokolo", false)]
    [InlineData(null, false)]
    public void A_region_is_compared_with_the_place_by_whole_words(string? place, bool counts) =>
        Assert.Equal(counts, Trips("{ incidents: { country: ML, admin1: mopti, in_days: 7, at_least: 1 } }", Attack(place: place)));

    [Theory]
    [InlineData(179.9, -179.9, 0, 0, 23, true)]
    [InlineData(179.9, -179.9, 0, 0, 22, false)]
    [InlineData(0, 180, 89.9, 89.9, 23, true)]
    [InlineData(0, 90, -89.9, -89.9, 22, true)]
    public void A_ring_closes_over_the_antimeridian_and_the_poles(double postLon, double lon, double postLat, double lat, int km, bool inside)
    {
        var plan = ReadPlan.From(
            FormattableString.Invariant($"plan: P\nposts: [ {{ id: x, country: ML, lat: {postLat}, lon: {postLon} }} ]\ntripwires: [ {{ id: w, when: {{ incidents: {{ of: x, within_km: {km}, in_days: 7, at_least: 1 }} }}, propose: review }} ]\n"),
            "plan.yaml").Value;
        var state = Assert.Single(JudgeTripwires.Of(plan, Of(Report("a", "2022-07-30", null, Attack(place: "X") with { Point = new GeoPoint(lat, lon) })))).State;
        Assert.Equal(inside, state is TripwireState.Tripped);
    }

    public static TheoryData<string, TripwireState, string?, Departure[]> Departures => new()
    {
        { "{ departure: { country: ML, issuers: [US, FR], status: [ordered, suspended] } }", TripwireState.Tripped, null, [Departure(DepartureStatus.Ordered)] },
        { "{ departure: { country: ML, status: ordered } }", TripwireState.Tripped, null, [Departure(DepartureStatus.Ordered, issuer: "BE")] },
        { "{ departure: { country: ML, issuers: [US, FR], status: ordered } }", TripwireState.Armed, "no departure by US or FR is known", [Departure(DepartureStatus.Ordered, issuer: "BE")] },
        { "{ departure: { country: ML, issuers: US, status: ordered } }", TripwireState.Near, "no ordered departure by US counts yet: US: authorized departure, not ordered", [Departure(DepartureStatus.Authorized)] },
        { "{ departure: { country: ML, issuers: US, status: ordered } }", TripwireState.Near, "no ordered departure by US counts yet: US: ordered departure begins on 2022-08-05", [Departure(DepartureStatus.Ordered, "2022-08-05")] },
        { "{ departure: { country: ML, issuers: US, status: ordered } }", TripwireState.Near, "no ordered departure by US counts yet: US: ordered departure for Gao only", [Departure(DepartureStatus.Ordered, null, "US", "Gao")] },
        { "{ departure: { country: ML, issuers: US, status: ordered } }", TripwireState.Tripped, null, [Departure(DepartureStatus.Ordered, null, "US", "Bamako")] },
        { "{ departure: { country: ML, issuers: US, status: ordered, posts: [Gao] } }", TripwireState.Tripped, null, [Departure(DepartureStatus.Ordered, null, "US", "Gao")] },
        { "{ departure: { country: ML, issuers: US, status: ordered, posts: [bamako] } }", TripwireState.Tripped, null, [Departure(DepartureStatus.Ordered, null, "US", "Bamako")] },
        { "{ departure: { country: ML, issuers: US, status: ordered, posts: [Gao] } }", TripwireState.Tripped, null, [Departure(DepartureStatus.Ordered)] },
        { "{ departure: { country: ML, issuers: US, status: ordered } }", TripwireState.Armed, "no departure by US is known", [Departure(DepartureStatus.Ordered, "2022-07-01"), Departure(DepartureStatus.Lifted, "2022-07-20")] },
        { "{ departure: { country: ML, issuers: US, status: ordered, sources: 2 } }", TripwireState.Near, "no ordered departure by US counts yet: US: ordered departure needs 1 more independent source or an official one", [Departure(DepartureStatus.Ordered)] },
        { "{ departure: { country: ML, issuers: US, status: ordered, sources: 3 } }", TripwireState.Armed, "no ordered departure by US counts yet: US: ordered departure needs 2 more independent sources or an official one", [Departure(DepartureStatus.Ordered)] },
        { "{ departure: { country: ML, issuers: US, status: ordered } }", TripwireState.Near, "no ordered departure by US counts yet: US: ordered departure is only planned", [Departure(DepartureStatus.Ordered) with { Modality = Modality.Planned }] },
        { "{ departure: { country: ML, issuers: US, status: ordered } }", TripwireState.Armed, "no departure by US is known", [Departure(DepartureStatus.Ordered) with { Modality = Modality.Denied }] },
        { "{ departure: { country: NE, issuers: US, status: ordered } }", TripwireState.Armed, "no departure by US is known", [Departure(DepartureStatus.Ordered)] },
    };

    [Theory]
    [MemberData(nameof(Departures))]
    public void A_departure_trips_comes_near_or_leaves_it_armed(string when, TripwireState state, string? missing, Departure[] told)
    {
        var verdict = Judge(when, [.. told]);
        Assert.Equal((state, missing), (verdict.State, verdict.Missing));
    }

    [Fact]
    public void One_official_source_is_enough_where_several_are_asked_for()
    {
        var plan = Plans.With("{ departure: { country: ML, issuers: US, status: ordered, sources: 2 } }");
        Assert.Equal(TripwireState.Tripped, Assert.Single(JudgeTripwires.Of(plan, Of(Report("a", "2022-07-29", "US", Departure(DepartureStatus.Ordered))))).State);
    }

    [Fact]
    public void One_rumour_copied_ten_times_is_one_source()
    {
        var plan = Plans.With("{ incidents: { country: ML, in_days: 7, at_least: 1, sources: 2 } }");
        TakenReport[] copies = [.. Enumerable.Range(0, 10).Select(at => Report("copy" + at, "2022-07-29", null, Attack(place: "Kati", quote: "Gunmen are said to have fired on a convoy outside the town")))];
        var alone = Assert.Single(JudgeTripwires.Of(plan, Of(copies)));
        Assert.Equal(TripwireState.Near, alone.State);
        Assert.Equal("1 more incident in ML within 7 days told by 2 independent sources or an official one; 1 more independent source for 1 attack of 2022-07-27 at Kati", alone.Missing);
        Assert.Equal(TripwireState.Tripped, Assert.Single(JudgeTripwires.Of(plan, Of([.. copies, Report("other", "2022-07-29", null, Attack(place: "Kati"))]))).State);
    }

    [Theory]
    [InlineData("US4 GB4", "tripped", null)]
    [InlineData("US4 GB3", "near", "1 more of US, GB and FR at level 4 or above (GB 3, US 4, FR not known)")]
    [InlineData("US4 GB2", "armed", "1 more of US, GB and FR at level 4 or above (GB 2, US 4, FR not known)")]
    [InlineData("US4 BE4", "armed", "1 more of US, GB and FR at level 4 or above (US 4, GB not known, FR not known)")]
    [InlineData("US4 GB4/north", "armed", "1 more of US, GB and FR at level 4 or above (GB 4 for north only, US 4, FR not known)")]
    public void Advice_is_counted_per_issuer_for_the_whole_country(string told, string state, string? missing)
    {
        var facts = told.Split(' ').Select(one => (Fact)Advice(one[2] - '0', one[..2], one.Length > 3 ? one[4..] : null)).ToArray();
        var verdict = Judge("{ advice: { country: ML, level: 4, issuers: [US, GB, FR], at_least: 2 } }", facts);
        Assert.Equal((state, missing), (Words<TripwireState>.Of(verdict.State), verdict.Missing));
    }

    [Theory]
    [InlineData("2022-07-01", true)]
    [InlineData("2022-06-30", false)]
    [InlineData("2022-06", false)]
    [InlineData("2022-07", false)]
    [InlineData(null, false)]
    public void An_event_of_government_counts_for_thirty_days(string? date, bool counts) =>
        Assert.Equal(
            counts,
            Trips("{ government: { country: ML, event: coup } }", new Government { Evidence = [Quote()], Country = "ML", Event = GovernmentEvent.Coup, Date = Date(date) }));

    [Fact]
    public void All_any_and_not_are_what_they_say()
    {
        const string yes = "{ incidents: { country: ML, in_days: 7, at_least: 1 } }";
        const string no = "{ incidents: { country: ML, in_days: 7, at_least: 9 } }";
        Assert.True(Trips($"{{ all: [ {yes}, {yes} ] }}", Attack()));
        Assert.False(Trips($"{{ all: [ {yes}, {no} ] }}", Attack()));
        Assert.True(Trips($"{{ any: [ {yes}, {no} ] }}", Attack()));
        Assert.False(Trips($"{{ any: [ {no}, {no} ] }}", Attack()));
        Assert.True(Trips($"{{ not: {no} }}", Attack()));
        Assert.False(Trips($"{{ not: {yes} }}", Attack()));
    }

    [Fact]
    public void Health_tells_who_was_heard()
    {
        const string wire = "{ departure: { country: ML, issuers: [US, FR], status: ordered } }";
        Assert.Equal(Health.Blind, Assert.Single(JudgeTripwires.Of(Plans.With(wire), Of())).Health);
        Assert.Equal(Health.Degraded, Assert.Single(JudgeTripwires.Of(Plans.With(wire), Of(Report("a", "2022-07-01", "US")))).Health);
        Assert.Equal(Health.Seeing, Assert.Single(JudgeTripwires.Of(Plans.With(wire), Of(Report("a", "2022-07-01", "US"), Report("b", "2022-07-01", "FR")))).Health);
        const string window = "{ incidents: { country: ML, in_days: 7, at_least: 1 } }";
        Assert.Equal(Health.Blind, Assert.Single(JudgeTripwires.Of(Plans.With(window), Of(Report("a", "2022-07-01", "US")))).Health);
        Assert.Equal(Health.Seeing, Assert.Single(JudgeTripwires.Of(Plans.With(window), Of(Report("a", "2022-07-24", "US")))).Health);
    }

    [Fact]
    public void Counting_agrees_with_a_plain_reading_of_the_table_on_random_worlds() =>
        Gen.Select(Worlds, Gen.Int[1, 20], Gen.Int[1, 12], Gen.Int[1, 400], Gen.Bool, Gen.Bool).Sample(
            (incidents, days, atLeast, km, killed, attackers) =>
            {
                var when = FormattableString.Invariant($"{(killed ? "killed" : "incidents")}: {{ of: bamako, within_km: {km}, in_days: {days}, at_least: {atLeast}, types: [attack, bombing]{(killed && attackers ? ", with_attackers: true" : "")} }}");
                long total = 0;
                foreach (var one in incidents)
                {
                    var last = (one.DateEnd ?? one.Date)!.Value.Last;
                    var counts = one.Type is IncidentType.Attack or IncidentType.Bombing && last <= AsOf && last.PlusDays(days) > AsOf
                        && one.Point!.Value.KilometresTo(Bamako) <= km && one.Modality <= Modality.Suspected;
                    var dead = one.Killed.Where(toll => attackers || toll.Who != "attacker").Sum(toll => toll.Count.Min ?? 0);
                    total += !counts ? 0 : killed ? dead : one.Count;
                }

                return JudgeTripwires.Of(Plans.With($"{{ {when} }}"), Raw(AsOf, incidents))[0].State is TripwireState.Tripped == (total >= atLeast);
            },
            iter: 1000);

    [Fact]
    public void Moving_the_whole_world_by_some_days_moves_the_verdict() =>
        Gen.Select(Worlds, Gen.Int[-400, 400]).Sample(
            (incidents, shift) =>
            {
                var plan = Plans.With("{ incidents: { country: ML, in_days: 7, at_least: 3 } }");
                var moved = incidents.Select(one => one with { Date = Moved(one.Date, shift), DateEnd = Moved(one.DateEnd, shift) }).ToArray();
                return JudgeTripwires.Of(plan, Raw(AsOf, incidents))[0].State == JudgeTripwires.Of(plan, Raw(AsOf.PlusDays(shift), moved))[0].State;
            },
            iter: 300);

    private static readonly Gen<Incident[]> Worlds = Gen.Select(
        Gen.Select(Gen.Int[0, 25], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[1, 3]),
        Gen.Select(Gen.Double[-3, 3], Gen.Double[-3, 3]),
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3]),
        Gen.Enum<Modality>(),
        (when, where, dead, modality) => new Incident
        {
            Evidence = [Quote()],
            Type = (IncidentType)when.Item3,
            Count = when.Item4,
            Country = "ML",
            Point = new GeoPoint(Bamako.Lat + where.Item1, Bamako.Lon + where.Item2),
            Date = PartialDate.OfDay(AsOf.PlusDays(3 - when.Item1)),
            DateEnd = when.Item2 == 0 ? null : PartialDate.OfDay(AsOf.PlusDays(3 - when.Item1 + when.Item2)),
            Killed = dead.Item1 == 0 ? [new Toll(null, CountRange.UpTo(9))] : [new Toll("civilian", CountRange.AtLeast(dead.Item1)), new Toll("attacker", CountRange.Exactly(dead.Item2))],
            Modality = modality,
        }).Array[0, 12];

    private static PartialDate? Moved(PartialDate? date, int days) => date is { } day ? PartialDate.OfDay(day.First.PlusDays(days)) : null;

    private static CountriesPicture Raw(LocalDate day, Incident[] incidents) => new(day, "ML", [.. incidents.Select(one => new KnownFact(one, [new Telling("a", "a", one)], 1, false))]);

    private static CountriesPicture Of(params TakenReport[] reports) => BuildPicture.From(reports, AsOf);

    private static Verdict Judge(string when, params Fact[] facts) => Assert.Single(JudgeTripwires.Of(Plans.With(when), Of(Report("a", "2022-07-30", null, facts))));

    private static bool Trips(string when, params Fact[] facts) => Judge(when, facts).State is TripwireState.Tripped;

    private static string Said(Verdict verdict) =>
        $"{verdict.Tripwire.Id} {Words<TripwireState>.Of(verdict.State)} {Words<Health>.Of(verdict.Health)} {verdict.Evidence.Length}: {verdict.Known} | {verdict.Missing ?? "-"}";
}

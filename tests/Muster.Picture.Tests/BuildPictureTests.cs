using System.Collections.Immutable;
using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using static Muster.Picture.Tests.Tell;

namespace Muster.Picture.Tests;

public sealed class BuildPictureTests
{
    private static readonly NodaTime.LocalDate AsOf = Day("2022-07-30");

    [Fact]
    public void A_report_published_later_is_not_used_and_an_undated_one_is()
    {
        var picture = Of(Report("late", "2022-07-31", null, Attack()), Report("undated", null, null, Attack()));
        Assert.Equal("undated", Assert.Single(Assert.Single(picture.Facts).Tellings).Hash);
        Assert.Equal("undated.txt", Assert.Single(picture.Heard).Document);
    }

    [Fact]
    public void An_incident_that_begins_after_the_day_is_not_known_yet() =>
        Assert.Empty(Of(Report("a", null, null, Attack("2022-07-31"))).Facts);

    [Fact]
    public void One_file_under_two_names_is_one_report()
    {
        var report = Report("a", "2022-07-28", null, Attack());
        Assert.Single(Assert.Single(Of(report, report with { Document = "b.txt" }).Facts).Tellings);
    }

    [Fact]
    public void Three_attacks_and_the_same_told_without_a_count_are_one_fact_and_nothing_is_added_up()
    {
        var three = Attack(count: 3) with
        {
            Killed = [new Toll("soldier", CountRange.AtLeast(15)), new Toll("civilian", CountRange.AtLeast(3))],
            Perpetrator = "terrorists",
        };
        var known = Assert.Single(Of(Report("a", "2022-07-28", null, three), Report("b", "2022-07-28", null, Attack(killed: 18))).Facts);
        var incident = (Incident)known.Fact;
        Assert.Equal((3, "terrorists", 2), (incident.Count, incident.Perpetrator, known.IndependentSources));
        Assert.Equal(18, incident.Killed.Sum(toll => toll.Count.Min ?? 0));
    }

    [Fact]
    public void Merged_numbers_keep_the_least_and_the_most()
    {
        var known = Assert.Single(Of(Report("a", "2022-07-28", null, Attack(place: "Kalumba", killed: 12)), Report("b", "2022-07-28", null, Attack(place: "near Kalumba", killed: 15))).Facts);
        Assert.Equal(new Toll(null, new CountRange(12, 15)), Assert.Single(((Incident)known.Fact).Killed));
    }

    public static TheoryData<string, bool, Incident, Incident> Pairs => new()
    {
        { "the same told twice", true, Attack(place: "Kalumba"), Attack(place: "kalumba") },
        { "accents and case aside", true, Attack(place: "Ségou"), Attack(place: "SEGOU") },
        { "one place within the other", true, Attack(place: "Kalumba"), Attack(place: "the village of Kalumba") },
        { "a place that only one tells", true, Attack(place: "Kalumba"), Attack() },
        { "two places", false, Attack(place: "Kalumba"), Attack(place: "Sokolo") },
        { "a name inside another word", false, Attack(place: "Gao"), Attack(place: "Gaoua") },
        { "two days", false, Attack("2022-07-27"), Attack("2022-07-26") },
        { "no date", false, Attack(), Attack(date: null) },
        { "a month alone", false, Attack(place: "Kalumba"), Attack("2022-07", place: "Kalumba") },
        { "a month with place and toll", true, Attack(place: "Kalumba", killed: 6), Attack("2022-07", place: "Kalumba", killed: 6) },
        { "tolls that differ where no place is told", false, Attack(killed: 6), Attack(killed: 7) },
        { "tolls that differ little at one place", true, Attack(place: "Kalumba", killed: 6), Attack(place: "Kalumba", killed: 7) },
        { "tolls that differ much at one place", false, Attack(place: "Kalumba", killed: 6), Attack(place: "Kalumba", killed: 60) },
        { "other countries", false, Attack(), Attack() with { Country = "NE" } },
        { "a bombing is an attack", true, Attack(), Attack() with { Type = IncidentType.Bombing } },
        { "a protest is none", false, Attack(), Attack() with { Type = IncidentType.Protest } },
        { "a denial", false, Attack(), Attack() with { Modality = Modality.Denied } },
        { "a fear", false, Attack(), Attack() with { Modality = Modality.Hypothetical } },
        { "a claim of the same", true, Attack(), Attack() with { Modality = Modality.Claimed } },
        { "a whole and a part", false, Attack(count: 3), Attack(place: "Kalumba") },
        { "three and two", false, Attack(count: 3), Attack(count: 2) },
        { "one name, far apart", false, Attack(place: "Bamba") with { Point = new GeoPoint(17, -1.4) }, Attack(place: "Bamba") with { Point = new GeoPoint(13, -9) } },
        { "two names of one point", true, Attack(place: "Tombouctou") with { Point = new GeoPoint(16.77, -3) }, Attack(place: "Timbuktu") with { Point = new GeoPoint(16.77, -3) } },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_reports_tell_one_incident_or_two(string why, bool one, Incident left, Incident right) =>
        Assert.True(one == (Of(Report("a", "2022-07-28", null, left), Report("b", "2022-07-28", null, right)).Facts.Length == 1), why);

    [Fact]
    public void Two_incidents_that_one_report_tells_apart_stay_apart() =>
        Assert.Equal(2, Of(Report("a", "2022-07-28", null, Attack(place: "Kalumba"), Attack())).Facts.Length);

    [Fact]
    public void The_strongest_modality_stays()
    {
        var known = Assert.Single(Of(Report("a", "2022-07-28", null, Attack() with { Modality = Modality.Suspected }), Report("b", "2022-07-28", null, Attack())).Facts);
        Assert.Equal(Modality.Asserted, known.Fact.Modality);
    }

    [Theory]
    [InlineData("Gunmen killed six soldiers at dawn near the river", "GUNMEN killed  six soldiers, at dawn near the river.", null, null, 1)]
    [InlineData("Gunmen killed six soldiers at dawn near the river", "Six men in uniform died when raiders struck their camp", null, null, 2)]
    [InlineData("Gunmen killed six soldiers at dawn near the river", "Six men in uniform died when raiders struck their camp", "FR", "FR", 1)]
    [InlineData("Gunmen killed six soldiers at dawn near the river", "Six men in uniform died when raiders struck their camp", "FR", "US", 2)]
    public void Copies_of_one_story_and_reports_of_one_issuer_are_one_source(string left, string right, string? leftIssuer, string? rightIssuer, int sources)
    {
        var picture = Of(Report("a", "2022-07-28", leftIssuer, Attack(quote: left)), Report("b", "2022-07-28", rightIssuer, Attack(quote: right)));
        Assert.Equal(sources, Assert.Single(picture.Facts).IndependentSources);
    }

    [Fact]
    public void A_fact_is_official_when_its_own_issuer_tells_it()
    {
        Assert.True(Assert.Single(Of(Report("a", "2022-07-29", "US", Departure(DepartureStatus.Ordered))).Facts).Official);
        Assert.False(Assert.Single(Of(Report("a", "2022-07-29", "DE", Departure(DepartureStatus.Ordered))).Facts).Official);
    }

    [Fact]
    public void The_newest_level_of_an_issuer_wins_and_others_never_lower_it()
    {
        var picture = Of(
            Report("a", "2022-06-01", "US", Advice(3)),
            Report("b", "2022-07-29", "US", Advice(4)),
            Report("c", "2022-07-30", null, Advice(2)),
            Report("d", "2022-07-30", null, Advice(null) with { Reasons = [AdviceReason.Terrorism] }));
        var known = Assert.Single(picture.Facts);
        Assert.Equal(4, ((Advice)known.Fact).Level);
        Assert.Equal("b d", string.Join(' ', known.Tellings.Select(telling => telling.Hash)));
        Assert.Equal(AdviceReason.Terrorism, Assert.Single(((Advice)known.Fact).Reasons));
    }

    [Fact]
    public void A_press_report_of_a_higher_level_counts_from_its_day() =>
        Assert.Equal(4, ((Advice)Assert.Single(Of(Report("a", "2022-06-01", "US", Advice(3)), Report("b", "2022-07-29", null, Advice(4))).Facts).Fact).Level);

    [Fact]
    public void The_life_of_a_departure_stays_readable()
    {
        var picture = BuildPicture.From(
            [
                Report("a", "2022-07-25", "US", Departure(DepartureStatus.Authorized)),
                Report("b", "2022-07-29", "US", Departure(DepartureStatus.Ordered)),
                Report("c", "2022-08-10", null, Departure(DepartureStatus.Ordered, "2022-07-29")),
                Report("d", "2023-01-09", "US", Departure(DepartureStatus.Lifted)),
                Report("e", "2025-10-30", "US", Departure(DepartureStatus.Ordered, "2025-10-30")),
            ],
            Day("2025-11-01"));
        Assert.Equal(
            ["authorized 2022-07-25 2022-07-29 Replaced", "ordered 2022-07-29 2023-01-09 Lifted", "ordered 2025-10-30 - -"],
            Said(picture).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reduced_is_a_vaguer_word_and_ends_nothing() =>
        Assert.Contains(
            "ordered 2022-07-28 - -",
            Said(Of(Report("a", "2022-07-28", "US", Departure(DepartureStatus.Ordered)), Report("b", "2022-07-29", null, Departure(DepartureStatus.Reduced)))));

    [Fact]
    public void An_authorised_departure_told_beside_the_order_that_followed_it_does_not_replace_it() =>
        Assert.Contains("ordered 2022-07-29 - -", Said(Of(Report("a", "2022-07-30", "US", Departure(DepartureStatus.Authorized), Departure(DepartureStatus.Ordered, "2022-07-29")))));

    [Theory]
    [InlineData(DepartureStatus.Lifted, "", true)]
    [InlineData(DepartureStatus.Lifted, "Lahore", true)]
    [InlineData(DepartureStatus.Lifted, "Karachi", false)]
    [InlineData(DepartureStatus.Ordered, "Lahore", true)]
    [InlineData(DepartureStatus.Ordered, "Karachi", false)]
    public void What_ends_a_departure_of_one_post(DepartureStatus later, string posts, bool ends)
    {
        var picture = Of(
            Report("a", "2022-07-20", "US", Departure(DepartureStatus.Authorized, null, "US", "Lahore")),
            Report("b", "2022-07-28", "US", Departure(later, null, "US", posts.Length == 0 ? [] : [posts])));
        Assert.Equal(ends, Postures.Of(picture).Single(one => one.Departure.Status is DepartureStatus.Authorized).Until is not null);
    }

    [Fact]
    public void A_figure_keeps_the_newest_and_the_span()
    {
        var known = Assert.Single(Of(Report("a", "2021-01-01", null, Dead(2000, "2020")), Report("b", "2022-07-01", null, Dead(5000, "2022-06"))).Facts);
        Assert.Equal((new CountRange(2000, 5000), Date("2022-06")), (((Figure)known.Fact).Count, ((Figure)known.Fact).Until));
    }

    [Fact]
    public void Two_coups_stay_two_and_an_undated_telling_means_the_later()
    {
        var picture = Of(
            Report("a", "2022-07-28", null, Coup("2020-08"), Coup("2021-05")),
            Report("b", "2022-07-28", null, Coup(null)),
            Report("c", "2022-07-28", null, Coup("2021-05-24")));
        Assert.Equal(["2020-08 a", "2021-05-24 a b c"], picture.Facts.Select(known => $"{((Government)known.Fact).Date} {string.Join(' ', known.Tellings.Select(telling => telling.Hash))}"));
    }

    [Fact]
    public void The_order_in_which_reports_are_taken_changes_nothing_but_the_order_of_tellings() =>
        Worlds.Sample(
            world =>
            {
                var (reports, seed) = world;
                var shuffled = reports.OrderBy(report => (report.Hash + seed).GetHashCode(StringComparison.Ordinal)).ToArray();
                return Fingerprint(Of(reports)) == Fingerprint(Of(shuffled));
            },
            iter: 500);

    [Fact]
    public void Giving_a_report_twice_changes_nothing() =>
        Worlds.Sample(world => Fingerprint(Of(world.Item1)) == Fingerprint(Of([.. world.Item1, .. world.Item1])), iter: 200);

    [Fact]
    public void Every_telling_is_in_one_fact_of_its_kind_and_none_is_lost_but_superseded_ones() =>
        Worlds.Sample(
            world =>
            {
                var facts = Of(world.Item1).Facts;
                var told = world.Item1.Sum(report => report.Reading.Facts.Count(fact => fact is not Muster.Kernel.Facts.Advice));
                return told == facts.Where(known => known.Fact is not Muster.Kernel.Facts.Advice).Sum(known => known.Tellings.Length)
                    && facts.All(known => known.IndependentSources >= 1 && known.IndependentSources <= known.Tellings.Length);
            },
            iter: 300);

    [Fact]
    public void What_changed_is_what_is_new_or_says_something_else()
    {
        var (attack, advice) = (Report("a", "2022-07-28", null, Attack(place: "Kalumba", killed: 12)), Report("b", "2022-07-28", "US", Advice(3)));
        var before = Of(attack, advice);
        var now = Of(
            attack,
            advice,
            Report("c", "2022-07-29", null, Attack(place: "Kalumba", killed: 15), Attack("2022-07-28", place: "Sokolo")),
            Report("d", "2022-07-29", "US", Advice(4)));
        var changes = WhatChanged.Between(before, now);
        Assert.Equal(
            ["advice changed", "incident changed", "incident new"],
            changes.Select(change => change.Now.Fact.Kind + (change.Before is null ? " new" : " changed")));
        Assert.Empty(WhatChanged.Between(now, now));
        Assert.Equal(now.Facts.Length, WhatChanged.Between(null, now).Length);
    }

    private static readonly Gen<Fact> Facts = Gen.OneOf<Fact>(
        Gen.Select(Gen.Int[24, 28], AnyOf<string?>(null, "Kalumba", "near Kalumba", "Sokolo"), Gen.Int[0, 4], Gen.Int[1, 3], AnyOf(Modality.Asserted, Modality.Claimed, Modality.Denied))
            .Select((day, place, killed, count, modality) => (Fact)(Attack($"2022-07-{day}", place, killed == 0 ? null : killed, count, "one quote") with { Modality = modality })),
        Gen.Select(Gen.Enum<DepartureStatus>(), AnyOf<string?>(null, "2022-07-25", "2022-07"), AnyOf("US", "FR"), Gen.Bool)
            .Select((status, date, issuer, post) => (Fact)(Departure(status, date, issuer, post ? ["Bamako"] : []) with { Evidence = [Quote("another quote")] })),
        Gen.Select(Gen.Int[1, 4], AnyOf("US", "FR"), Gen.Bool).Select((level, issuer, known) => (Fact)(Advice(known ? level : null, issuer) with { Evidence = [Quote("a third quote")] })),
        AnyOf<string?>(null, "2020-08", "2021-05", "2021-05-24", "2021").Select(date => (Fact)(Coup(date) with { Evidence = [Quote("a fourth quote")] })),
        Gen.Select(Gen.Long[1, 9], AnyOf<string?>(null, "2020", "2022-06")).Select((dead, until) => (Fact)(Dead(dead, until) with { Evidence = [Quote("a fifth quote")] })));

    private static readonly Gen<(TakenReport[], int)> Worlds = Gen.Select(
        Gen.Select(AnyOf<string?>(null, "2022-07-28", "2022-07-29"), AnyOf<string?>(null, "US", "FR"), Facts.Array[0, 4]).Array[0, 6],
        Gen.Int[0, 1000],
        (reports, seed) => (reports.Select((one, at) => Report("r" + at, one.Item1, one.Item2, one.Item3)).ToArray(), seed));

    private static Government Coup(string? date) => new() { Evidence = [Quote()], Country = "ML", Event = GovernmentEvent.Coup, Date = Date(date) };

    private static Figure Dead(long number, string? until) =>
        new() { Evidence = [Quote()], Country = "ML", Measure = Measure.Killed, Count = CountRange.Exactly(number), Until = Date(until) };

    private static CountriesPicture Of(params TakenReport[] reports) => BuildPicture.From(reports, AsOf);

    private static IEnumerable<string> Said(CountriesPicture picture) => Postures.Of(picture).Select(one =>
        $"{Words<DepartureStatus>.Of(one.Departure.Status)} {PartialDate.OfDay(one.From)} {(one.Until is { } until ? PartialDate.OfDay(until).ToString() : "-")} {one.Ended?.ToString() ?? "-"}");

    private static string Fingerprint(CountriesPicture picture) => picture.Country + string.Join('\n', picture.Facts.Select(known =>
        $"{Json(known.Fact)} {known.IndependentSources} {known.Official} {known.Since} {string.Join(' ', known.Tellings.Select(telling => telling.Hash).Order(StringComparer.Ordinal))}"));
}

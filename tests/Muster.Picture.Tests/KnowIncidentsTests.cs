using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Copies;
using Muster.Picture.Countries;
using static Muster.Picture.Tests.Tell;

namespace Muster.Picture.Tests;

public sealed class KnowIncidentsTests
{
    [Fact]
    public void One_source_reports_two_corroborate_and_an_official_one_or_own_staff_confirm()
    {
        var (one, other) = (Report("a", "2022-07-28", null, At(12)), Report("b", "2022-07-28", null, At(12)));
        Assert.Equal(Certainty.Reported, Only(one).Certainty);
        Assert.Equal(Certainty.Corroborated, Only(one, other).Certainty);
        Assert.Equal(Certainty.Confirmed, Only(one, Report("c", "2022-07-28", "FR", At(12))).Certainty);
        Assert.Equal(Certainty.Confirmed, Only(one with { OwnStaff = true }).Certainty);
    }

    [Fact]
    public void An_organisation_is_not_official_and_a_claim_of_a_government_confirms_nothing()
    {
        Assert.Equal(Certainty.Reported, Only(Report("a", "2022-07-28", "Some Relief Fund", At(12))).Certainty);
        Assert.Equal(Certainty.Reported, Only(Report("a", "2022-07-28", "FR", At(12) with { Modality = Modality.Claimed })).Certainty);
    }

    [Fact]
    public void Disputed_numbers_stand_side_by_side()
    {
        var known = Only(Report("a", "2022-07-28", null, At(12)), Report("b", "2022-07-29", null, At(15)), Report("c", "2022-07-27", null, At(15)) with { OwnStaff = true });
        Assert.Equal(Certainty.Disputed, known.Certainty);
        Assert.Equal(["c.txt 15", "a.txt 12", "b.txt 15"], known.Numbers.Select(source => $"{source.Source} {source.Killed}"));
    }

    [Fact]
    public void Copies_of_one_story_stand_once_with_the_least_and_the_most_that_they_say()
    {
        var known = Only(
            Report("a", "2022-07-28", null, At(12)) with { Publisher = "The Daily Lamp" },
            Report("b", "2022-07-29", null, At(14)) with { Publisher = "Daily lamp, the" },
            Report("c", "2022-07-29", null, At(14)) with { Publisher = "the daily lamp" });
        Assert.Equal(["12-14", "14"], known.Numbers.Select(source => source.Killed.ToString()!));
        Assert.Equal(["a.txt", "c.txt"], known.Numbers[0].Documents.AsEnumerable());
    }

    [Fact]
    public void Numbers_leave_attackers_out_and_say_nothing_where_a_source_does_not()
    {
        var known = Only(Report("a", "2022-07-28", null, At(12) with { Killed = [new Toll("soldier", CountRange.AtLeast(4)), new Toll("attacker", CountRange.Exactly(9))] }));
        Assert.Equal((CountRange.AtLeast(4), (CountRange?)null), (known.Numbers[0].Killed, known.Numbers[0].Injured));
    }

    [Theory]
    [InlineData("2022-07-29", "the army", Certainty.Disputed)]
    [InlineData("2022-07-29", "a mayor", Certainty.Disputed)]
    [InlineData("2022-07-26", "the army", Certainty.Reported)]
    public void A_denial_disputes_until_who_denied_tells_it(string deniedOn, string deniedBy, Certainty certainty)
    {
        var denial = Report("d", deniedOn, null, At(null) with { Modality = Modality.Denied, Source = deniedBy, Date = Date("2022-07-26") });
        var told = Report("a", "2022-07-28", null, At(12) with { Source = "the army", Date = Date("2022-07-26") });
        Assert.Equal(certainty, Only(told, denial).Certainty);
    }

    [Fact]
    public void A_denial_of_something_else_disputes_nothing() =>
        Assert.Equal(Certainty.Reported, Only(Report("a", "2022-07-28", null, At(12)), Report("d", "2022-07-28", null, Attack(place: "Sokolo") with { Modality = Modality.Denied })).Certainty);

    [Fact]
    public void The_newest_comes_first_and_other_countries_plans_and_proposals_are_left_out()
    {
        var known = Know(
            Report("a", "2022-07-28", null, Attack("2022-07-20", "Kalumba"), Attack("2022-07-25", "Sokolo"), Attack(date: null, place: "Gao")),
            Report("b", "2022-07-28", null, Attack("2022-07-22") with { Country = "NE" }, Attack("2022-07-23") with { Modality = Modality.Planned }),
            Report("c", "2022-07-28", null, Attack("2022-07-24") with { Origin = FactOrigin.Model }));
        Assert.Equal(["Sokolo", "Kalumba", "Gao"], known.Select(one => one.Incident.Place));
    }

    [Fact]
    public void Rows_of_one_register_stay_apart_and_a_story_joins_the_row_that_it_fits()
    {
        var known = Know(Row("1", At(3)), Row("2", At(12)), Row("3", At(12) with { Place = "Sokolo" }), Report("a", "2022-07-28", null, At(12)));
        Assert.Equal(["a.txt own:2", "own:1", "own:3"], known.Select(one => string.Join(' ', one.Known.Tellings.Select(telling => telling.Document).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2022-07-20", "2022-07-10")]
    [InlineData("0001-01-01", null)]
    [InlineData("9999-12-31", null)]
    [InlineData("2022", "2021")]
    public void Dates_that_cannot_be_right_break_nothing(string date, string? end)
    {
        var odd = Attack(date, "Kalumba", 3) with { DateEnd = Date(end), Modality = Modality.Hypothetical };
        Assert.NotEmpty(BuildPicture.From([Report("a", "2022-07-28", null, odd, odd), Report("b", "2022-07-28", null, odd)], Day("2022-07-30")).Facts);
    }

    [Fact]
    public void A_part_of_a_whole_says_of_which_and_no_more_parts_than_the_whole_tells_of()
    {
        var facts = BuildPicture.From(
            [
                Report("a", "2022-07-28", null, Attack(count: 3)),
                Report("b", "2022-07-28", null, Attack(place: "Kalumba"), Attack(place: "Sokolo"), Attack(place: "Gao"), Attack(place: "Kidal"), Attack("2022-07-26", place: "Ber")),
            ],
            Day("2022-07-30")).Facts;
        Assert.Equal(3, facts.Count(known => known.PartOf is { Count: 3 }));
        Assert.Null(facts.Single(known => ((Incident)known.Fact).Place is "Ber").PartOf);
    }

    [Fact]
    public void Any_order_and_any_repetition_of_reports_gives_the_same_picture() =>
        Gen.Select(Reports.Array[0, 7], Gen.Int[0, 10_000]).Sample(
            (reports, seed) =>
            {
                var taken = reports.Select((make, at) => make(at)).ToArray();
                var again = taken.Concat(taken.Where((_, at) => (seed >> at) % 2 == 1)).OrderBy(report => HashCode.Combine(report.Hash, seed)).ToArray();
                return string.Equals(Fingerprint(taken), Fingerprint(again), StringComparison.Ordinal);
            },
            iter: 1000);

    private static readonly string[] Stories =
    [
        "Six soldiers fell when raiders came out of the dry river bed and fired on the post before dawn, a herder from the next valley told us on the telephone.",
        "By our newsroom: Six soldiers fell when raiders came out of the dry river bed and fired on the post before dawn, a herder from the next valley told us.",
        "A lorry burned on the northern road while the market was still being set up, and traders carried the wounded to the clinic on the doors of their stalls.",
    ];

    private static readonly Gen<Incident> Incidents = Gen.Select(
        Gen.Int[25, 28],
        AnyOf<string?>(null, "Kalumba", "near Kalumba", "Sokolo"),
        AnyOf<long?>(null, 1, 3, 4, 12),
        AnyOf(1, 1, 3),
        AnyOf(IncidentType.Attack, IncidentType.Bombing, IncidentType.Shelling, IncidentType.Protest),
        AnyOf(Modality.Asserted, Modality.Asserted, Modality.Claimed, Modality.Denied),
        (day, place, killed, count, type, modality) => Attack($"2022-07-{day}", place, killed, count, "one quote " + day) with { Type = type, Modality = modality });

    private static readonly Gen<Func<int, TakenReport>> Reports = Gen.Select(
        Incidents.Array[0, 3],
        AnyOf<string?>(null, "2022-07-27", "2022-07-28"),
        AnyOf<string?>(null, null, "FR"),
        AnyOf<string?>(null, "Reuters", "The Daily Lamp"),
        AnyOf<string?>(null, null, "own"),
        Gen.Int[-1, 2],
        (incidents, day, issuer, publisher, register, story) => (Func<int, TakenReport>)(at => Report("r" + at, day, issuer, [.. incidents]) with
        {
            Publisher = publisher,
            Register = register,
            Sketch = story < 0 ? null : TextSketch.Of(Stories[story]),
        }));

    private static Incident At(long? killed) => Attack(place: "Kalumba", killed: killed);

    private static TakenReport Row(string id, Incident incident) =>
        Report(id, "2022-07-27", null, incident) with { Document = "own:" + id, Register = "own", Publisher = "own" };

    private static KnownIncident Only(params TakenReport[] reports) => Assert.Single(Know(reports));

    private static IReadOnlyList<KnownIncident> Know(params TakenReport[] reports) => KnowIncidents.From(BuildPicture.From(reports, Day("2022-07-30")).Facts, "ML");

    private static string Fingerprint(TakenReport[] reports)
    {
        var picture = BuildPicture.From(reports, Day("2022-07-30"));
        return string.Join('\n', picture.Facts.Select(known => $"{Json(known.Fact)} {known.IndependentSources} {(known.PartOf is { } whole ? Json(whole) : "")}"))
            + string.Join('\n', KnowIncidents.From(picture.Facts, "ML").Select(one =>
                $"{Json(one.Incident)} {one.Certainty} {string.Join('|', one.Numbers.Select(source => $"{source.Source} {string.Join(',', source.Documents)} {source.Killed} {source.Injured} {source.Abducted}"))}"));
    }
}

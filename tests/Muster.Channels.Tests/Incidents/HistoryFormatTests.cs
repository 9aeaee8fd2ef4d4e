using Muster.Channels.History;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Tests.Incidents;

public class HistoryFormatTests
{
    [Fact]
    public void A_row_of_GED_counts_by_its_last_day_and_its_best_figure() => Assert.Equal(
        new PastIncident
        {
            Id = "ged:9001",
            Last = new LocalDate(2021, 3, 3),
            Type = IncidentType.Attack,
            Point = new GeoPoint(14.5, -4.2),
            Country = "ML",
            Region = "Mopti region",
            Killed = 7,
            KilledWithAttackers = 7,
            Published = new LocalDate(2021, 3, 4),
        },
        History.Only(Some.GedHeader + "\n" + Some.Ged()));

    [Theory]
    [InlineData("", null)]
    [InlineData("2021-02-01", "2021-03-03")]
    [InlineData("2021-04-09;2021-03-07;bad", "2021-03-07")]
    public void GED_was_published_on_the_earliest_day_of_its_sources_and_never_before_its_last(string days, string? published) =>
        Assert.Equal(published, Day(History.Only(Some.GedHeader + "\n" + Some.Ged(("source_date", days))).Published));

    [Theory]
    [InlineData("3", 3)]
    [InlineData("-1", 1)]
    [InlineData("0", 1)]
    [InlineData("", 1)]
    public void GED_says_how_many_sources_there_are_and_unknown_is_one(string number, int sources) =>
        Assert.Equal(sources, History.Only(Some.GedHeader + "\n" + Some.Ged(("number_of_sources", number))).Sources);

    [Theory]
    [InlineData("1", IncidentType.ArmedClash)]
    [InlineData("2", IncidentType.ArmedClash)]
    [InlineData("3", IncidentType.Attack)]
    public void GED_with_some_of_its_columns_is_enough(string violence, IncidentType type)
    {
        var incident = History.Only("id,date_start,latitude,longitude,country,type_of_violence,best\n17,1999-12-31,14.5,-4.2,Mali," + violence + ",2\n");
        Assert.Equal(("ged:17", type, new LocalDate(1999, 12, 31), "ML", 2), (incident.Id, incident.Type, incident.Last, incident.Country, incident.Killed));
        Assert.Null(incident.Published);
        Assert.Null(incident.Region);
    }

    [Fact]
    public void A_row_of_ACLED_is_dated_by_its_day_and_published_with_its_upload() => Assert.Equal(
        new PastIncident
        {
            Id = "acled:MLI9001",
            Last = new LocalDate(2025, 5, 16),
            Type = IncidentType.Attack,
            Point = new GeoPoint(14.5, -4.2),
            Country = "ML",
            Region = "Mopti",
            Killed = 3,
            KilledWithAttackers = 3,
            Sources = 2,
            Published = new LocalDate(2025, 5, 23),
        },
        History.Only(Some.AcledHeader + "\n" + Some.Acled(("admin1", "Mopti"))));

    [Theory]
    [InlineData("1", "2025-05-16", true)]
    [InlineData("2", "2025-05-19", true)]
    [InlineData("3", "2025-05-31", false)]
    public void ACLED_that_is_good_to_a_week_or_a_month_counts_by_the_last_day_of_it(string precision, string last, bool isByDay)
    {
        var incident = History.Only(Some.AcledHeader + "\n" + Some.Acled(("time_precision", precision)));
        Assert.Equal((last, isByDay), (Day(incident.Last), incident.IsByDay));
    }

    [Fact]
    public void A_row_of_GDELT_has_one_source_and_no_dead() => Assert.Equal(
        new PastIncident
        {
            Id = "gdelt:700",
            Last = new LocalDate(2025, 5, 16),
            Type = IncidentType.ArmedClash,
            Point = new GeoPoint(14.5, -4.2),
            Country = "ML",
            Region = "Mopti",
            Published = new LocalDate(2025, 5, 17),
        },
        History.Only(Some.Gdelt() + "\n"));

    [Fact]
    public void Of_GDELT_copies_and_what_is_no_violence_are_passed_over()
    {
        var rows = History.Rows(Some.Gdelt() + "\n" + Some.Gdelt((0, "701")) + "\n" + Some.Gdelt((0, "702"), (26, "010")) + "\n");
        Assert.Equal([true, false, false], rows.Select(row => row.Incident is not null));
        Assert.All(rows, row => Assert.Null(row.Flaw));
    }

    [Fact]
    public void An_own_row_keeps_its_id_and_has_further_columns() => Assert.Equal(
        new PastIncident
        {
            Id = "a-1",
            Last = new LocalDate(2021, 3, 4),
            Type = IncidentType.Bombing,
            Country = "ML",
            Region = "Mopti",
            Count = 3,
            Killed = 5,
            KilledWithAttackers = 7,
            Sources = 4,
            Official = true,
            Published = new LocalDate(2021, 3, 9),
        },
        History.Only(History.OwnHeader + ",date_end,count,sources,official,admin1,killed_attackers,reported\na-1,2021-03-02,,,MLI,bombing,5,2021-03-04,3,4,true,Mopti,2,2021-03-09\n"));

    [Theory]
    [InlineData("2007-03-05T23:30:00Z", "2007-03-05", "2007-03-05T23:30:00Z")]
    [InlineData("2007-03-05 23:30+03:00", "2007-03-05", "2007-03-05T20:30:00Z")]
    [InlineData("2007-03-05 00:30 +0300", "2007-03-04", "2007-03-04T21:30:00Z")]
    [InlineData("2007-03-05T23:30:15.25-08", "2007-03-06", "2007-03-06T07:30:15Z")]
    [InlineData("2007-03-05 23:30 UTC", "2007-03-05", "2007-03-05T23:30:00Z")]
    [InlineData("2007-03-05 23:30", "2007-03-05", null)]
    [InlineData("2007-03-05", "2007-03-05", null)]
    [InlineData("2007-02", "2007-02-28", null)]
    [InlineData("2007", "2007-12-31", null)]
    public void A_time_with_its_offset_is_a_moment_and_without_one_only_a_day(string written, string last, string? moment)
    {
        var incident = History.Only(History.OwnHeader + "\na,\"" + written + "\",14.5,-4.2,ML,attack,3\n");
        Assert.Equal((last, moment), (Day(incident.Last), incident.Moment is { } at ? Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds()).ToString() : null));
    }

    [Theory]
    [InlineData("date", "2007-03-05T24:30Z")]
    [InlineData("date", "2007-03-05T23:30+3")]
    [InlineData("date", "2007-03-05T23:30+19:00")]
    [InlineData("date", "2007-03-05Tnoon")]
    [InlineData("date", "05.03.2007")]
    [InlineData("date_end", "2007-03-04")]
    [InlineData("count", "0")]
    [InlineData("count", "some")]
    [InlineData("sources", "0")]
    [InlineData("official", "yes, indeed")]
    [InlineData("killed", "3000000000")]
    [InlineData("killed", "-1")]
    [InlineData("killed_attackers", "few")]
    [InlineData("lat", "95")]
    [InlineData("type", "bombings")]
    [InlineData("country", "Atlantis")]
    public void A_bad_cell_of_an_own_row_is_named_and_the_others_count(string column, string value)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "a", ["date"] = "2007-03-05", ["lat"] = "14.5", ["lon"] = "-4.2", ["country"] = "ML", ["type"] = "attack", ["killed"] = "3" };
        var good = string.Join(';', Columns.Select(name => cells.GetValueOrDefault(name, "")));
        cells[column] = value;
        var rows = History.Rows(string.Join(';', Columns) + "\n" + good + "\n" + string.Join(';', Columns.Select(name => cells.GetValueOrDefault(name, ""))) + "\n" + good + "\n");
        Assert.Equal([2, 3, 4], rows.Select(row => row.Line));
        Assert.Equal([true, false, true], rows.Select(row => row.Incident is not null));
        Assert.StartsWith("found ", rows[1].Flaw, StringComparison.Ordinal);
    }

    private static readonly string[] Columns = ["id", "date", "date_end", "lat", "lon", "country", "type", "killed", "count", "sources", "official", "killed_attackers"];

    [Fact]
    public void Facts_count_where_they_are_told_as_done_with_a_date()
    {
        string[] facts =
        [
            """{"kind":"incident","evidence":[],"modality":"asserted","type":"bombing","count":2,"country":"ML","place":"Tolo","lat":14.5,"lon":-4.2,"date":"2021-03","date_end":null,"killed":[{"who":"civilian","min":3,"max":5},{"who":"attacker","min":1,"max":1},{"who":null,"min":null,"max":9}]}""",
            """{"kind":"incident","evidence":[],"modality":"planned","type":"attack","date":"2021-03-02","killed":[]}""",
            """{"kind":"incident","evidence":[],"modality":"denied","type":"attack","date":"2021-03-02","killed":[]}""",
            """{"kind":"incident","evidence":[],"modality":"suspected","origin":"model","type":"attack","date":"2021-03-02","killed":[]}""",
            """{"kind":"incident","evidence":[],"modality":"asserted","type":"attack","date":null,"killed":[]}""",
            """{"kind":"advice","evidence":[],"modality":"asserted","level":4}""",
            """{"kind":"incident","evidence":[],"modality":"claimed","type":"attack","lat":null,"lon":null,"date":"2021-03-02","date_end":"2021-03-04","killed":[]}""",
        ];
        var rows = History.Rows($$"""{"document":"one.txt","published":"2021-04-02","facts":[{{string.Join(',', facts)}}]}""" + "\n" + """{"document":"two.txt","facts":[]}""" + "\n");
        Assert.Equal(["one.txt#1", null, null, null, null, "one.txt#7", null], rows.Select(row => row.Incident?.Id));
        Assert.All(rows, row => Assert.Null(row.Flaw));
        var expected = new PastIncident
        {
            Id = "one.txt#1", Last = new LocalDate(2021, 3, 31), IsByDay = false, Type = IncidentType.Bombing, Point = new GeoPoint(14.5, -4.2), Country = "ML", Region = "Tolo",
            Count = 2, Killed = 3, KilledWithAttackers = 4, Published = new LocalDate(2021, 4, 2),
        };
        Assert.Equal(expected, rows[0].Incident);
        Assert.Equal((new LocalDate(2021, 3, 4), (GeoPoint?)null, 0), (rows[5].Incident!.Value.Last, rows[5].Incident!.Value.Point, rows[5].Incident!.Value.Killed));
    }

    [Theory]
    [InlineData("\"type\":\"bombings\",\"date\":\"2021-03-02\"")]
    [InlineData("\"type\":\"attack\",\"date\":\"tomorrow\"")]
    [InlineData("\"type\":\"attack\",\"date\":\"2021-03-02\",\"count\":0")]
    [InlineData("\"type\":\"attack\",\"date\":\"2021-03-02\",\"lat\":95,\"lon\":1")]
    [InlineData("\"type\":\"attack\",\"date\":\"2021-03-02\",\"killed\":[{\"who\":null,\"min\":-4}]")]
    [InlineData("\"type\":\"attack\",\"date\":\"2021-03-02\",\"killed\":[{\"who\":null,\"min\":3000000000}]")]
    public void A_bad_fact_is_named_and_the_others_count(string cells)
    {
        var rows = History.Rows("{\"document\":\"one\",\"facts\":[{\"kind\":\"incident\",\"modality\":\"asserted\"," + cells + "},{\"kind\":\"incident\",\"modality\":\"asserted\",\"type\":\"attack\",\"date\":\"2021-03-02\"}]}\n");
        Assert.Equal([false, true], rows.Select(row => row.Incident is not null));
        Assert.Contains("one#1", rows[0].Flaw, StringComparison.Ordinal);
    }

    private static string? Day(LocalDate? day) => day is { } known ? PartialDate.OfDay(known).ToString() : null;
}

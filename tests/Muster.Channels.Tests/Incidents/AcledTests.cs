using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Acled;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Tests.Incidents;

public class AcledTests
{
    private static readonly AcledConnector Connector = new(Some.Country);

    [Fact]
    public void A_row_becomes_an_incident()
    {
        var row = Some.Acled();
        var item = Only(Some.AcledHeader + "\n" + row);
        var incident = item.Incident;

        Assert.Equal(("acled:MLI9001", row, new LocalDate(2025, 5, 23)), (item.Key, item.Text, item.Reported!.Value));
        Assert.Equal<string>(["Radio Sahel", "The Courier"], item.Sources);
        Assert.Equal((IncidentType.Attack, "ML", "Tolo"), (incident.Type, incident.Country, incident.Place));
        Assert.Equal(new GeoPoint(14.5, -4.2), incident.Point);
        Assert.Equal(("2025-05-16", null), (incident.Date.ToString(), incident.DateEnd?.ToString()));
        Assert.Equal<Toll>([new Toll(null, CountRange.Exactly(3))], incident.Killed);
        Assert.Equal(("Red Band", Attribution.Named, "Civilians (Mali)"), (incident.Perpetrator, incident.Attribution, incident.Target));
    }

    public static TheoryData<string, string> Tables => new()
    {
        { "words for the month", Some.AcledHeader + "\n" + Some.Acled(("event_date", "16 May 2025")) },
        { "hyphens around the month", Some.AcledHeader + "\n" + Some.Acled(("event_date", "16-May-2025")) },
        { "no header", Some.Acled() },
        { "columns of population", Some.AcledHeader + ",population_1km,population_2km,population_5km,population_best\n" + Some.Acled() + ",10,,30,10\n" },
        { "to 2021", Some.OldAcledHeader + "\n#id+code" + new string(',', 29) + "#country+code\n" + Some.Acled(Some.OldAcledHeader, ',', ("iso3", "MLI")) },
        { "to 2021 with semicolons", Some.OldAcledHeader.Replace(',', ';') + "\n" + Some.Acled(Some.OldAcledHeader, ';', ("iso", "")) },
        { "to 2021 without a header", Some.Acled(Some.OldAcledHeader, ',', ("iso", ""), ("country", ""), ("iso3", "mli")) },
        { "bars, byte order mark, CRLF", "\uFEFF" + Some.AcledHeader.Replace(',', '|') + "\r\n" + Some.Acled(Some.AcledHeader, '|') + "\r\n" },
        { "notes of two lines", Some.AcledHeader + "\n" + Some.Acled(("notes", "They came,\nsaid \"go\", and went.")) },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Whatever_form_the_table_has_the_incident_is_the_same(string form, string table)
    {
        var item = Only(table);
        Assert.True(item.Incident.Killed.Sum(toll => toll.Count.Least) == 3, form);
        Assert.Equal(("acled:MLI9001", "ML", "2025-05-16"), (item.Key, item.Incident.Country, item.Incident.Date.ToString()));
    }

    [Theory]
    [InlineData("Battles", "Armed clash", IncidentType.ArmedClash)]
    [InlineData("Battles", "Government regains territory", IncidentType.ArmedClash)]
    [InlineData("Violence against civilians", "Abduction/forced disappearance", IncidentType.Abduction)]
    [InlineData("Violence against civilians", "Sexual violence", IncidentType.Attack)]
    [InlineData("Explosions/Remote violence", "Suicide bomb", IncidentType.SuicideBombing)]
    [InlineData("Explosions/Remote violence", "Remote explosive/landmine/IED", IncidentType.Bombing)]
    [InlineData("Explosions/Remote violence", "Grenade", IncidentType.Bombing)]
    [InlineData("Explosions/Remote violence", "Shelling/artillery/missile attack", IncidentType.Shelling)]
    [InlineData("Explosions/Remote violence", "Air/drone strike", IncidentType.AirStrike)]
    [InlineData("explosions/remote violence", "chemical weapon", IncidentType.Other)]
    [InlineData("Protests", "Excessive force against protesters", IncidentType.Protest)]
    [InlineData("Riots", "Mob violence", IncidentType.Riot)]
    [InlineData("Strategic developments", "Arrests", IncidentType.Arrest)]
    [InlineData("Strategic developments", "Looting/property destruction", IncidentType.Looting)]
    [InlineData("Violence against civilians", "A kind of tomorrow", IncidentType.Attack)]
    public void Each_event_has_its_type(string type, string subType, IncidentType expected) =>
        Assert.Equal(expected, Only(Some.AcledHeader + "\n" + Some.Acled(("event_type", type), ("sub_event_type", subType))).Incident.Type);

    [Theory]
    [InlineData("Battles", "Armed clash", false)]
    [InlineData("Protests", "Peaceful protest", false)]
    [InlineData("Riots", "Mob violence", false)]
    [InlineData("Explosions/Remote violence", "Grenade", true)]
    public void Of_a_battle_or_a_crowd_nobody_is_named(string type, string subType, bool isNamed) =>
        Assert.Equal(isNamed, Only(Some.AcledHeader + "\n" + Some.Acled(("event_type", type), ("sub_event_type", subType))).Incident.Perpetrator is not null);

    [Theory]
    [InlineData("1", "2025-05-16", null)]
    [InlineData("2", "2025-05-13", "2025-05-19")]
    [InlineData("3", "2025-05", null)]
    public void A_day_is_as_exact_as_its_precision(string precision, string date, string? end)
    {
        var incident = Only(Some.AcledHeader + "\n" + Some.Acled(("time_precision", precision))).Incident;
        Assert.Equal((date, end), (incident.Date.ToString(), incident.DateEnd?.ToString()));
    }

    [Fact]
    public void What_is_no_incident_is_skipped_and_counted()
    {
        var step = Read(Some.AcledHeader + "\n" + Some.Acled(("event_type", "Strategic developments"), ("sub_event_type", "Agreement")) + "\n" + Some.Acled());
        Assert.Equal((1, 1, 0), (step.Items.Length, step.Skipped, step.Flaws.Length));
    }

    [Theory]
    [InlineData("event_type", "Battle", "nearest: Battles")]
    [InlineData("event_id_cnty", "", "no event_id_cnty")]
    [InlineData("event_date", "16/05/2025", "'16/05/2025'")]
    [InlineData("fatalities", "", "nothing as fatalities")]
    [InlineData("fatalities", "few", "'few'")]
    [InlineData("longitude", "181", "'181'")]
    public void A_bad_cell_is_a_flaw_with_its_line_and_the_others_count(string column, string value, string found)
    {
        var step = Read(Some.AcledHeader + "\n" + Some.Acled() + "\n" + Some.Acled((column, value)));
        Assert.Single(step.Items);
        var flaw = Assert.Single(step.Flaws);
        Assert.Equal("line 3", flaw.Where);
        Assert.Contains(found, flaw.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_known_to_be_killed_makes_no_entry() => Assert.Empty(Only(Some.AcledHeader + "\n" + Some.Acled(("fatalities", "0"))).Incident.Killed);

    [Theory]
    [InlineData("466", "")]
    [InlineData("", "Mali")]
    [InlineData("9999", "Mali")]
    public void The_country_comes_from_its_number_else_its_name(string iso, string name) =>
        Assert.Equal("ML", Only(Some.AcledHeader + "\n" + Some.Acled(("iso", iso), ("country", name))).Incident.Country);

    [Fact]
    public void Rows_of_the_API_are_read()
    {
        var step = Read("""
            {"status":200,"success":true,"count":2,"data":[
              {"event_id_cnty":"MLI9001","event_date":"2025-05-16","time_precision":"1","event_type":"Riots","sub_event_type":"Mob violence","iso":466,
               "location":"Tolo","latitude":"14.5","longitude":"-4.2","source":"The Courier","fatalities":"2","timestamp":"1748000000"},
              {"event_id_cnty":"MLI9002","event_date":null}]}
            """);
        var item = Assert.IsType<IncidentItem>(Assert.Single(step.Items));
        Assert.Equal(("acled:MLI9001", IncidentType.Riot, "ML"), (item.Key, item.Incident.Type, item.Incident.Country));
        Assert.Equal("item 2", Assert.Single(step.Flaws).Where);
    }

    private static FeedStep Read(string text) => Connector.Read(Some.Answer(text)).Value;

    private static IncidentItem Only(string table) => Assert.IsType<IncidentItem>(Assert.Single(Read(table).Items));
}

using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Gdelt;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Tests.Incidents;

public class GdeltTests
{
    private static readonly GdeltConnector Connector = new();

    [Fact]
    public void A_row_becomes_a_suspected_incident()
    {
        var row = Some.Gdelt((26, "181"));
        var item = Only(row);
        var incident = item.Incident;

        Assert.Equal(("gdelt:700", row, new LocalDate(2025, 5, 17)), (item.Key, item.Text, item.Reported!.Value));
        Assert.Equal<string>(["courier.example.org"], item.Sources);
        Assert.Equal("https://courier.example.org/tolo", item.Link!.ToString());
        Assert.Equal((Modality.Suspected, IncidentType.Abduction, "ML", "Tolo, Mopti, Mali"), (incident.Modality, incident.Type, incident.Country, incident.Place));
        Assert.Equal(new GeoPoint(14.5, -4.2), incident.Point);
        Assert.Equal("2025-05-16", incident.Date.ToString());
        Assert.Equal(("GUNMEN", Attribution.Suspected, "VILLAGER"), (incident.Perpetrator, incident.Attribution, incident.Target));
        Assert.Empty(incident.Killed);
    }

    [Theory]
    [InlineData("14", IncidentType.Protest)]
    [InlineData("141", IncidentType.Protest)]
    [InlineData("1431", IncidentType.Protest)]
    [InlineData("145", IncidentType.Riot)]
    [InlineData("1453", IncidentType.Riot)]
    [InlineData("180", IncidentType.Attack)]
    [InlineData("1823", IncidentType.Attack)]
    [InlineData("183", IncidentType.Bombing)]
    [InlineData("1831", IncidentType.SuicideBombing)]
    [InlineData("1833", IncidentType.Bombing)]
    [InlineData("184", IncidentType.Other)]
    [InlineData("186", IncidentType.Attack)]
    [InlineData("190", IncidentType.ArmedClash)]
    [InlineData("194", IncidentType.Shelling)]
    [InlineData("1951", IncidentType.AirStrike)]
    [InlineData("202", IncidentType.Attack)]
    [InlineData("2042", IncidentType.Other)]
    public void Each_code_has_its_type(string code, IncidentType type) => Assert.Equal(type, Only(Some.Gdelt((26, code))).Incident.Type);

    [Theory]
    [InlineData(26, "010")]
    [InlineData(26, "173")]
    [InlineData(25, "0")]
    public void Other_codes_and_what_is_not_in_the_lead_are_skipped(int column, string value)
    {
        var step = Read(Some.Gdelt((column, value)));
        Assert.Equal((0, 1, 0), (step.Items.Length, step.Skipped, step.Flaws.Length));
    }

    [Fact]
    public void Rows_of_one_story_are_one()
    {
        var step = Read(string.Join('\n', Some.Gdelt(), Some.Gdelt((0, "701"), (6, "ARMY")), Some.Gdelt((0, "702"), (52, "Elsewhere")), Some.Gdelt((0, "703"), (60, "https://other.example.org/"))));
        Assert.Equal(["gdelt:700", "gdelt:702", "gdelt:703"], step.Items.Select(item => item.Key));
        Assert.Equal(1, step.Skipped);
    }

    [Theory]
    [InlineData("RS", "RU")]
    [InlineData("CH", "CN")]
    [InlineData("IZ", "IQ")]
    [InlineData("UP", "UA")]
    [InlineData("OD", "SS")]
    [InlineData("SU", "SD")]
    [InlineData("NG", "NE")]
    [InlineData("NI", "NG")]
    [InlineData("", null)]
    public void Countries_have_FIPS_codes(string fips, string? country) => Assert.Equal(country, Only(Some.Gdelt((53, fips))).Incident.Country);

    [Theory]
    [InlineData("1", false)]
    [InlineData("0", false)]
    [InlineData("3", true)]
    public void A_match_that_is_good_to_a_country_gives_no_position(string kind, bool hasPoint) =>
        Assert.Equal(hasPoint, Only(Some.Gdelt((51, kind))).Incident.Point is not null);

    [Theory]
    [InlineData(26, "19x")]
    [InlineData(1, "2025051")]
    [InlineData(1, "20250231")]
    [InlineData(56, "north")]
    [InlineData(0, "")]
    public void A_bad_cell_is_a_flaw_with_its_line(int column, string value)
    {
        var step = Read(Some.Gdelt() + "\n" + Some.Gdelt((column, value)) + "\nhalf\ta row\n");
        Assert.Equal(["line 2", "line 3"], step.Flaws.Select(flaw => flaw.Where));
        Assert.Single(step.Items);
    }

    [Fact]
    public void The_list_of_files_leads_to_the_export()
    {
        var hash = new string('a', 32);
        var step = Read($"""
            1234 {hash} https://feeds.example.org/gdeltv2/20250516120000.export.CSV.zip
            1234 {hash} https://feeds.example.org/gdeltv2/20250516120000.mentions.CSV.zip
            1234 {hash} https://elsewhere.example.net/gdeltv2/20250516120000.export.CSV.zip
            """);
        Assert.Equal(["https://feeds.example.org/gdeltv2/20250516120000.export.CSV.zip"], step.Next.Select(next => next.ToString()));
        Assert.Equal("line 3", Assert.Single(step.Flaws).Where);
    }

    [Fact]
    public void A_zipped_export_is_read() =>
        Assert.Single(Connector.Read(Some.Answer(Some.Zip(("20250516120000.export.CSV", Some.Gdelt() + "\n")))).Value.Items);

    private static FeedStep Read(string text) => Connector.Read(Some.Answer(text)).Value;

    private static IncidentItem Only(string table) => Assert.IsType<IncidentItem>(Assert.Single(Read(table).Items));
}

using Muster.Channels.Feeds;
using Muster.Channels.Feeds.OwnRows;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Tests.Incidents;

public class OwnRowsTests
{
    private const string Header = "id,date,lat,lon,country,type,killed";
    private static readonly OwnRowsConnector Connector = new(Some.Country);

    [Fact]
    public void The_seven_columns_are_enough()
    {
        var item = Only(Header + "\na1,2021-03-02,14.5,-4.2,ML,suicide_bombing,3\n");
        Assert.Equal(("a1", "a1,2021-03-02,14.5,-4.2,ML,suicide_bombing,3"), (item.Key, item.Text));
        Assert.Equal((IncidentType.SuicideBombing, "ML", "2021-03-02"), (item.Incident.Type, item.Incident.Country, item.Incident.Date.ToString()));
        Assert.Equal(new GeoPoint(14.5, -4.2), item.Incident.Point);
        Assert.Equal<Toll>([new Toll(null, CountRange.Exactly(3))], item.Incident.Killed);
    }

    [Fact]
    public void Further_columns_are_read_in_any_order_and_unknown_ones_left_alone()
    {
        var item = Only("reported;source;perpetrator;place;abducted;injured;date_end;notes;mood;" + Header.Replace(',', ';') +
            "\n2021-03-05;Guard; Red Band ;Tolo;2;5;2021-03-04;\"a note; a long one\";grim;a1;2021-03-02;;;Mali;abduction;\n");
        var incident = item.Incident;
        Assert.Equal(new LocalDate(2021, 3, 5), item.Reported);
        Assert.Equal<string>(["Guard"], item.Sources);
        Assert.Equal(("Red Band", "Tolo", "ML", "2021-03-04"), (incident.Perpetrator, incident.Place, incident.Country, incident.DateEnd.ToString()));
        Assert.Equal((0L, 5L, 2L), (Sum(incident.Killed), Sum(incident.Injured), Sum(incident.Abducted)));
        Assert.Null(incident.Point);
    }

    [Theory]
    [InlineData("a1,2021-03-02,14.5,-4.2,ML,bombings,3", "nearest: bombing")]
    [InlineData("a1,2021-03-02,14.5,-4.2,ML,Attack,3", "nearest: attack")]
    [InlineData("a1,2021-03-02,14.5,-4.2,ML,,3", "type nothing")]
    [InlineData("a1,2021-03-02,14.5,-4.2,ML,attack,three", "'three' as killed")]
    [InlineData("a1,2021-03-02,14.5,-4.2,ML,attack,-1", "'-1' as killed")]
    [InlineData("a1,02.03.2021,14.5,-4.2,ML,attack,3", "'02.03.2021'")]
    [InlineData("a1,,14.5,-4.2,ML,attack,3", "date nothing")]
    [InlineData("a1,2021-03-02,14.5,,ML,attack,3", "position")]
    [InlineData("a1,2021-03-02,\"14,5\",-4.2,ML,attack,3", "position")]
    [InlineData("a1,2021-03-02,14.5,-4.2,Atlantis,attack,3", "'Atlantis'")]
    [InlineData(",2021-03-02,14.5,-4.2,ML,attack,3", "no id")]
    [InlineData("a1,2021-03-02,14.5,-4.2,ML,attack", "6 cells")]
    public void A_bad_cell_is_a_flaw_with_its_line_and_what_was_expected(string row, string found)
    {
        var step = Read(Header + "\n" + row + "\na2,2021-03,,,MLI,riot,\n");
        Assert.Equal("a2", Assert.Single(step.Items).Key);
        var flaw = Assert.Single(step.Flaws);
        Assert.Equal("line 2", flaw.Where);
        Assert.Contains(found, flaw.What, StringComparison.Ordinal);
        Assert.True(flaw.What.Contains("expected", StringComparison.Ordinal) || flaw.What.Contains("nearest", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("id,date,lat,lon,country,type\na,2021-03-02,1,1,ML,attack", "a header without killed")]
    [InlineData("a1,2021-03-02,14.5,-4.2,ML,attack,3", "a first line that is no header of the kind")]
    public void Without_its_header_a_table_is_refused(string table, string found) =>
        Assert.Equal(found, Assert.Single(Connector.Read(Some.Answer(table)).Problems).Found);

    private static long Sum(IEnumerable<Toll> tolls) => tolls.Sum(toll => toll.Count.Least);

    private static FeedStep Read(string text) => Connector.Read(Some.Answer(text)).Value;

    private static IncidentItem Only(string table) => Assert.IsType<IncidentItem>(Assert.Single(Read(table).Items));
}

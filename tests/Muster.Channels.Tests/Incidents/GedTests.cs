using System.IO.Compression;
using System.Text;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Rows;
using Muster.Channels.Feeds.Ucdp;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Channels.Tests.Incidents;

public class GedTests
{
    [Fact]
    public void A_row_becomes_an_incident_with_the_row_as_its_evidence()
    {
        var row = Some.Ged();
        var item = Assert.Single(Items(Some.GedHeader + "\n" + row));
        var incident = item.Incident;

        Assert.Equal("ged:9001", item.Key);
        Assert.Equal(row, item.Text);
        Assert.Equal<string>(["Radio Sahel", "The Courier"], item.Sources);
        Assert.Equal(new LocalDate(2021, 3, 4), item.Reported);
        Assert.Equal(IncidentType.Attack, incident.Type);
        Assert.Equal("ML", incident.Country);
        Assert.Equal("Tolo village", incident.Place);
        Assert.Equal(new GeoPoint(14.5, -4.2), incident.Point);
        Assert.Equal(("2021-03-02", "2021-03-03"), (incident.Date.ToString()!, incident.DateEnd.ToString()!));
        Assert.Equal<Toll>([new Toll("civilian", CountRange.Exactly(4)), new Toll(null, CountRange.Exactly(3))], incident.Killed);
        Assert.Equal(("Red Band", Attribution.Named, "Civilians"), (incident.Perpetrator, incident.Attribution, incident.Target));
        Assert.Equal<Evidence>([new Evidence(0, row.Length, row)], incident.Evidence);
    }

    [Theory]
    [InlineData("type_of_violence", "1", IncidentType.ArmedClash)]
    [InlineData("type_of_violence", "2", IncidentType.ArmedClash)]
    [InlineData("type_of_violence", "3", IncidentType.Attack)]
    public void The_type_of_violence_says_what_it_was(string column, string value, IncidentType type)
    {
        var incident = Only(Some.GedHeader + "\n" + Some.Ged((column, value))).Incident;
        Assert.Equal(type, incident.Type);
        Assert.Equal(type == IncidentType.Attack, incident.Perpetrator is not null);
    }

    [Fact]
    public void Evidence_counts_code_points()
    {
        var item = Only(Some.GedHeader + "\n" + Some.Ged(("where_coordinates", "Tolo 😀")));
        Assert.Equal(item.Text.Length - 1, item.Incident.Evidence[0].End);
    }

    public static TheoryData<string, string> Tables => new()
    {
        { "plain", Some.GedHeader + "\n" + Some.Ged() },
        { "byte order mark and CRLF", "\uFEFF" + Some.GedHeader + "\r\n" + Some.Ged() + "\r\n" },
        { "no header", Some.Ged() + "\n" },
        { "HXL row and HDX columns", Some.GedHeader + ",start_year,end_year,iso3\n#id" + new string(',', 50) + "#country+code\n" + Some.Ged() + ",2021,2021,MLI\n" },
        { "semicolons", Some.GedHeader.Replace(',', ';') + "\n" + Some.Ged(("source_office", "The Courier"), ("source_date", "2021-03-04")).Replace(',', ';') },
        { "tabs, no header", Some.Ged().Replace(',', '\t') },
        { "a time after the day", Some.GedHeader + "\n" + Some.Ged(("date_start", "2021-03-02 00:00:00.000"), ("date_end", "2021-03-03 00:00:00.000")) },
        { "a quoted cell of two lines", Some.GedHeader + "\n" + Some.Ged(("source_headline", "Night,\n\"quiet\" until two")) },
        { "floats", Some.GedHeader + "\n" + Some.Ged(("best", "7.0"), ("deaths_civilians", "4.0")) },
        { "a code for the country alone", Some.GedHeader + "\n" + Some.Ged(("country", "")) },
        { "a name for the country alone", Some.GedHeader + "\n" + Some.Ged(("country_id", "")) },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Whatever_form_the_table_has_the_incident_is_the_same(string form, string table)
    {
        var item = Only(table);
        Assert.True(item.Incident.Killed.Sum(toll => toll.Count.Least) == 7, form);
        Assert.Equal(("ged:9001", "ML", "2021-03-03", "Tolo village"), (item.Key, item.Incident.Country, item.Incident.DateEnd.ToString(), item.Incident.Place));
    }

    [Theory]
    [InlineData("type_of_violence", "4")]
    [InlineData("id", "")]
    [InlineData("date_start", "02/03/2021")]
    [InlineData("date_start", "2021-02-30")]
    [InlineData("date_end", "2021-03-01")]
    [InlineData("latitude", "91")]
    [InlineData("longitude", "")]
    [InlineData("latitude", "NaN")]
    [InlineData("best", "")]
    [InlineData("best", "-3")]
    [InlineData("best", "seven")]
    [InlineData("best", "99999999999999999999")]
    public void A_bad_cell_is_a_flaw_with_its_line_and_the_others_count(string column, string value)
    {
        var rows = ReadGedRows.From(new StringReader(Some.GedHeader + "\n" + Some.Ged() + "\n" + Some.Ged((column, value)) + "\n" + Some.Ged()), Some.Country).Value.ToList();
        Assert.Equal([2, 3, 4], rows.Select(row => row.Line));
        Assert.Equal([true, false, true], rows.Select(row => row.Item is not null));
        Assert.Equal("line 3", rows[1].Flaw!.Where);
        Assert.Contains("expected", rows[1].Flaw!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_cut_off_is_a_flaw()
    {
        var step = Read(Some.GedHeader + "\n" + Some.Ged() + "\n" + Some.Ged()[..120]);
        Assert.Single(step.Items);
        Assert.Equal("line 3", Assert.Single(step.Flaws).Where);
    }

    [Fact]
    public void Nobody_killed_makes_no_entry() =>
        Assert.Empty(Only(Some.GedHeader + "\n" + Some.Ged(("best", "0"), ("deaths_civilians", "0"), ("high", "6"))).Incident.Killed);

    [Fact]
    public void Good_to_a_country_only_gives_no_place() =>
        Assert.Null(Only(Some.GedHeader + "\n" + Some.Ged(("where_prec", "6"), ("where_coordinates", "Mali"))).Incident.Place);

    [Theory]
    [InlineData("\"Radio Sahel, 3 Jan 1999, \"\"Quiet\"\"\"", "Radio Sahel")]
    [InlineData("The Courier 1999-01-06", "The Courier")]
    public void Older_rows_name_their_source_in_a_citation(string article, string source) =>
        Assert.Equal<string>([source], Only(Some.GedHeader + "\n" + Some.Ged(("source_office", ""), ("source_article", article))).Sources);

    [Fact]
    public void A_page_of_the_API_gives_the_same_and_the_next_address()
    {
        var step = Read("""
            {"TotalCount":2,"TotalPages":2,"PreviousPageUrl":"","NextPageUrl":"https://feeds.example.org/list/rows?page=1","Result":[
              {"id":9001,"type_of_violence":3,"side_a":"Red Band","side_b":"Civilians","where_prec":1,"where_coordinates":"Tolo village","latitude":14.5,
               "longitude":-4.2,"country":"Mali","country_id":432,"date_start":"2021-03-02T00:00:00","date_end":"2021-03-03T00:00:00","deaths_civilians":4,"best":7,
               "gwnob":null}, 17]}
            """);
        var item = Assert.IsType<IncidentItem>(Assert.Single(step.Items));
        Assert.Equal(("ged:9001", "ML", new GeoPoint(14.5, -4.2)), (item.Key, item.Incident.Country, item.Incident.Point!.Value));
        Assert.StartsWith("{\"id\":9001", item.Text, StringComparison.Ordinal);
        Assert.Equal("item 2", Assert.Single(step.Flaws).Where);
        Assert.Equal(["https://feeds.example.org/list/rows?page=1"], step.Next.Select(next => next.ToString()));
    }

    [Theory]
    [InlineData("https://elsewhere.example.net/rows?page=1")]
    [InlineData("http://feeds.example.org/rows?page=1")]
    [InlineData("file:///etc/rows")]
    [InlineData("https://feeds.example.org/list/rows")]
    public void A_next_address_elsewhere_is_a_flaw(string next)
    {
        var step = Read($$"""{"NextPageUrl":"{{next}}","Result":[]}""");
        Assert.Empty(step.Next);
        Assert.Equal("NextPageUrl", Assert.Single(step.Flaws).Where);
    }

    [Fact]
    public void Packed_tables_are_unpacked()
    {
        var table = Some.GedHeader + "\n" + Some.Ged();
        Assert.Single(Connector.Read(Some.Answer(Some.Gzip(table))).Value.Items);
        Assert.Single(Connector.Read(Some.Answer(Some.Zip(("ged.csv", table), ("readme.md", "read me")))).Value.Items);
        Assert.False(Connector.Read(Some.Answer(Some.Zip(("one.csv", table), ("two.csv", table)))).IsGranted);
    }

    [Fact]
    public void A_table_without_end_is_read_as_far_as_one_asks()
    {
        var rows = ReadGedRows.From(new EndlessText(Some.GedHeader + "\n", Some.Ged() + "\n"), Some.Country).Value;
        Assert.All(rows.Take(1_000), row => Assert.NotNull(row.Item));
    }

    [SharedDataFact]
    public void The_real_table_is_read_whole()
    {
        using var table = new StreamReader(new GZipStream(File.OpenRead(SharedData.File("events/ged.csv.gz")), CompressionMode.Decompress), Encoding.UTF8);
        var (rows, killed, clashes) = (0, 0L, 0);
        foreach (var row in ReadGedRows.From(table, _ => null).Value)
        {
            Assert.Null(row.Flaw);
            Assert.NotNull(row.Item!.Incident.Country);
            rows++;
            killed += row.Item.Incident.Killed.Sum(toll => toll.Count.Least);
            clashes += row.Item.Incident.Type == IncidentType.ArmedClash ? 1 : 0;
        }

        Assert.Equal((51_373, 22_149 + 23_955), (rows, clashes));
        Assert.Equal(339_845, killed);
    }

    [SharedDataFact]
    public void A_real_table_of_other_columns_is_read_too()
    {
        using var table = new StreamReader(new GZipStream(File.OpenRead(SharedData.File("events/ged251_global_sample_slim.csv.gz")), CompressionMode.Decompress));
        var rows = ReadGedRows.From(table, name => name == "Lebanon" ? "LB" : null).Value.ToList();
        Assert.Equal(9_972, rows.Count(row => row.Item is not null));
        Assert.Contains(rows, row => row.Item!.Incident.Country == "LB" && row.Item.Key == "ged:186578");
    }

    private static GedConnector Connector { get; } = new(Some.Country);

    private static FeedStep Read(string text) => Connector.Read(Some.Answer(text)).Value;

    private static IEnumerable<IncidentItem> Items(string table) => ReadGedRows.From(new StringReader(table), Some.Country).Value.Select(row => row.Item!);

    private static IncidentItem Only(string table) => Assert.IsType<IncidentItem>(Assert.Single(Read(table).Items));

    /// <summary>A beginning, then the same again for ever.</summary>
    private sealed class EndlessText(string begin, string again) : TextReader
    {
        private string rest = begin;

        public override int Read(char[] buffer, int index, int count)
        {
            rest = rest.Length == 0 ? again : rest;
            var length = Math.Min(count, rest.Length);
            rest.CopyTo(0, buffer, index, length);
            rest = rest[length..];
            return length;
        }
    }
}

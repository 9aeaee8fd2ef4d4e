using System.Text;
using Muster.Channels.History;
using Muster.Kernel;

namespace Muster.Channels.Tests.Incidents;

/// <summary>The shapes in which files come, and those that are none: an answer by name, never a guess in silence.</summary>
public class HistoryShapeTests
{
    private static readonly string Table = Some.GedHeader + "\n" + Some.Ged(("adm_1", "Ménaka région")) + "\n";

    public static TheoryData<string> Shapes => [.. Good.Keys];

    private static readonly Dictionary<string, byte[]> Good = new(StringComparer.Ordinal)
    {
        ["plain"] = Utf8(Table),
        ["byte order mark"] = [0xEF, 0xBB, 0xBF, .. Utf8(Table)],
        ["CRLF"] = Utf8(Table.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ["old Mac line breaks"] = Utf8(Table.Replace('\n', '\r')),
        ["no line break at the end"] = Utf8(Table.TrimEnd()),
        ["blank lines"] = Utf8("\n\n" + Table.Replace("\n", "\n\n", StringComparison.Ordinal)),
        ["bars"] = Utf8(Table.Replace(',', '|')),
        ["tabs"] = Utf8(Table.Replace(',', '\t')),
        ["semicolons"] = Utf8(Some.GedHeader.Replace(',', ';') + "\n" + Some.Ged(("adm_1", "Ménaka région"), ("source_office", "A"), ("source_date", "2021-03-04")).Replace(',', ';')),
        ["HXL row"] = Utf8(Some.GedHeader + "\n#id" + new string(',', 47) + "#best\n" + Table.Split('\n')[1] + "\n"),
        ["no header"] = Utf8(Table.Split('\n')[1] + "\n"),
        ["a quoted cell of three lines"] = Utf8(Some.GedHeader + "\n" + Some.Ged(("adm_1", "Ménaka région"), ("source_headline", "Night,\n\n\"quiet\" until two"))),
        ["UTF-16 with its mark"] = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Table)],
        ["UTF-16 the other way round"] = [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Table)],
        ["UTF-16 without its mark"] = Encoding.Unicode.GetBytes(Table),
        ["Latin-1"] = Encoding.Latin1.GetBytes(Table),
        ["gzip"] = Some.Gzip(Table),
        ["gzip in two parts"] = [.. Some.Gzip(Some.GedHeader + "\n"), .. Some.Gzip(Table.Split('\n')[1])],
        ["zip"] = Some.Zip(("events.csv", Table), ("readme.pdf", "-")),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void In_whatever_shape_it_comes_the_table_tells_the_same(string shape)
    {
        var (rows, format, problem, odd) = History.Open(Good[shape], "anything.bin");
        Assert.Null(problem);
        Assert.Equal(HistoryFormat.Ged, format);
        var incident = Assert.Single(rows).Incident!.Value;
        Assert.Equal(("ged:9001", "ML", "Ménaka région", 7), (incident.Id, incident.Country, incident.Region, incident.Killed));
        Assert.Equal(shape == "Latin-1" ? 2 : 0, odd);
    }

    public static TheoryData<string> Refusals => [.. Bad.Keys];

    private static readonly Dictionary<string, (byte[] Bytes, string Code, string Found)> Bad = new(StringComparer.Ordinal)
    {
        ["empty"] = ([], ProblemCodes.FileEmpty, "empty"),
        ["white space"] = (Utf8("\uFEFF \r\n\t\n"), ProblemCodes.FileEmpty, "white space"),
        ["PDF"] = (Utf8("%PDF-1.7 and so on"), ProblemCodes.FileBinary, "PDF"),
        ["zero bytes"] = ([.. Utf8(Table), 0, 0, 0, 1], ProblemCodes.FileBinary, "zero bytes"),
        ["gzip of nothing"] = (Some.Gzip(""), ProblemCodes.FileEmpty, "empty"),
        ["gzip of a picture"] = (Some.Gzip("GIF89a..."), ProblemCodes.FileBinary, "GIF"),
        ["gzip cut off early"] = (Some.Gzip(Table)[..30], ProblemCodes.FileTruncated, "gzip"),
        ["gzip cut off late"] = (Large(0.9), ProblemCodes.FileTruncated, "gzip"),
        ["gzip without its last bytes"] = (Large(1)[..^4], ProblemCodes.FileTruncated, "gzip"),
        ["gzip with a wrong sum"] = ([.. Large(1)[..^8], 1, 2, 3, 4, 5, 6, 7, 8], ProblemCodes.FileTruncated, "gzip"),
        ["zip cut off"] = (Some.Zip(("events.csv", Table))[..^10], ProblemCodes.FileTruncated, "zip"),
        ["zip of two tables"] = (Some.Zip(("a.csv", Table), ("b.csv", Table)), ProblemCodes.FileBinary, "several"),
        ["workbook"] = (Some.Zip(("xl/workbook.xml", "<workbook/>")), ProblemCodes.FileBinary, "workbook"),
        ["GED without best"] = (Utf8(Some.GedHeader.Replace("best", "beast", StringComparison.Ordinal) + "\n" + Some.Ged(("best", ""))), ProblemCodes.HistoryShape, "without best"),
        ["own without killed"] = (Utf8("id,date,lat,lon,country,type\na,2021-03-02,1,1,ML,attack\n"), ProblemCodes.HistoryShape, "without killed"),
        ["own without its header"] = (Utf8("a,2021-03-02,1,1,ML,attack,3\n"), ProblemCodes.HistoryShape, "'a,2021-03-02"),
        ["GDELT 1.0"] = (Utf8(string.Join('\t', Some.Gdelt().Split('\t')[..58]) + "\n"), ProblemCodes.HistoryShape, "58 cells"),
        ["a web page"] = (Utf8("<!doctype html><html><body>Log in to download</body></html>\n"), ProblemCodes.HistoryShape, "<!doctype"),
        ["a JSON list"] = (Utf8("[{\"id\": 1}]\n"), ProblemCodes.HistoryShape, "[{"),
        ["an HXL row alone above"] = (Utf8("#id,#date,#lat,#lon,#country,#type,#killed\na,2021-03-02,1,1,ML,attack,3\n"), ProblemCodes.HistoryShape, "#id"),
        ["a quote that nothing closes"] = (Utf8("\"" + Table), ProblemCodes.HistoryShape, "quote"),
        ["JSON Lines in UTF-16"] = ([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"document\":\"a\",\"facts\":[]}\n")], ProblemCodes.FileEncoding, "UTF-16"),
        ["JSON Lines cut off"] = (Utf8("{\"document\":\"a\",\"facts\":[]}\n{\"document\":\"b\",\"fac"), ProblemCodes.FileTruncated, "last line"),
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_is_no_file_of_incidents_is_refused_by_name(string shape)
    {
        var (bytes, code, found) = Bad[shape];
        var problem = History.Open(bytes, "events.csv").Problem;
        Assert.NotNull(problem);
        Assert.Equal(code, problem.Code);
        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
        Assert.NotNull(problem.File);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("/nowhere/at/all.csv")]
    [InlineData("/")]
    public void What_cannot_be_opened_is_refused_by_name(string path) =>
        Assert.Equal((ProblemCodes.FileMissing, path), History.Open(path) is var opened ? (opened.Problem!.Code, opened.Problem.File) : default);

    [Fact]
    public void A_row_that_is_cut_or_shifted_is_named_with_its_line_and_the_next_one_counts()
    {
        var rows = History.Rows(Some.GedHeader + "\n" + Some.Ged(("source_headline", "of two\nlines")) + "\n" + Some.Ged()[..60] + "\n" + Some.Ged() + ",more\n" + Some.Ged(("id", "9002")) + "\n");
        Assert.Equal([2, 4, 5, 6], rows.Select(row => row.Line));
        Assert.Equal(["ged:9001", null, null, "ged:9002"], rows.Select(row => row.Incident?.Id));
        Assert.All(rows.Where(row => row.Incident is null), row => Assert.Contains("cells; expected 49", row.Flaw, StringComparison.Ordinal));
    }

    private static byte[] Large(double part)
    {
        var random = new Random(7);
        var packed = Some.Gzip(Some.GedHeader + "\n" + string.Concat(Enumerable.Range(0, 3000).Select(at => Some.Ged(("id", $"{at}"), ("source_headline", $"{random.NextInt64()}")) + "\n")));
        return packed[..(int)(packed.Length * part)];
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

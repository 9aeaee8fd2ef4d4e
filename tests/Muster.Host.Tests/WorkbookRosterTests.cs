using System.IO.Compression;
using System.Text.Json;

namespace Muster.Host.Tests;

public class WorkbookRosterTests
{
    private static readonly string Plan = Path.Combine(Golden.TestFolder, "Fixtures", "plan");
    private static readonly string Report = Path.Combine(Golden.TestFolder, "Fixtures", "2022-07-30-report.txt");

    [Fact]
    public void A_roster_from_a_workbook_gives_the_same_brief_as_one_from_CSV()
    {
        using var folder = WithWorkbook(File.ReadAllLines(Path.Combine(Plan, "roster.csv")));

        var fromSheet = MusterProcess.Run("brief", "--json", "--plan", folder.Path, Report);

        Assert.Equal(MusterProcess.Run("brief", "--json", "--plan", Plan, Report), fromSheet);
    }

    [Fact]
    public void A_bad_row_of_a_workbook_is_named_by_its_line()
    {
        using var folder = WithWorkbook(["id,name,email,phone,post,category", "p1,Odile,,22320220101,bamako,visitor", "p2,Tomasz,,,gao,visitor"]);

        var answer = MusterProcess.Run("brief", "--json", "--plan", folder.Path, Report);

        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.Contains("roster.xlsx:3: found the post 'gao'", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rosters_are_refused()
    {
        using var folder = WithWorkbook(["id"]);
        folder.Write("roster.csv", "id");
        Assert.Contains("both roster.csv and roster.xlsx", MusterProcess.Run("brief", "--plan", folder.Path, Report).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_workbook_is_refused()
    {
        using var folder = WithWorkbook(["id"]);
        folder.Write("roster.xlsx", "id,name");
        Assert.Contains("[file-binary]", MusterProcess.Run("brief", "--plan", folder.Path, Report).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_rows_may_be_left_out_and_are_told()
    {
        using var folder = WithWorkbook(["id,name,email,phone,post,category", "p1,Odile,,,bamako,visitor", "p2,Tomasz,,,gao,visitor"]);

        var answer = MusterProcess.Run("brief", "--json", "--skip-bad-rows", "--plan", folder.Path, "Fixtures/2022-08-01-poem.txt");

        Assert.Equal(0, answer.Exit);
        using var json = JsonDocument.Parse(answer.Output);
        Assert.Equal(1, json.RootElement.GetProperty("roll_call").GetProperty("people").GetInt32());
        Assert.Contains(json.RootElement.GetProperty("notices").EnumerateArray(), notice => notice.GetString()!.Contains("roster.xlsx:3", StringComparison.Ordinal));
    }

    /// <summary>A plan's folder whose roster is the least workbook that is one: inline strings, the days and phones as text.</summary>
    private static TemporaryFolder WithWorkbook(string[] lines)
    {
        var folder = new TemporaryFolder();
        File.Copy(Path.Combine(Plan, "plan.yaml"), folder.At("plan.yaml"));
        using var zip = ZipFile.Open(folder.At("roster.xlsx"), ZipArchiveMode.Create);
        Add(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        Add(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Add(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        var rows = lines.Select((line, row) => $"<row r=\"{row + 1}\">{string.Concat(line.Split(',').Select((cell, column) => $"<c r=\"{(char)('A' + column)}{row + 1}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>");
        Add(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(rows)}</sheetData></worksheet>""");
        return folder;
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
    }
}

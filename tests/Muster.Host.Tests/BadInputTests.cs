using System.Text;

namespace Muster.Host.Tests;

/// <summary>Every bad input has a sentence that says what was found, what was expected and where; exit 2, and nothing is written.</summary>
public class BadInputTests
{
    private const string Report = "Fixtures/2022-07-30-report.txt";
    private const string GoodHeader = "id,name,email,phone,post,category,dependant_of,lat,lon,address_note,languages,nationality,warden,stays_because,stays_until";

    private static readonly (string Name, Func<TemporaryFolder, string[]> Brief)[] Reports =
    [
        ("a report that is not there", folder => [folder.At("report.txt")]),
        ("a folder as a report", folder => [folder.Path]),
        ("an empty report", folder => [folder.Write("report.txt", "")]),
        ("a report of white space", folder => [folder.Write("report.txt", " \n\t\r\n ")]),
        ("a PDF", folder => [folder.Write("report.txt", "%PDF-1.7\n1 0 obj\n")]),
        ("a program", folder => [folder.Write("report.txt", [.. "MZ and then "u8, 0, 0, 0, 0, .. " some more of it, and more"u8])]),
        ("a report of 100 MB", folder => [HundredMegabytes(folder)]),
        ("Cyrillic in an old code page", folder => [folder.Write("report.txt", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Пять солдат погибли у Гао в среду"))]),
        ("UTF-16 cut in a character", folder => [folder.Write("report.txt", [0xFF, 0xFE, 0x47, 0x00, 0x61])]),
        ("half an HTML page", folder => [folder.Write("report.html", "<html><body><p>Five soldiers were")]),
        ("a gzip archive cut off", folder => [folder.Write("report.txt.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B])]),
        ("JSON Lines among the reports", folder => [folder.Write("reports.jsonl", "{}")]),
        ("JSON Lines cut off", folder => ["--documents", folder.Write("reports.jsonl", "{\"document\": \"a\", \"text\": \"One.\"}\n{\"document\": \"b\", \"te")]),
        ("two bad lines", folder => ["--documents", folder.Write("reports.jsonl", "{\"document\": \"a\"}\n{\"document\": \"b\", \"text\": \"Two.\"}\nno json\n")]),
        ("a day that is none", folder => ["--documents", folder.Write("reports.jsonl", "{\"document\": \"a\", \"text\": \"One.\", \"published\": \"July 2022\"}\n")]),
        ("--as-of no day", _ => ["--as-of", "yesterday", Report]),
        ("--as-of without a value", _ => [Report, "--as-of"]),
        ("--country no code", _ => ["--country", "Mali", Report]),
        ("--threads no number", _ => ["--threads", "many", Report]),
        ("an unknown option", _ => ["--fast", Report]),
        ("--json and --html", folder => ["--json", "--html", folder.At("brief.html"), Report]),
        ("--html into nowhere", folder => ["--html", folder.At("nowhere/brief.html"), Report]),
        ("a data folder that is a file", folder => [Report, "--data", folder.Write("file", "x")]),
        ("a data folder of other things", folder => [Report, "--data", OtherThings(folder)]),
    ];

    private static readonly (string Name, Func<TemporaryFolder, string> Plan)[] Plans =
    [
        ("a plan that is not there", folder => folder.At("plan")),
        ("a plan folder without plan.yaml", folder => folder.Path),
        ("a plan that is no YAML", folder => Plan(folder, yaml: "plan: Mali\nposts:\n\t- bamako\n")),
        ("a plan with an open bracket", folder => Plan(folder, yaml: "plan: [Mali\nposts: {")),
        ("an unknown plan key", folder => Plan(folder, yaml: PlanText().Replace("propose: ordered", "proposes: ordered", StringComparison.Ordinal))),
        ("an unknown plan value", folder => Plan(folder, yaml: PlanText().Replace("propose: ordered", "propose: leave", StringComparison.Ordinal))),
        ("a plan without a roster", folder => Plan(folder)),
        ("a roster that lacks a column", folder => Plan(folder, roster: "id,name,email,post,category\np1,Odile,,bamako,visitor\n")),
        ("a roster with four bad rows", folder => Plan(folder, roster: $"""
            {GoodHeader}
            p1,Odile,,+22320220101,bamako,visitor,,,,,,,,,
            p1,Tomasz,,,bamako,visitor,,,,,,,,,
            p3,Hanna,,,gao,visitor,,,,,,,,,
            p4,Grace,,12,bamako,visitor,,,,,,,,,
            p5,Lars,,,bamako,manager,,,,,,,,,

            """)),
        ("an empty roster", folder => Plan(folder, roster: "")),
    ];

    [Fact]
    public void Every_bad_input_is_named_in_a_sentence_and_leaves_nothing_behind()
    {
        var page = new StringBuilder();
        foreach (var (name, brief) in Reports)
        {
            Tell(page, name, folder => ["--plan", "Fixtures/plan", .. brief(folder)]);
        }

        foreach (var (name, plan) in Plans)
        {
            Tell(page, name, folder => ["--plan", plan(folder), Report]);
        }

        Tell(page, "no plan", _ => [Report]);
        Tell(page, "no report", _ => ["--plan", "Fixtures/plan"]);
        Tell(page, "a bad plan and a bad report at once", folder => ["--plan", folder.At("plan"), folder.At("report.txt"), folder.Write("empty.txt", "")]);
        Golden.Matches("bad-input", page.ToString());
    }

    [Fact]
    public void A_hundred_megabytes_on_standard_input_are_refused()
    {
        var answer = MusterProcess.Run(["read", "-"], new byte[100_000_000].Select(_ => (byte)'x').ToArray(), null);
        Assert.Equal((2, "", "muster: -: found more than 20 MB; expected at most 20 MB [file-too-large]\n"), (answer.Exit, answer.Output, answer.Errors));
    }

    [Fact]
    public void Reading_goes_on_after_a_bad_report_and_still_says_2()
    {
        var answer = MusterProcess.Run("read", "--json", "Fixtures/nothing.txt", Report);
        Assert.Equal(2, answer.Exit);
        Assert.Contains("\"document\":\"2022-07-30-report.txt\"", answer.Output, StringComparison.Ordinal);
        Assert.Contains("[file-missing]", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_installation_is_a_fault_with_a_trace_and_without_inner_text()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(file => !file.EndsWith("gazetteer.bin", StringComparison.Ordinal)))
        {
            File.Copy(file, folder.At(Path.GetFileName(file)));
        }

        var answer = MusterProcess.Run(["read", Report], [], folder.At("muster.dll"));

        Assert.Equal(1, answer.Exit);
        Assert.Matches("^muster: a fault in Muster, not in your input; trace [0-9a-f]{32} \\(MUSTER_DEBUG=1 shows where\\)\n$", answer.Errors);
    }

    private static void Tell(StringBuilder page, string name, Func<TemporaryFolder, string[]> arguments)
    {
        using var folder = new TemporaryFolder();
        var given = arguments(folder);
        string[] keep = given.Contains("--data") || given.Contains("--help") ? [] : ["--data", folder.At("data")];
        var before = Entries(folder);

        var answer = MusterProcess.Run(["brief", .. keep, .. given]);

        Assert.True(answer.Exit == 2, $"{name}: exit {answer.Exit}\n{answer.Errors}{answer.Output}");
        Assert.True(answer.Output.Length == 0, $"{name}: {answer.Output}");
        Assert.Equal(before, Entries(folder));
        page.Append("# ").Append(name).Append('\n').Append(answer.Errors.Replace(folder.Path, "DIR", StringComparison.Ordinal)).Append('\n');
    }

    private static string[] Entries(TemporaryFolder folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string HundredMegabytes(TemporaryFolder folder)
    {
        using var file = File.Create(folder.At("report.txt"));
        file.SetLength(100_000_000);
        return file.Name;
    }

    private static string OtherThings(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.At("letters"));
        folder.Write("letters/one.txt", "Dear");
        return folder.At("letters");
    }

    private static string PlanText() => File.ReadAllText(Path.Combine(Golden.TestFolder, "Fixtures", "plan", "plan.yaml"));

    private static string Plan(TemporaryFolder folder, string? yaml = null, string? roster = null)
    {
        folder.Write("plan.yaml", yaml ?? PlanText());
        if (roster is not null)
        {
            folder.Write("roster.csv", roster);
        }

        return folder.Path;
    }
}

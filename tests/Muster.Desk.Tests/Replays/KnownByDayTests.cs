using System.Collections.Concurrent;
using System.Collections.Immutable;
using CsCheck;
using Muster.Desk.Replays;
using Muster.Desk.Tests.Imports;
using Muster.Kernel;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Desk.Tests.Replays;

/// <summary>A replay knows of a country on a day what a brief of that day would have known from pages, and nothing that was seen later.</summary>
public class KnownByDayTests
{
    private static readonly LocalDate First = new(2025, 3, 18);

    [Fact]
    public void Of_made_up_pages_a_replay_knows_what_a_brief_knew() => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            ImmutableArray<string> countries = [.. Archives.MadeUpCountries];
            using var known = new KnownOnADay(Archives.MadeUp("advisories", new Random(seed), 40).Lines, countries);
            for (var day = 0; day < 55; day++)
            {
                known.MustAgree(First.PlusDays(day));
            }
        },
        iter: 8,
        threads: 1);

    [Fact]
    public void What_lies_ahead_counts_when_its_day_comes()
    {
        var seen = new LocalDate(2025, 4, 1);
        string[] lines =
        [
            Import.Advisory("US", "Mali", "ML", seen, 4, "Do not travel to Mali. On April 20, 2025, the Department of State ordered non-emergency employees and family members to leave Mali."),
            Import.Advisory("UK", "Mali", "ML", seen, 4, "Do not travel to Mali. A state of emergency was declared on 15 April 2025."),
        ];
        using var known = new KnownOnADay(lines, ["ML"]);
        for (var day = -3; day < 60; day++)
        {
            known.MustAgree(seen.PlusDays(day));
        }
    }

    [Fact]
    public void A_page_of_another_country_of_the_plan_is_heard_where_it_speaks_of_this_one()
    {
        var seen = new LocalDate(2025, 4, 1);
        string[] lines =
        [
            Import.Advisory("US", "Niger", "NE", seen, 3, "Reconsider travel to Niger. On April 1, 2025, the Department of State ordered non-emergency employees to leave Mali."),
            Import.Advisory("US", "Mali", "ML", seen.PlusDays(2), 4, "Do not travel to Mali. On April 1, 2025, the Department of State ordered non-emergency employees to leave Mali."),
            Import.Advisory("US", "Mali", "ML", seen.PlusDays(4), 4, "Do not travel to Mali. The ordered departure of staff was lifted on April 5, 2025."),
            Import.Advisory("US", "Niger", "NE", seen.PlusDays(6), 3, "Reconsider travel to Niger. Roads are long."),
        ];
        using var known = new KnownOnADay(lines, ["ML", "NE"]);
        Assert.True(known.Entries("ML") > 0);
        for (var day = -1; day < 20; day++)
        {
            known.MustAgree(seen.PlusDays(day));
        }
    }

    [Fact]
    public void A_page_that_comes_again_unchanged_ends_nothing_and_what_stays_the_same_is_one_entry()
    {
        var seen = new LocalDate(2025, 4, 1);
        var line = Import.Advisory("US", "Mali", "ML", seen, 4, "Do not travel to Mali. Armed bands hold its roads.");
        using var known = new KnownOnADay([line, line], ["ML"]);
        Assert.Equal(1, known.Entries("ML"));
    }

    [SharedDataFact]
    public void Of_the_real_year_a_replay_knows_what_a_brief_knew()
    {
        var lines = Archives.RealAdvisories(int.MaxValue);
        ImmutableArray<string> countries = ["ML", "NE", "BI", "SS", "IQ", "IL", "LB", "CD"];
        using var known = new KnownOnADay(lines.Lines, countries);
        Assert.All(countries, country => Assert.InRange(known.Entries(country), 10, 400));
        Gen.Int[0, 300].Sample(day => known.MustAgree(First.PlusDays(day)), iter: 100, threads: 1);
    }

    [Fact]
    public void Bad_lines_are_counted_and_named_and_countries_of_no_plan_are_not_read()
    {
        using var folder = new TemporaryFolder();
        var day = new LocalDate(2025, 4, 1);
        var read = new ConcurrentDictionary<string, int>(StringComparer.Ordinal); // two threads may read one text at once; what counts is which texts are read
        var good = Import.Advisory("US", "Mali", "ML", day, 4, "Do not travel to Mali.");
        var path = folder.Write("archive.jsonl", [good, "{}", Import.Advisory("US", "Chad", "TD", day.PlusDays(9), 3, "Reconsider travel to Chad."), "no JSON", good, good]);
        var pages = LoadAdvisories.From([path], ["ML"], TestReader.FindCountry, report => { read[report.Text] = 1; return TestReader.Read(report); }, _ => { }).Value;
        Assert.Single(read);
        Assert.Equal((day, day.PlusDays(9)), pages.Observed);
        Assert.All(pages.Known, entry => Assert.Equal("ML", entry.Country));
        Assert.Equal(3, pages.Notices.Length);
        Assert.StartsWith("2 lines", pages.Notices[0], StringComparison.Ordinal);
        Assert.Contains("archive.jsonl:2", pages.Notices[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", ProblemCodes.FileEmpty)]
    [InlineData("{}\n{}\n", ProblemCodes.HistoryShape)]
    [InlineData("id,date,lat,lon,country,type,killed\na,2021-03-02,1,1,ML,attack,3\n", ProblemCodes.HistoryShape)]
    [InlineData("{\"issuer\": \"US\", \"country\": \"Ma", ProblemCodes.FileTruncated)]
    public void A_file_of_no_advisories_is_refused(string text, string code)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("archive.jsonl"), text);
        var problems = LoadAdvisories.From([folder.At("archive.jsonl")], ["ML"], TestReader.FindCountry, TestReader.ReadNothing, _ => { }).Problems;
        Assert.Equal(code, problems[0].Code);
        Assert.All(problems, problem => Assert.Equal(folder.At("archive.jsonl"), problem.File));
    }
}

using System.IO.Compression;
using Muster.Channels.History;
using Muster.Desk.Replays;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tests.Shared;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Desk.Tests.Replays;

/// <summary>What becomes of the rows of files of incidents: all of them are accounted for, or the file is refused.</summary>
public sealed class LoadIncidentsTests : IDisposable
{
    private const string Header = "id,date,lat,lon,country,type,killed";
    private const string Good = "a1,2021-03-02,14.5,-4.2,ML,attack,3";
    private const string Bad = "a2,2021-03-02,14.5,-4.2,ML,atack,3";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Every_row_is_accounted_for()
    {
        var path = folder.Write("own.csv", [Header, Good, Bad, "a3,2021-02,,,ML,riot,", "a4,2022-01-05,1,1,,riot,0", Bad, "a5,2020-12-24,1,1,NE,riot,0"]);
        var (tally, gathered) = Load(path);
        Assert.Equal((HistoryFormat.Own, 6, 4, 0, 2), (tally.Format, tally.Rows, tally.Used, tally.Passed, tally.Bad));
        Assert.Equal((1, 1, 1, 4), (tally.WithoutPoint, tally.WithoutCountry, tally.WithoutDay, gathered));
        Assert.Equal((new LocalDate(2020, 12, 24), new LocalDate(2022, 1, 5)), (tally.First, tally.Last));
        Assert.Equal([3, 6], tally.Named.Select(problem => problem.Line));
        Assert.All(tally.Named, problem => Assert.Equal((ProblemCodes.HistoryLine, path, "the type 'atack'; nearest: attack"), (problem.Code, problem.File, problem.Found)));
    }

    [Fact]
    public void Of_many_bad_rows_the_first_twenty_are_named_and_all_are_counted()
    {
        var (tally, _) = Load(folder.Write("own.csv", [Header, .. Enumerable.Repeat(Good, 60), .. Enumerable.Repeat(Bad, 50)]));
        Assert.Equal((50, 20, 62), (tally.Bad, tally.Named.Length, tally.Named[0].Line));
    }

    [Theory]
    [InlineData(2, 2, null)]
    [InlineData(2, 3, ProblemCodes.HistoryShape)]
    [InlineData(0, 1, ProblemCodes.HistoryShape)]
    [InlineData(0, 0, ProblemCodes.FileEmpty)]
    public void A_file_with_more_bad_rows_than_others_is_refused(int good, int bad, string? code)
    {
        var outcome = Into(new GatherIncidents(), false, folder.Write("own.csv", [Header, .. Enumerable.Repeat(Good, good), .. Enumerable.Repeat(Bad, bad)]));
        Assert.Equal(code, outcome.Problems.FirstOrDefault()?.Code);
        Assert.Equal(code is null ? 0 : bad, outcome.Problems.Count(problem => problem.Code == ProblemCodes.HistoryLine));
    }

    [Fact]
    public void A_file_that_tells_no_incident_is_refused() =>
        Assert.Equal(ProblemCodes.HistoryShape, Assert.Single(Into(new GatherIncidents(), false, folder.Write("facts.jsonl", ["""{"document":"a","facts":[]}"""])).Problems).Code);

    [Fact]
    public void Who_asks_for_it_has_a_file_refused_for_a_single_bad_row()
    {
        var path = folder.Write("own.csv", [Header, Good, Good, Good, Bad]);
        Assert.Equal([ProblemCodes.HistoryShape, ProblemCodes.HistoryLine], Into(new GatherIncidents(), true, path).Problems.Select(problem => problem.Code));
        Assert.True(Into(new GatherIncidents(), true, folder.Write("good.csv", [Header, Good])).IsGranted);
    }

    [Fact]
    public void The_troubles_of_all_files_are_told_at_once()
    {
        var outcome = Into(new GatherIncidents(), false, folder.At("none.csv"), folder.Write("good.csv", [Header, Good]), folder.Write("empty.csv", []));
        Assert.Equal([(ProblemCodes.FileMissing, folder.At("none.csv")), (ProblemCodes.FileEmpty, folder.At("empty.csv"))], outcome.Problems.Select(problem => (problem.Code, problem.File!)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_steps_add_up_to_the_file_as_it_lies_on_the_disk(bool isPacked)
    {
        var path = folder.Write("own.csv", [Header, .. Enumerable.Range(0, 20_000).Select(at => $"a{at}" + Good[2..])]);
        if (isPacked)
        {
            using var packed = new GZipStream(File.Create(path + ".gz"), CompressionLevel.Fastest);
            packed.Write(File.ReadAllBytes(path));
            packed.Close();
            path += ".gz";
        }

        var read = 0L;
        Assert.Equal(20_000, LoadIncidents.Into(new GatherIncidents(), new IncidentFiles([path]), TestReader.FindCountry, bytes => read += bytes).Value[0].Used);
        Assert.Equal(new FileInfo(path).Length, read);
    }

    [Fact]
    public void What_the_reader_prints_is_taken()
    {
        var story = folder.Write("story.txt", ["MOPTI, Mali, 29 July 2022. Gunmen killed at least 15 soldiers in an attack on a camp near Mopti on Wednesday, the army said."]);
        var facts = folder.Write("facts.jsonl", BuiltProgram.Print("read", "--json", "--published", "2022-07-30", story).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var incident = Assert.Single(Rows(facts), row => row.Incident is { Killed: 15 }).Incident!.Value;
        Assert.Equal((IncidentType.Attack, "ML", new LocalDate(2022, 7, 27), new LocalDate(2022, 7, 30)), (incident.Type, incident.Country, incident.Last, incident.Published));
        Assert.NotNull(incident.Point);
    }

    [SharedDataFact]
    public void The_real_GED_has_as_many_rows_as_a_plain_count_finds()
    {
        var path = SharedData.File("events/ged.csv.gz");
        var (tally, gathered) = Load(path);
        Assert.Equal((HistoryFormat.Ged, 51_373, 51_373, 0, 0, 0), (tally.Format, tally.Rows, tally.Used, tally.Bad, tally.WithoutPoint, tally.WithoutCountry));
        Assert.Equal((51_373, 0L), (gathered, tally.OddBytes));

        // Counted with another program's CSV reader, by country_id, type_of_violence and best.
        var incidents = Rows(path).ConvertAll(row => row.Incident!.Value);
        var counts = incidents.CountBy(incident => incident.Country!).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        Assert.Equal((18_957, 16_789, 7_374, 4_647, 1_848, 1_188), (counts["MX"], counts["SY"], counts["MM"], counts["CO"], counts["CF"], counts["UA"]));
        Assert.Equal((135, 7, 1, 57), (counts["AF"], counts["ML"], counts["NE"], counts.Count));
        Assert.Equal((339_845L, 5_269), (incidents.Sum(incident => (long)incident.Killed), incidents.Count(incident => incident.Type == IncidentType.Attack)));
    }

    [SharedDataFact]
    public void The_real_sample_of_a_few_columns_is_taken_too()
    {
        var (tally, _) = Load(SharedData.File("events/ged251_global_sample_slim.csv.gz"));
        Assert.Equal((HistoryFormat.Ged, 9_972, 9_972), (tally.Format, tally.Rows, tally.Used));
        Assert.Equal(0, tally.WithoutCountry);
    }

    [SharedDataFact]
    public void Real_tables_of_other_columns_are_refused()
    {
        string[] files = [SharedData.File("events/sigacts_iraq_2004_2007.csv.gz"), SharedData.File("events/wikipedia-incidents-1970-2017.csv.gz"), SharedData.File("events/current-events-2010-2021.jsonl.gz")];
        var problems = Into(new GatherIncidents(), false, files).Problems;
        Assert.Equal(files, problems.Where(problem => problem.Code == ProblemCodes.HistoryShape).Select(problem => problem.File));
    }

    public void Dispose() => folder.Dispose();

    private static (IncidentFileTally Tally, int Gathered) Load(string path)
    {
        var gather = new GatherIncidents();
        var outcome = Into(gather, false, path);
        Assert.Empty(outcome.Problems);
        return (Assert.Single(outcome.Value), gather.Count);
    }

    private static Outcome<System.Collections.Immutable.ImmutableArray<IncidentFileTally>> Into(GatherIncidents gather, bool refuseBad, params string[] files) =>
        LoadIncidents.Into(gather, new IncidentFiles([.. files], refuseBad), TestReader.FindCountry, _ => { });

    private static List<HistoryRow> Rows(string path)
    {
        using var file = OpenIncidents.FromFile(path, TestReader.FindCountry, _ => { }).Value;
        return [.. file.Rows()];
    }
}

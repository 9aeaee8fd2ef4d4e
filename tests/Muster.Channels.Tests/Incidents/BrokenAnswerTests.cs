using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Acled;
using Muster.Channels.Feeds.Gdacs;
using Muster.Channels.Feeds.Gdelt;
using Muster.Channels.Feeds.OwnRows;
using Muster.Channels.Feeds.ReliefWeb;
using Muster.Channels.Feeds.Ucdp;
using Muster.Kernel;
using Muster.Tests.Shared;

namespace Muster.Channels.Tests.Incidents;

/// <summary>Whatever a server sends: an outcome, never an exception, and no item without evidence that is its text.</summary>
public class BrokenAnswerTests
{
    private static readonly ImmutableArray<IConnector> Connectors =
    [
        new GedConnector(Some.Country), new AcledConnector(Some.Country), new GdeltConnector(), new GdacsConnector(Some.Country),
        new ReliefWebConnector(Some.Country), new OwnRowsConnector(Some.Country),
    ];

    private static readonly ImmutableArray<byte[]> Answers =
    [
        .. new[]
        {
            Some.GedHeader + "\n" + Some.Ged() + "\n" + Some.Ged(("source_headline", "Two\nlines, \"both\"")),
            Some.Ged(),
            Some.AcledHeader + "\n" + Some.Acled() + "\n" + Some.Acled(("notes", "one\ntwo \"three\"")),
            Some.Acled(Some.OldAcledHeader, ';'),
            Some.Gdelt() + "\n" + Some.Gdelt((26, "145")),
            $"1 {new string('a', 32)} https://feeds.example.org/x.export.CSV.zip",
            GdacsTests.List(GdacsTests.Item("FL1", "Red", "3 killed")),
            GdacsTests.Alert(),
            ReliefWebTests.Page,
            "{\"NextPageUrl\":\"/2\",\"Result\":[{\"id\":1,\"type_of_violence\":1,\"date_start\":\"2021-01-01\",\"best\":2}]}",
            "{\"data\":[{\"event_id_cnty\":\"A1\",\"event_date\":\"2021-01-01\",\"event_type\":\"Riots\",\"fatalities\":\"0\"}]}",
            "id,date,lat,lon,country,type,killed\na1,2021-03-02,14.5,-4.2,ML,riot,3",
        }.Select(Encoding.UTF8.GetBytes),
        Some.Gzip(Some.GedHeader + "\n" + Some.Ged()),
        Some.Zip(("x.export.CSV", Some.Gdelt())),
    ];

    public static TheoryData<int> Each => [.. Enumerable.Range(0, Answers.Length)];

    public static TheoryData<int> EachConnector => [.. Enumerable.Range(0, Connectors.Length)];

    [Fact]
    public void Each_answer_is_understood_by_one_connector_at_least() =>
        Assert.All(Answers, answer => Assert.Contains(Connectors, connector => connector.Read(Some.Answer(answer)).IsGranted));

    [Theory]
    [MemberData(nameof(Each))]
    public void Cut_anywhere_nothing_throws(int answer)
    {
        for (var length = 0; length < Answers[answer].Length; length++)
        {
            ReadAll(Answers[answer][..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void With_bytes_changed_nothing_throws(int answer) => Changed(Answers[answer]).Sample(ReadAll, iter: 400);

    [Fact]
    public void Random_bytes_are_refused_or_flawed() => Gen.Byte.Array[0, 200].Sample(ReadAll);

    [SharedDataFact]
    public void Real_answers_cut_and_changed_do_not_throw()
    {
        byte[][] real = [Beginning("events/ged.csv.gz"), Beginning("events/ged251_global_sample_slim.csv.gz"), File.ReadAllBytes(SharedData.File("schemas/gdacs_rss_sample.xml"))];
        foreach (var bytes in real)
        {
            Changed(bytes).Sample(ReadAll, iter: 200);
            Gen.Int[0, bytes.Length].Sample(length => ReadAll(bytes[..length]), iter: 200);
        }
    }

    [Theory]
    [MemberData(nameof(EachConnector))]
    public void Empty_and_foreign_answers_are_refused_with_one_code(int connector)
    {
        string[] foreign = ["", " \n", "<html><body>Please wait</body></html>", "null", "Service Unavailable", "\0\0\0\0", "{\"error\":\"token\"}", "[]"];
        Assert.All(foreign, text =>
        {
            var problem = Assert.Single(Connectors[connector].Read(Some.Answer(text)).Problems);
            Assert.Equal(ProblemCodes.FeedShape, problem.Code);
            Assert.Equal(Some.Address.ToString(), problem.File);
        });
    }

    [Theory]
    [MemberData(nameof(EachConnector))]
    public void Every_connector_says_what_it_is(int connector)
    {
        Assert.Matches("^[a-z-]+$", Connectors[connector].Kind);
        Assert.NotEmpty(Connectors[connector].About);
        Assert.True(Connectors[connector].ExpectedMinimum >= 1);
    }

    [Fact]
    public void Thousands_of_flaws_are_named_up_to_a_number()
    {
        var table = "id,date,lat,lon,country,type,killed\na,2021-03-02,,,ML,riot,\n" + string.Concat(Enumerable.Repeat("broken\n", 5_000));
        var step = Connectors[^1].Read(Some.Answer(table)).Value;
        Assert.Equal(1_001, step.Flaws.Length);
        Assert.Contains("4000", step.Flaws[^1].What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_unpacks_without_end_is_refused()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            var zeros = new byte[1_000_000];
            for (var million = 0; million < 310; million++)
            {
                zip.Write(zeros);
            }
        }

        var problem = Assert.Single(Connectors[0].Read(Some.Answer(packed.ToArray())).Problems);
        Assert.Contains("300 MB", problem.Found, StringComparison.Ordinal);
    }

    private static Gen<byte[]> Changed(byte[] bytes) => Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 6].Select(changes =>
    {
        var copy = bytes.ToArray();
        foreach (var (at, value) in changes)
        {
            copy[at] = value;
        }

        return copy;
    });

    private static byte[] Beginning(string file)
    {
        using var unpacked = new GZipStream(File.OpenRead(SharedData.File(file)), CompressionMode.Decompress);
        var bytes = new byte[20_000];
        return bytes[..unpacked.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private static void ReadAll(byte[] body)
    {
        foreach (var connector in Connectors)
        {
            var outcome = connector.Read(Some.Answer(body));
            Assert.All(outcome.Problems, problem => Assert.Equal(ProblemCodes.FeedShape, problem.Code));
            if (outcome.TryGet(out var step))
            {
                Assert.All(step.Items.OfType<IncidentItem>(), item => Assert.Equal(item.Text, Assert.Single(item.Incident.Evidence).Quote));
                Assert.All(step.Next, next => Assert.Equal(Some.Address.Host, next.Host));
            }
        }
    }
}

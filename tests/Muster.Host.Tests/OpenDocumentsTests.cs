using CsCheck;
using Muster.Channels;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Tests;

public class OpenDocumentsTests
{
    [Fact]
    public void A_line_gives_its_own_values_and_takes_the_rest_from_what_is_known()
    {
        var known = new KnownOfReport(new LocalDate(2022, 1, 1), "GB", "ML");
        var reports = Open(
            """
            {"document": "a", "text": "One.", "published": "2022-07-30", "issuer": "US", "country": null, "more": [1]}

            {"document": "b", "text": "Two."}
            """,
            known);

        Assert.Equal(new Report("a", "One.", new LocalDate(2022, 7, 30), "US", "ML"), reports[0].Value.Report);
        Assert.Equal(new Report("b", "Two.", new LocalDate(2022, 1, 1), "GB", "ML"), reports[1].Value.Report);
    }

    [Fact]
    public void An_empty_text_is_a_document_all_the_same() =>
        Assert.All(Open("""
            {"document": "a", "text": ""}
            {"document": "b", "text": " "}
            """), report => Assert.True(report.IsGranted));

    [Theory]
    [InlineData("no json", ProblemCodes.DocumentLine)]
    [InlineData("[1, 2]", ProblemCodes.DocumentLine)]
    [InlineData("""{"text": "One."}""", ProblemCodes.DocumentLine)]
    [InlineData("""{"document": "a"}""", ProblemCodes.DocumentLine)]
    [InlineData("""{"document": 7, "text": "One."}""", ProblemCodes.DocumentLine)]
    [InlineData("""{"document": "a", "text": "One.", "published": "30/07/2022"}""", ProblemCodes.DocumentLine)]
    [InlineData("""{"document": "a", "text": "half \ud83d"}""", ProblemCodes.DocumentLine)]
    public void A_bad_line_is_named_by_its_number_and_the_others_are_read(string line, string code)
    {
        var reports = Open($$"""
            {"document": "first", "text": "One."}

            {{line}}
            {"document": "last", "text": "Two."}

            """);

        Assert.Equal([true, false, true], reports.Select(report => report.IsGranted));
        var problem = Assert.Single(reports[1].Problems);
        Assert.Equal((code, 3), (problem.Code, problem.Line));
    }

    [Theory]
    [InlineData("", ProblemCodes.FileEmpty, null)]
    [InlineData("\n \n", ProblemCodes.FileEmpty, null)]
    [InlineData("{\"document\": \"a\", \"text\": \"One", ProblemCodes.FileTruncated, 1)]
    [InlineData("PK\u0003\u0004", ProblemCodes.FileBinary, null)]
    [InlineData("a\0b", ProblemCodes.FileBinary, null)]
    public void A_file_that_is_no_JSON_Lines_is_refused(string content, string code, int? line)
    {
        var problem = Assert.Single(Assert.Single(Open(content)).Problems);
        Assert.Equal((code, line), (problem.Code, problem.Line));
    }

    [Fact]
    public void A_broken_byte_costs_a_doubt_and_no_more()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("reports.jsonl", [.. "{\"document\": \"a\", \"text\": \"Caf"u8, 0xE9, .. " Gao\"}\n"u8]);

        var opened = Assert.Single(OpenDocuments.FromFile(path, new KnownOfReport())).Value;

        Assert.Equal("Caf\uFFFD Gao", opened.Report.Text);
        Assert.Equal(3, Assert.Single(opened.Doubts).Start);
    }

    [Fact]
    public void Lines_are_cut_where_the_breaks_are_whatever_the_size_of_the_pieces() =>
        Gen.Select(Gen.Int[0, 70_000].Array[1, 5], Gen.Bool).Sample(
            (lengths, isEnded) =>
            {
                var content = string.Join('\n', lengths.Select(length => new string('x', length))) + (isEnded ? "\n" : "");
                using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
                var lines = ReadLines.Of(stream, 100_000).ToArray();
                var expected = isEnded || lengths[^1] > 0 ? lengths : lengths[..^1];
                return expected.SequenceEqual(lines.Select(line => line.Bytes.Length))
                    && lines.Select(line => line.Number).SequenceEqual(Enumerable.Range(1, lines.Length));
            },
            iter: 100);

    [Fact]
    public void A_line_over_the_limit_ends_the_reading()
    {
        using var stream = new MemoryStream("short\nmuch too long\nshort\n"u8.ToArray());
        Assert.Equal([(1, false), (2, true)], ReadLines.Of(stream, 5).Select(line => (line.Number, line.IsTooLong)));
    }

    private static Outcome<OpenedReport>[] Open(string content, KnownOfReport? known = null)
    {
        using var folder = new TemporaryFolder();
        return [.. OpenDocuments.FromFile(folder.Write("reports.jsonl", content), known ?? new KnownOfReport())];
    }
}

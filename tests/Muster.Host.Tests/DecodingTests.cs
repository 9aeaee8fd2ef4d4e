using System.IO.Compression;
using System.Text;
using CsCheck;
using Muster.Channels;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Tests;

public class DecodingTests
{
    private const string Sentence = "The café – near “Gao” – was hit.";
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sentence) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sentence)] },
        { "UTF-16 LE with a mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sentence)] },
        { "UTF-16 BE with a mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Sentence)] },
        { "UTF-16 LE without", Encoding.Unicode.GetBytes(Sentence) },
        { "UTF-16 BE without", Encoding.BigEndianUnicode.GetBytes(Sentence) },
        { "Windows-1252", Windows1252.GetBytes(Sentence) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_every_usual_encoding(string encoding, byte[] bytes)
    {
        var decoded = DecodeText.From(bytes, "report.txt").Value;

        Assert.Equal(Sentence, decoded.Text);
        Assert.Equal(encoding == "Windows-1252" ? 1 : 0, decoded.Doubts.Length);
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0x80)]
    [InlineData(0xC3)]
    public void A_broken_byte_among_good_ones_costs_a_doubt_and_no_more(byte broken)
    {
        byte[] bytes = [.. "Fünf Männer "u8, broken, .. " vor Gao"u8];

        var decoded = DecodeText.From(bytes, "report.txt").Value;

        Assert.Equal("Fünf Männer \uFFFD vor Gao", decoded.Text);
        var doubt = Assert.Single(decoded.Doubts);
        Assert.Equal((12, 13), (doubt.Start, doubt.End));
    }

    [Fact]
    public void Doubts_count_code_points_not_chars()
    {
        byte[] bytes = [.. "🔥🔥"u8, 0xFF, 0xFE, .. "x"u8];
        var doubt = Assert.Single(DecodeText.From(bytes, "report.txt").Value.Doubts);
        Assert.Equal((2, 4), (doubt.Start, doubt.End));
    }

    [Fact]
    public void Any_text_comes_back_from_UTF8_and_UTF16_as_it_was() =>
        Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['à', 'ÿ'], Gen.Char['Ѐ', 'џ']).Array[1, 80]
            .Select(letters => "Gao: " + new string(letters))
            .Sample(text => new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }
                .All(encoding => DecodeText.From([.. encoding.Preamble, .. encoding.GetBytes(text)], "report.txt").Value.Text == text));

    [Fact]
    public void Any_bytes_give_text_or_a_refusal_and_never_an_exception() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            var decoded = DecodeText.From(bytes, "report.txt");
            return decoded.IsGranted ? decoded.Value.Text.Length > 0 : decoded.Problems[0].File == "report.txt";
        });

    public static TheoryData<string, byte[]> Refused => new()
    {
        { ProblemCodes.FileEmpty, [] },
        { ProblemCodes.FileEmpty, " \r\n\t\n"u8.ToArray() },
        { ProblemCodes.FileBinary, [.. "%PDF-1.7 "u8, 0xE2, 0xE3] },
        { ProblemCodes.FileBinary, [0x50, 0x4B, 0x03, 0x04, 1, 2, 3] },
        { ProblemCodes.FileBinary, [.. "some words and "u8, 0, 0, 0, .. "then none of them at all, for a while"u8] },
        { ProblemCodes.FileBinary, [1, 2, 3, 4, 5, 6, 7] },
        { ProblemCodes.FileEncoding, CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Пять солдат погибли у Гао в среду") },
        { ProblemCodes.FileTruncated, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Gao"), 0x41] },
        { ProblemCodes.FileTruncated, "Fünf Männer aus Mopti und zwei M\u00e4"u8[..^1].ToArray() },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_text_is_refused(string code, byte[] bytes)
    {
        var problem = Assert.Single(DecodeText.From(bytes, "report.txt").Problems);
        Assert.Equal((code, "report.txt"), (problem.Code, problem.File));
    }

    [Theory]
    [InlineData("2022-07-30-report.txt", "2022-07-30")]
    [InlineData("report-2022-07-30.html.gz", "2022-07-30")]
    [InlineData("report-2022-13-30.txt", null)]
    [InlineData("12022-07-301.txt", null)]
    [InlineData("report.txt", null)]
    public void The_day_is_taken_from_the_file_name(string name, string? day)
    {
        LocalDate? expected = PartialDate.TryParse(day, out var date) ? date.First : null;
        Assert.Equal(expected, RecogniseDay.In(name));
    }

    [Fact]
    public void A_gzipped_report_is_the_report_that_it_holds()
    {
        using var folder = new TemporaryFolder();
        var plain = OpenReport.FromFile(folder.Write("report.txt", Sentence), new KnownOfReport()).Value;
        var packed = OpenReport.FromFile(folder.Write("report.txt.gz", Zipped(Sentence)), new KnownOfReport()).Value;

        Assert.Equal((plain.Report.Text, plain.Hash), (packed.Report.Text, packed.Hash));
    }

    [Fact]
    public void A_gzipped_report_that_ends_too_early_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("report.txt.gz", Zipped(Sentence)[..^12]);
        Assert.Equal(ProblemCodes.FileTruncated, Assert.Single(OpenReport.FromFile(path, new KnownOfReport()).Problems).Code);
    }

    [Fact]
    public void A_small_archive_of_a_huge_text_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("report.txt.gz", Zipped(new string('x', OpenReport.Limit + 1)));
        Assert.Equal(ProblemCodes.FileTooLarge, Assert.Single(OpenReport.FromFile(path, new KnownOfReport()).Problems).Code);
    }

    [Theory]
    [InlineData("page.html", "<p>Gao</p>", Markup.Html)]
    [InlineData("page.htm.gz", "<p>Gao</p>", Markup.Html)]
    [InlineData("page", "\n<!DOCTYPE html><p>Gao</p>", Markup.Html)]
    [InlineData("page.txt", "<HTML><p>Gao</p></HTML>", Markup.Html)]
    [InlineData("notes.md", "# Gao", Markup.Text)]
    [InlineData("notes.txt", "A page says <html>.", Markup.Text)]
    public void Markup_is_told_by_name_and_content(string name, string text, Markup expected) => Assert.Equal(expected, RecogniseMarkup.Of(name, text));

    private static byte[] Zipped(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}

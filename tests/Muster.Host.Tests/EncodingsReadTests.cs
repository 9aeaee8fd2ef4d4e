using System.Text;
using System.Text.Json;

namespace Muster.Host.Tests;

public class EncodingsReadTests
{
    private const string Text = "Gunmen – said to be rebels – killed five soldiers in an attack near Kolokani in Mali on Wednesday. The café was burnt.";

    public static TheoryData<string, byte[]> Files => new()
    {
        { "utf-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "utf-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
        { "utf-16 without a mark", Encoding.Unicode.GetBytes(Text) },
        { "windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text) },
        { "a broken byte at the end", [.. Encoding.UTF8.GetBytes(Text), (byte)' ', 0xFF, (byte)'.'] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_report_tells_the_same_in_every_encoding(string encoding, byte[] bytes)
    {
        using var folder = new TemporaryFolder();

        var answer = MusterProcess.Run("read", "--json", "--published", "2022-07-30", folder.Write("report.txt", bytes));

        Assert.True(answer.Exit == 0, encoding + answer.Errors);
        var plain = MusterProcess.Run("read", "--json", "--published", "2022-07-30", folder.Write("plain.txt", Text));
        Assert.Equal(Facts(plain), Facts(answer));
        Assert.NotEqual("[]", Facts(answer));
    }

    [Fact]
    public void A_broken_byte_is_told_as_a_doubt()
    {
        using var folder = new TemporaryFolder();
        var answer = MusterProcess.Run("read", "--json", folder.Write("report.txt", [.. Encoding.UTF8.GetBytes(Text), (byte)' ', 0xFF]));
        using var json = JsonDocument.Parse(answer.Output);
        Assert.Equal(Text.Length + 1, json.RootElement.GetProperty("doubts")[0].GetProperty("start").GetInt32());
    }

    private static string Facts(Answer answer)
    {
        using var json = JsonDocument.Parse(answer.Output);
        return json.RootElement.GetProperty("facts").GetRawText();
    }
}

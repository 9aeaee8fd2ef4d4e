using System.Text;
using System.Text.Json;
using Muster.Tests.Shared;

namespace Muster.Host.Tests;

public class ReadTests
{
    private const string Report = "Fixtures/2022-07-30-report.txt";

    [Fact]
    public void People_get_a_line_a_fact_with_its_quote() =>
        Golden.Matches("read", MusterProcess.Run("read", Report, "Fixtures/2022-08-01-poem.txt").Output);

    [Fact]
    public void Machines_get_a_line_a_report_in_the_given_order_whatever_the_threads()
    {
        using var folder = new TemporaryFolder();
        var lines = Enumerable.Range(0, 200).Select(number => JsonSerializer.Serialize(new { document = $"d{number}", text = $"Gunmen killed {number} soldiers near Gao in Mali." }));
        var documents = folder.Write("reports.jsonl", string.Join('\n', lines) + "\n");

        var one = MusterProcess.Run("read", "--json", "--threads", "1", "--documents", documents, Report);
        var many = MusterProcess.Run("read", "--json", "--threads", "7", "--documents", documents, Report);

        Assert.Equal(one, many);
        string[] expected = ["2022-07-30-report.txt", .. Enumerable.Range(0, 200).Select(number => $"d{number}")];
        Assert.Equal(expected, one.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Document));
    }

    [Fact]
    public void Standard_input_is_a_report_too()
    {
        var answer = MusterProcess.Run(["read", "--json", "--published", "2022-07-30", "-"], Encoding.UTF8.GetBytes("Gunmen killed five soldiers near Gao in Mali."), null);
        Assert.Equal("stdin", Document(answer.Output));
        Assert.Contains("\"published\":\"2022-07-30\"", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_is_UTF8_without_a_mark_and_says_what_the_text_says()
    {
        var answer = MusterProcess.Run(["read", "--json", "-"], Encoding.UTF8.GetBytes("Gunmen killed five soldiers near “Ménaka” in Mali."), null);
        Assert.StartsWith("{", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Ménaka", answer.Output, StringComparison.Ordinal);
    }

    [SharedDataFact]
    public void Real_documents_give_the_same_bytes_twice_and_on_any_threads()
    {
        var documents = SharedData.File("gold/events-dev.jsonl");
        var first = MusterProcess.Run("read", "--json", "--threads", "1", "--documents", documents);
        Assert.Equal(0, first.Exit);
        Assert.Equal(first, MusterProcess.Run("read", "--json", "--threads", "2", "--documents", documents));
        Assert.Equal(first, MusterProcess.Run("read", "--json", "--threads", "2", "--documents", documents));
    }

    private static string? Document(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("document").GetString();
    }
}

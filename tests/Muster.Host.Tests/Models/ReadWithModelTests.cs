using System.Text.Json;

namespace Muster.Host.Tests.Models;

/// <summary><c>muster read --model</c> as a process of its own.</summary>
public class ReadWithModelTests
{
    private const string Story = "The dead of the ambush in Gao on Wednesday, nine soldiers, were brought home on Friday.";

    private static readonly string Good = JsonSerializer.Serialize(new
    {
        proposals = new[] { new { kind = "incident", quote = "The dead of the ambush in Gao on Wednesday, nine soldiers", type = "attack", country = "ML", place = "Gao", date = "2022-07-27", killed = 9 } },
    });

    [Theory]
    [InlineData("openai")]
    [InlineData("ollama")]
    public void What_is_accepted_is_marked_in_JSON_and_for_people(string kind)
    {
        using var folder = new TemporaryFolder();
        using var server = new StandInModel(Served.Saying(Good));
        var report = folder.Write("2022-07-30-report.txt", Story);
        string[] model = ["--model", server.Address, "--model-name", "stand-in", "--model-kind", kind, report];

        var json = MusterProcess.Run(["read", "--json", .. model]);
        var people = MusterProcess.Run(["read", .. model]);

        Assert.Equal((0, "", 0, ""), (json.Exit, json.Errors, people.Exit, people.Errors));
        Assert.Contains("\"origin\":\"model\"", json.Output, StringComparison.Ordinal);
        Assert.Contains("attack, Gao (Mali), 2022-07-27, killed 9 soldiers [proposed by a model]  \"The dead of", people.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_it_nothing_is_marked_and_with_a_dead_one_only_a_doubt_is_added()
    {
        using var server = new StandInModel(new Served(500, ""));
        var without = MusterProcess.Run("read", "--json", "Fixtures/2022-07-30-report.txt");
        var dead = MusterProcess.Run("read", "--json", "--model", server.Address, "--model-name", "x", "Fixtures/2022-07-30-report.txt");

        using var before = JsonDocument.Parse(without.Output);
        using var after = JsonDocument.Parse(dead.Output);
        Assert.DoesNotContain("origin", without.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (without.Exit, dead.Exit));
        Assert.Equal(before.RootElement.GetProperty("facts").GetRawText(), after.RootElement.GetProperty("facts").GetRawText());
        Assert.Equal(before.RootElement.GetProperty("doubts").GetArrayLength() + 1, after.RootElement.GetProperty("doubts").GetArrayLength());
    }

    [Theory]
    [InlineData("model-address", "--model", "localhost:11434", "--model-name", "x")]
    [InlineData("model-address", "--model", "ftp://localhost", "--model-name", "x")]
    [InlineData("model-address", "--model", "http://192.0.2.1:8080/v1", "--model-name", "x")]
    [InlineData("model-address", "--model", "https://me:sesame@example.org/v1", "--model-name", "x")]
    [InlineData("model-address", "--model", "https://example.org/v1?key=sesame", "--model-name", "x")]
    [InlineData("model-key", "--model", "http://localhost:1", "--model-name", "x", "--model-key-env", "MUSTER_TEST_NO_SUCH_VARIABLE")]
    [InlineData("model-key", "--model", "http://localhost:1", "--model-name", "x", "--model-key-file", "no-such-file")]
    [InlineData("bad-argument", "--model", "http://localhost:1")]
    [InlineData("bad-argument", "--model", "http://localhost:1", "--model-name", "x", "--model-kind", "oracle")]
    [InlineData("bad-argument", "--model", "http://localhost:1", "--model-name", "x", "--model-timeout", "0")]
    [InlineData("bad-argument", "--model-name", "x")]
    [InlineData("bad-argument", "--model-allow-http")]
    public void An_option_that_cannot_be_used_is_refused_by_its_code_and_no_secret_is_repeated(string code, params string[] options)
    {
        var answer = MusterProcess.Run(["read", .. options, "Fixtures/2022-07-30-report.txt"]);

        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.Contains($"[{code}]", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_comes_from_a_file_and_a_report_that_leaves_the_machine_is_warned_of()
    {
        using var folder = new TemporaryFolder();
        using var server = new StandInModel(Served.Saying(Good));
        var key = folder.Write("key", "sesame\n");

        MusterProcess.Run("read", "--model", server.Address, "--model-name", "x", "--model-key-file", key, folder.Write("r.txt", Story));
        var away = MusterProcess.Run("read", "--model", "http://192.0.2.1:1", "--model-name", "x", "--model-allow-http", "--model-timeout", "1", folder.Write("r.txt", Story));

        Assert.Equal("Bearer sesame", Assert.Single(server.Requests).Authorization);
        Assert.Contains("warning: the text of every report leaves this machine, for http://192.0.2.1:1", away.Errors, StringComparison.Ordinal);
        Assert.Equal(0, away.Exit);
    }
}

using System.Text.Json;

namespace Muster.Host.Tests;

public class ReplayTests
{
    private const string Plan = "../../examples/mali";
    private const string History = "../../examples/mali/history.csv";
    private const string Decisions = "../../examples/mali/decisions.csv";

    [Theory]
    [InlineData("help-replay", "--help")]
    [InlineData("replay", "--plan", Plan, "--incidents", History, "--decisions", Decisions)]
    [InlineData("replay-json", "--plan", Plan, "--incidents", History, "--decisions", Decisions, "--json", "--from", "2019-01-01")]
    [InlineData("replay-sweep", "--plan", Plan, "--incidents", History, "--decisions", Decisions, "--sweep", "bamako-ring.at_least=2..4", "--sweep", "bamako-ring.in_days=7,14")]
    [InlineData("replay-sweep-json", "--plan", Plan, "--incidents", History, "--sweep", "bamako-ring.within_km=50..100..50", "--json")]
    public void A_replay_says_what_would_have_been(string golden, params string[] arguments)
    {
        var answer = MusterProcess.Run(["replay", .. arguments]);
        Assert.Equal(0, answer.Exit);
        Golden.Matches(golden, answer.Output + answer.Errors);
    }

    [Fact]
    public void An_episode_has_exactly_the_contracts_keys()
    {
        var answer = MusterProcess.Run("replay", "--plan", Plan, "--incidents", History, "--json");
        Assert.All(answer.Output.TrimEnd().Split('\n'), line =>
        {
            using var json = JsonDocument.Parse(line);
            Assert.Equal(["tripwire", "from", "until", "peak", "evidence"], json.RootElement.EnumerateObject().Select(property => property.Name));
        });
    }

    [Theory]
    [InlineData("no --plan", "--incidents", History)]
    [InlineData("neither --incidents nor --advisories", "--plan", Plan)]
    [InlineData("no such file", "--plan", Plan, "--incidents", "no-such.csv")]
    [InlineData("found a first ", "--plan", Plan, "--incidents", "../../README.md")]
    [InlineData("a header without", "--plan", Plan, "--incidents", Decisions)]
    [InlineData("a walk from 2022-01-01 until 2020-01-01", "--plan", Plan, "--incidents", History, "--from", "2022-01-01", "--until", "2020-01-01")]
    [InlineData("--warning 0", "--plan", Plan, "--incidents", History, "--warning", "0")]
    [InlineData("did you mean 'bamako-ring'?", "--plan", Plan, "--incidents", History, "--sweep", "bamako-rign.at_least=2..3")]
    [InlineData("sweeps of 1000000 settings", "--plan", Plan, "--incidents", History, "--sweep", "bamako-ring.at_least=1..1000", "--sweep", "bamako-ring.in_days=1..1000")]
    [InlineData("no \"text\"", "--plan", Plan, "--advisories", "Fixtures/explain.jsonl")]
    public void Bad_input_is_named_and_nothing_is_judged(string found, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "bad.jsonl"), "{\"issuer\": \"US\"}\n");
        var answer = MusterProcess.Run(["replay", .. arguments.Select(argument => argument is "Fixtures/explain.jsonl" ? Path.Combine(folder.Path, "bad.jsonl") : argument)]);
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.Contains(found, answer.Errors, StringComparison.Ordinal);
    }
}

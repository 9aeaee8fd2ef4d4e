using System.Text.Json;
using Muster.Tests.Shared;

namespace Muster.Host.Tests;

public class PlanCheckTests
{
    [Theory]
    [InlineData("plan-check", "plan", "check", "../../examples/mali")]
    [InlineData("help-plan", "plan", "--help")]
    [InlineData("help-plan-check", "plan", "check", "--help")]
    [InlineData("help-plan-schema", "plan", "schema", "--help")]
    public void A_plan_is_explained_back_in_plain_English(string golden, params string[] arguments)
    {
        var answer = MusterProcess.Run(arguments);
        Assert.Equal((0, ""), (answer.Exit, answer.Errors));
        Golden.Matches(golden, answer.Output);
    }

    [Fact]
    public void A_plan_without_a_roster_can_be_checked_and_says_so()
    {
        var answer = MusterProcess.Run("plan", "check", "../../examples/five-countries", "--json");
        using var json = JsonDocument.Parse(answer.Output);
        Assert.Equal((0, 25, JsonValueKind.Null), (answer.Exit, json.RootElement.GetProperty("tripwires").GetArrayLength(), json.RootElement.GetProperty("people").ValueKind));
        Assert.Contains("no roster", json.RootElement.GetProperty("doubts")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_named_with_its_line_and_the_nearest_word()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "plan.yaml");
        File.WriteAllText(path, File.ReadAllText(Path.Combine(SharedData.Root, "examples", "mali", "plan.yaml")).Replace("suicide_bombing", "suicide_bombng", StringComparison.Ordinal));
        var answer = MusterProcess.Run("plan", "check", folder.Path);
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.Contains("did you mean 'suicide_bombing'? [plan-bad-value]", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_legal_but_surely_not_meant_is_said()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "plan.yaml"), """
            plan: Odd
            posts:
              - { id: a, country: ML, lat: 1, lon: 1 }
              - { id: b, country: NE, lat: 1, lon: 1 }
            tripwires:
              - { id: calm, when: { not: { conflict_spreads_to: ML } }, propose: review }
              - { id: calm-too, when: { not: { conflict_spreads_to: ML } }, propose: review }
              - { id: elsewhere, when: { killed: { country: SY, in_days: 7, at_least: 1 } }, propose: review }

            """);
        var said = MusterProcess.Run("plan", "check", folder.Path).Output.Replace("\n    ", " ", StringComparison.Ordinal);
        foreach (var doubt in (string[])["broken feed would trip it", "no post", "No tripwire watches NE", "stand on the same point", "alm and calm-too trip on the same condition"])
        {
            Assert.Contains(doubt, said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_schema_that_ships_is_the_one_that_the_program_prints()
    {
        var path = Path.Combine(SharedData.Root, "docs", "plan.schema.json");
        var schema = MusterProcess.Run("plan", "schema").Output;
        if (Environment.GetEnvironmentVariable("MUSTER_ACCEPT") == "1")
        {
            File.WriteAllText(path, schema);
        }

        Assert.Equal(File.ReadAllText(path), schema);
    }
}

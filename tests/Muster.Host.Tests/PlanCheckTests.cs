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
        Assert.Contains(json.RootElement.GetProperty("doubts").EnumerateArray(), doubt => doubt.GetString()!.Contains("no roster", StringComparison.Ordinal));
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
              - { id: a, name: A, country: ML, lat: 1, lon: 1 }
              - { id: b, country: NE, lat: 1, lon: 1 }
            tripwires:
              - { id: calm, when: { not: { conflict_spreads_to: ML } }, propose: review }
              - { id: calm-too, when: { not: { conflict_spreads_to: ML } }, propose: review }
              - { id: elsewhere, when: { killed: { country: SY, in_days: 7, at_least: 1 } }, propose: review }

            """);
        var said = MusterProcess.Run("plan", "check", folder.Path).Output.Replace("\n    ", " ", StringComparison.Ordinal);
        foreach (var doubt in (string[])["broken feed would trip it", "no post", "No tripwire watches b in NE", "stand on the same point", "A stands 1,", "km outside ML", "Calm and calm-too trip on the same condition"])
        {
            Assert.Contains(doubt, said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_mistake_is_told_at_once_each_with_its_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("plan.yaml", """
            plan: Broken
            posts:
              - { id: a, contry: ML, lat: 012, lon: 1 }
            tripwires:
              - { id: w, when: { kiled: { country: ML } }, propose: evacate }
              - { id: x, when: { advice: { country: XX, level: 5, issuers: [USA] }, source: 2 }, propose: review }
              - { id: y, when: { advice: { country: MLI, level: 5, issuers: [USA] } }, propose: review }

            """);
        var answer = MusterProcess.Run("plan", "check", folder.Path);
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Golden.Matches("plan-check-broken", answer.Errors.Replace(folder.Path, "DIR", StringComparison.Ordinal));
    }

    [Fact]
    public void The_check_as_JSON_has_each_rule_in_sentences()
    {
        var answer = MusterProcess.Run("plan", "check", "../../examples/mali", "--json");
        using var json = JsonDocument.Parse(answer.Output);
        var (post, ring) = (json.RootElement.GetProperty("posts")[0], json.RootElement.GetProperty("tripwires")[1]);
        Assert.Equal(("bamako", "ML", 12.6392, "Africa/Bamako"), (post.GetProperty("id").GetString(), post.GetProperty("country").GetString(), post.GetProperty("lat").GetDouble(), post.GetProperty("time_zone").GetString()));
        Assert.Equal(("bamako-ring", "authorized"), (ring.GetProperty("id").GetString(), ring.GetProperty("propose").GetString()));
        Assert.All(["trips", "near", "days", "asks", "sees"], (string key) => Assert.EndsWith(".", ring.GetProperty(key).GetString(), StringComparison.Ordinal));
        Assert.Equal(41, json.RootElement.GetProperty("people").GetInt32());
        Assert.Contains("the pages of FR (partner-od)", json.RootElement.GetProperty("doubts")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "no such folder")]
    [InlineData("empty", "no such file")]
    public void A_folder_without_a_plan_is_refused(string name, string found)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("empty"));
        var answer = MusterProcess.Run("plan", "check", folder.At(name));
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.Contains(found, answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_roster_is_no_notice_but_a_refusal()
    {
        using var folder = new TemporaryFolder();
        folder.Write("plan.yaml", "plan: P\nposts:\n  - { id: a, country: ML, lat: 12.6, lon: -8 }\ntripwires: []\n");
        folder.Write("roster.csv", "id,name\n");
        var answer = MusterProcess.Run("plan", "check", folder.Path);
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.Contains("[roster-column]", answer.Errors, StringComparison.Ordinal);
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

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Muster.Tests.Shared;

namespace Muster.Tripwires.Tests;

public partial class PlanSchemaTests
{
    /// <summary>A plan with every key of the language.</summary>
    private const string Whole = """
        plan: 2024
        posts:
          - { id: bamako, name: true, country: ML, lat: "12.6", lon: -8, time_zone: Africa/Bamako }
          - { id: 1e3, name: Oslo, country: NO, lat: 59.9, lon: 10.7 }
        tripwires:
          - id: ring
            name: Round the office
            when: { all: [ { incidents: { of: bamako, within_km: .5, in_days: "7", at_least: 3, types: attack } }, { killed: { country: ML, admin1: Mopti, in_days: 7, at_least: 25, types: [attack, riot], sources: 2, with_attackers: "true" } } ], sources: 3 }
            near: 2
            propose: ordered
          - id: out
            when: { any: [ { departure: { country: ML, issuers: [US, EU, Red Cross], status: [ordered, reduced], posts: [Gao, bamako], sources: 2 } }, { advice: { country: ML, level: 4, issuers: US, at_least: 1 } } ] }
            propose: review
          - id: coup
            when: { any: [ { government: { country: ML, event: coup, in_days: 30 } }, { conflict_spreads_to: ML }, { conflict_spreads_to: { country: NO, sources: 2 } }, { not: { killed: { admin1: Gao, in_days: 1, at_least: 1 } } } ] }
            propose: suspend
        departures: { ordered: { contractor: leave, family: stay }, authorized: { visitor: may_leave } }
        notices: { at_most: 3, in_hours: 12 }

        """;

    private static readonly CheckAgainstSchema Schema = new(JsonNode.Parse(PlanSchema.Json())!.AsObject());

    private static readonly string[] Words =
    [
        .. PlanLanguage.Plan.Names, .. PlanLanguage.Post.Names, .. PlanLanguage.Tripwire.Names, .. PlanLanguage.Conditions.Names, "within_km", "in_days", "types", "country", "attack", "ordered", "coup", "leave",
        "ML", "XX", "US", "bamako", "Africa/Bamako", "0", "-1", "4", "5", "91", "1000001", "1e9", "012", "+3", "0x10", "1_000", ".5", "5.", "12:30", "NaN", "~", "null", "yes", "true", "\"4\"", "''", "[]", "{}", "[US]", "[ML, 7]", "2024-01-01", "Sévaré",
    ];

    [Theory]
    [InlineData("examples/mali/plan.yaml")]
    [InlineData("examples/five-countries/plan.yaml")]
    public void The_examples_are_plans_for_an_editor_too(string file) =>
        Assert.True(Schema.Accepts(YamlAsJson.From(File.ReadAllText(Path.Combine(SharedData.Root, file)))));

    [Fact]
    public void A_plan_with_every_key_is_a_plan_for_both()
    {
        Assert.Empty(ReadPlan.From(Whole, "plan.yaml").Problems);
        Assert.True(Schema.Accepts(YamlAsJson.From(Whole)));
        string[] keys = [.. Shapes().SelectMany(shape => shape.Names), .. PlanLanguage.Conditions.Names];
        Assert.All(keys.Except(PlanLanguage.Categories), key => Assert.Contains(key + ":", Whole, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_misspelt_key_and_word_is_refused_by_both()
    {
        foreach (Match word in Word().Matches(Whole))
        {
            var misspelt = Whole.Remove(word.Index, word.Length).Insert(word.Index, word.Value.Insert(1, "q"));
            Assert.False(ReadPlan.From(misspelt, "plan.yaml").IsGranted, word.Value);
            Assert.False(Schema.Accepts(YamlAsJson.From(misspelt)), word.Value);
        }
    }

    [Fact]
    public void Whatever_the_schema_refuses_the_reader_refuses()
    {
        var tokens = Token().Matches(Whole).ToArray();
        Gen.Select(Gen.Int[0, tokens.Length - 1], Gen.Int[0, Words.Length - 1]).Array[1, 2].Sample(
            changes =>
            {
                var yaml = changes.DistinctBy(change => change.Item1).OrderByDescending(change => change.Item1)
                    .Aggregate(Whole, (text, change) => text.Remove(tokens[change.Item1].Index, tokens[change.Item1].Length).Insert(tokens[change.Item1].Index, Words[change.Item2]));
                var read = ReadPlan.From(yaml, "plan.yaml");
                return !read.IsGranted || Schema.Accepts(YamlAsJson.From(yaml));
            },
            iter: 5_000);
    }

    [Fact]
    public void Every_key_has_a_sentence_for_the_editor() =>
        Assert.All(Shapes().Append(PlanLanguage.Conditions).SelectMany(shape => shape.Keys), key => Assert.EndsWith(".", key.About, StringComparison.Ordinal));

    [Fact]
    public void The_schema_names_its_draft() => Assert.Contains("https://json-schema.org/draft/2020-12/schema", PlanSchema.Json(), StringComparison.Ordinal);

    private static IEnumerable<PlanShape> Shapes() =>
    [
        PlanLanguage.Plan, PlanLanguage.Post, PlanLanguage.Tripwire, PlanLanguage.Departures, PlanLanguage.Leaving, PlanLanguage.Notices,
        .. PlanLanguage.Conditions.Keys.Select(key => key.Value).Select(value => value switch
        {
            WindowValue window => window.Shape,
            SectionValue section => section.Shape,
            CountryOrSectionValue either => either.Shape,
            _ => PlanLanguage.Beside,
        }),
    ];

    [GeneratedRegex(@"[a-z_0-9]+(?=:)|(?<=(types|status|event|propose|contractor|family|visitor): \[?)[a-z_]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex("\"[^\"]*\"|[A-Za-z0-9_./-]*[A-Za-z0-9]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}

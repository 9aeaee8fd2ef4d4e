using Muster.Kernel;

namespace Muster.Tripwires.Tests;

/// <summary>What YAML readers take for something else than it shows: it means what a person sees, or it is refused on its line.</summary>
public class YamlTrapTests
{
    private const string Posts = "plan: P\nposts:\n  - { id: bamako, country: ML, lat: 12.6, lon: -8 }\n";

    [Theory]
    [InlineData("country: NO", "NO")]
    [InlineData("country: 'NO'", "NO")]
    [InlineData("country: \"ML\"", "ML")]
    public void A_code_is_a_code_quoted_or_not(string country, string code) => Assert.Equal(code, Post($"id: x, {country}, lat: 1, lon: 1").Country);

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("true", "true")]
    [InlineData("2024-01-01", "2024-01-01")]
    [InlineData("012", "012")]
    [InlineData("12:30", "12:30")]
    [InlineData("1e3", "1e3")]
    [InlineData("Sévaré", "Sévaré")]
    [InlineData("تمبكتو", "تمبكتو")]
    [InlineData("'  Gao  '", "Gao")]
    [InlineData("'null'", "null")]
    public void A_name_is_what_is_written(string written, string name) => Assert.Equal(name, Post($"id: x, name: {written}, country: ML, lat: 1, lon: 1").Name);

    [Theory]
    [InlineData("90", "180", 90, 180)]
    [InlineData("-90", "-180", -90, -180)]
    [InlineData("-90.0", "1.8e2", -90, 180)]
    [InlineData("'12.5'", "-0", 12.5, 0)]
    [InlineData(".5", "-.5", .5, -.5)]
    public void A_point_may_lie_at_the_poles_and_where_the_days_meet(string lat, string lon, double north, double east) =>
        Assert.Equal(new GeoPoint(north, east), Post($"id: x, country: ML, lat: {lat}, lon: {lon}").Point);

    [Theory]
    [InlineData("lat: 90.0001")]
    [InlineData("lat: 012.5")]
    [InlineData("lat: 12:30")]
    [InlineData("lat: 0x10")]
    [InlineData("lat: 1_0")]
    [InlineData("lat: +5")]
    [InlineData("lat: 5.")]
    [InlineData("lat: ' 5'")]
    [InlineData("lat: 12,5")]
    [InlineData("lat: .inf")]
    [InlineData("lat: .nan")]
    [InlineData("lat: NaN")]
    [InlineData("lat: Infinity")]
    [InlineData("lat: 1e400")]
    [InlineData("lat: ~")]
    [InlineData("lat: [1]")]
    [InlineData("lat: ٥")]
    public void A_number_that_may_be_misread_is_refused_on_its_line(string lat) =>
        Assert.All(Refused($"plan: P\nposts:\n  - {{ id: x, country: ML, {lat}, lon: 1 }}\ntripwires: []\n"), problem => Assert.Equal(3, problem.Line));

    [Theory]
    [InlineData("at_least: 012", "did you mean '12'?")]
    [InlineData("at_least: +3", "did you mean '3'?")]
    [InlineData("at_least: 1_000", "did you mean '1000'?")]
    [InlineData("at_least: 3.0", "a whole number from 1 to 1000000")]
    [InlineData("at_least: 1e3", "a whole number from 1 to 1000000")]
    [InlineData("at_least: -1", "a whole number from 1 to 1000000")]
    [InlineData("at_least: 99999999999", "a whole number from 1 to 1000000")]
    [InlineData("at_least: null", "a whole number from 1 to 1000000")]
    public void A_count_that_may_be_misread_is_refused_with_what_was_meant(string atLeast, string expected) =>
        Assert.Contains(expected, Assert.Single(When($"{{ killed: {{ country: ML, in_days: 7, {atLeast} }} }}")).Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData("{ advice: { country: ML, level: 0 } }", "from 1 to 4")]
    [InlineData("{ advice: { country: ML, level: 5 } }", "from 1 to 4")]
    [InlineData("{ advice: { country: ML, level: 4, issuers: USA } }", "did you mean 'US'?")]
    [InlineData("{ advice: { country: ML, level: 4, issuers: [UK] } }", "did you mean 'GB'?")]
    [InlineData("{ advice: { country: ML, level: 4, issuers: [France] } }", "did you mean 'FR'?")]
    [InlineData("{ advice: { country: ML, level: 4, issuers: 'US, GB' } }", "several in brackets")]
    [InlineData("{ advice: { country: ML, level: 4, issuers: [' US'] } }", "did you mean 'US'?")]
    [InlineData("{ advice: { country: MLI, level: 4 } }", "did you mean 'ML'?")]
    [InlineData("{ advice: { country: XX, level: 4 } }", "an ISO 3166-1 alpha-2 code")]
    [InlineData("{ advice: { country: ZZ, level: 4 } }", "an ISO 3166-1 alpha-2 code")]
    [InlineData("{ advice: { country: Nigerria, level: 4 } }", "did you mean 'NG'?")]
    [InlineData("{ departure: { country: ML, status: ordered, posts: 'Gao, Kidal' } }", "several in brackets")]
    [InlineData("{ conflict_spreads_to: ML, source: 2 }", "did you mean 'sources'?")]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 1, with_attackers: True } }", "true or false")]
    [InlineData("~", "one of incidents")]
    [InlineData("{ not: [ { conflict_spreads_to: ML } ] }", "one of incidents")]
    [InlineData("{ not: ~ }", "one of incidents")]
    public void A_rule_that_would_wait_for_ever_is_refused(string when, string expected) =>
        Assert.Contains(expected, Assert.Single(When(when)).Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData("{ not: { killed: { country: ML, in_days: 7, at_least: 5 } } }", 2, "not")]
    [InlineData("{ conflict_spreads_to: ML }", 2, "counts nothing")]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 5 } }", 5, "trips at 5")]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 5 } }", 6, "trips at 5")]
    [InlineData("{ advice: { country: ML, level: 4 } }", 1, "trips at 1")]
    public void Near_that_could_never_be_is_refused(string when, int near, string said) =>
        Assert.Contains(said, Assert.Single(Refused(Posts + $"tripwires:\n  - id: w\n    when: {when}\n    near: {near}\n    propose: review\n")).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 5 } }", 4)]
    [InlineData("{ advice: { country: ML, level: 4, at_least: 2 } }", 1)]
    [InlineData("{ all: [ { not: { killed: { country: ML, in_days: 7, at_least: 1 } } }, { incidents: { admin1: Gao, in_days: 7, at_least: 3 } } ] }", 2)]
    public void Near_stands_beside_whatever_counts(string when, int near) =>
        Assert.Equal(near, Assert.Single(ReadPlan.From(Posts + $"tripwires:\n  - id: w\n    when: {when}\n    near: {near}\n    propose: review\n", "plan.yaml").Value.Tripwires).Near);

    [Theory]
    [InlineData("Africa/Timbuktu")] // an alias
    [InlineData("Asia/Kolkata")]
    [InlineData("UTC")]
    [InlineData("Etc/GMT-3")]
    public void A_zone_may_bear_any_of_its_names(string zone) => Assert.Equal(zone, Post($"id: x, country: ML, lat: 1, lon: 1, time_zone: {zone}").TimeZone);

    [Theory]
    [InlineData("CETT")]
    [InlineData("africa/bamako")]
    [InlineData("Bamako")]
    [InlineData("12:30")]
    [InlineData("yes")]
    public void A_zone_that_is_none_is_refused(string zone) =>
        Assert.Equal(3, Assert.Single(Refused($"plan: P\nposts:\n  - {{ id: x, country: ML, lat: 1, lon: 1, time_zone: {zone} }}\ntripwires: []\n")).Line);

    [Theory]
    [InlineData('\0')]
    [InlineData('\u0007')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u200B')]
    [InlineData('\uFEFF')]
    [InlineData('\uFFFF')]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    public void A_letter_that_nobody_sees_is_refused_by_its_code(char letter)
    {
        var problem = Assert.Single(Refused($"plan: P\nposts:\n  - {{ id: x, name: Ga{letter}o, country: ML, lat: 1, lon: 1 }}\ntripwires: []\n"));
        Assert.Equal((3, ProblemCodes.PlanSyntax), (problem.Line, problem.Code));
        Assert.Contains($"(U+{(int)letter:X4})", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_beyond_the_first_plane_and_old_line_ends_are_text()
    {
        var plan = ReadPlan.From("\uFEFFplan: P 🚩\r\nposts:\r  - { id: x, country: ML, lat: 1, lon: 1 }\r\ntripwires: []\r\n", "plan.yaml").Value;
        Assert.Equal(("P 🚩", 1), (plan.Name, plan.Posts.Length));
    }

    [Fact]
    public void Block_and_flow_style_mean_the_same()
    {
        var block = ReadPlan.From(Posts + "tripwires:\n- id: w\n  propose: review\n  when:\n    any:\n      - killed:\n          country: ML\n          in_days: 7\n          at_least: 5\n          types:\n          - attack\n          - riot\n      - conflict_spreads_to: NE\n    sources: 2\n", "plan.yaml").Value;
        var flow = ReadPlan.From(Posts + "tripwires: [ { id: w, propose: review, when: { any: [ { killed: { country: ML, in_days: 7, at_least: 5, types: [attack, riot] } }, { conflict_spreads_to: NE } ], sources: 2 } } ]\n", "plan.yaml").Value;
        Assert.Equal(ExplainCondition.InWords(flow.Tripwires[0].When, flow), ExplainCondition.InWords(block.Tripwires[0].When, block));
        Assert.Contains("2 independent sources", ExplainCondition.InWords(block.Tripwires[0].When, block), StringComparison.Ordinal);
    }

    private static Post Post(string keys) => Assert.Single(ReadPlan.From($"plan: P\nposts:\n  - {{ {keys} }}\ntripwires: []\n", "plan.yaml").Value.Posts);

    private static IReadOnlyCollection<Problem> When(string when) => Refused(Posts + $"tripwires:\n  - id: w\n    when: {when}\n    propose: review\n");

    private static IReadOnlyCollection<Problem> Refused(string yaml)
    {
        var plan = ReadPlan.From(yaml, "plan.yaml");
        Assert.False(plan.IsGranted, yaml);
        return plan.Problems;
    }
}

using CsCheck;
using Muster.Departures;
using Muster.Kernel;
using Muster.Tests.Shared;
using Muster.Tripwires;

namespace Muster.Tripwires.Tests;

public sealed class ReadPlanTests
{
    private const string Posts = "plan: P\nposts:\n  - { id: bamako, country: ML, lat: 12.6, lon: -8 }\n";

    [Fact]
    public void The_plan_of_a_country_programme_is_read_whole()
    {
        var plan = ReadPlan.From(Plans.Mali, "plan.yaml").Value;
        Assert.Equal("Mali country programme", plan.Name);
        Assert.Equal(new Post("bamako", "Bamako office", "ML", new GeoPoint(12.6392, -8.0029), "Africa/Bamako"), plan.Posts[0]);
        Assert.Equal(
            [
                "partner-od Ordered : a departure from ML by US, GB, FR, DE or CA is ordered or suspended",
                "bamako-ring Authorized 2: at least 3 attacks, bombings, suicide bombings or abductions within 100 km of Bamako office in 7 days",
                "killed-week Authorized : at least 25 deaths known for certain in ML in 7 days",
                "level-4 Review : at least 2 of US, GB, CA, AU and IE at level 4 or above for ML",
                "coup Review : coup, attempted coup or state of emergency in ML in 30 days or a conflict spreads to ML",
            ],
            plan.Tripwires.Select(wire => $"{wire.Id} {wire.Propose} {wire.Near}: {ExplainCondition.InWords(wire.When, plan)}"));
    }

    [Theory]
    [InlineData("", "plan.yaml: found an empty file; expected a plan with 'plan', 'posts' and 'tripwires' [file-empty]")]
    [InlineData("  \n", "plan.yaml: found an empty file; expected a plan with 'plan', 'posts' and 'tripwires' [file-empty]")]
    [InlineData("# soon\n", "plan.yaml: found a file of comments only; expected a plan with 'plan', 'posts' and 'tripwires' [file-empty]")]
    [InlineData("- a\n", "plan.yaml:1: found a list as the whole file; expected the keys plan, posts and tripwires with their values [plan-bad-value]")]
    [InlineData(Posts + "tripwires: []\ndepartures: {}\nwires: []\n", "plan.yaml:6: found the key 'wires' in the plan; expected one of plan, posts, tripwires, departures, notices [plan-unknown-key]")]
    [InlineData("plan: P\nposts:\n\t- { id: a }\n", "plan.yaml:3: found a tab before the first word of the line; expected spaces: YAML indents with spaces only [plan-syntax]")]
    [InlineData("plan: &a P\nposts: [*a]\n", "plan.yaml:1: found the anchor '&a'; expected the value itself: a plan has no anchors [plan-syntax]")]
    [InlineData("plan: *a\n", "plan.yaml:1: found the alias '*a'; expected the value itself: a plan has no aliases [plan-syntax]")]
    [InlineData("plan: !!binary aGVq\n", "plan.yaml:1: found the tag 'tag:yaml.org,2002:binary'; expected the value itself: a plan has no tags [plan-syntax]")]
    [InlineData(Posts, "plan.yaml:1: found the plan without 'tripwires'; expected the key 'tripwires' [plan-missing-key]")]
    [InlineData(Posts + "tripwires: []\nplan: Q\n", "plan.yaml:5: found the key 'plan' a second time; expected it once; it stands on line 1 already [plan-bad-value]")]
    [InlineData("plan: P\nposts: []\ntripwires: []\n", "plan.yaml:2: found an empty list as 'posts' of the plan; expected a list with a post on each line that begins with '-' [plan-bad-value]")]
    [InlineData(Posts + "tripwires: []\n---\nplan: Q\n", "plan.yaml:5: found a second document after '---' or '...'; expected one plan in a file [plan-syntax]")]
    public void A_file_that_is_no_plan_is_refused_in_words(string yaml, string expected) => AssertRefused(yaml, expected);

    [Theory]
    [InlineData("{ id: x, country: ML, lat: 91, lon: 0 }", "plan.yaml:3: found '91' as 'lat' of the post 'x'; expected a number from -90 to 90 [plan-bad-value]")]
    [InlineData("{ id: x, country: ML, lat: 1, lon: west }", "plan.yaml:3: found 'west' as 'lon' of the post 'x'; expected a number from -180 to 180 [plan-bad-value]")]
    [InlineData("{ id: x, country: ML, lat: 1 }", "plan.yaml:3: found the post 'x' without 'lon'; expected the key 'lon' [plan-missing-key]")]
    [InlineData("{ id: x, country: Mali, lat: 1, lon: 1 }", "plan.yaml:3: found 'Mali' as 'country' of the post 'x'; expected an ISO 3166-1 alpha-2 code in capitals, such as ML; did you mean 'ML'? [plan-bad-value]")]
    [InlineData("{ id: x, country: ml, lat: 1, lon: 1 }", "plan.yaml:3: found 'ml' as 'country' of the post 'x'; expected an ISO 3166-1 alpha-2 code in capitals, such as ML; did you mean 'ML'? [plan-bad-value]")]
    [InlineData("{ id: x, country: UK, lat: 1, lon: 1 }", "plan.yaml:3: found 'UK' as 'country' of the post 'x'; expected an ISO 3166-1 alpha-2 code in capitals, such as ML; did you mean 'GB'? [plan-bad-value]")]
    [InlineData("{ id: x, country: ML, lat: 1, lon: 1, time_zone: Africa/Bamaco }", "plan.yaml:3: found 'Africa/Bamaco' as 'time_zone' of the post 'x'; expected an IANA time zone, such as Africa/Bamako; did you mean 'Africa/Bamako'? [plan-bad-value]")]
    [InlineData("{ id: x y, country: ML, lat: 1, lon: 1 }", "plan.yaml:3: found the id 'x y'; expected at most 64 letters from a to z, digits, '-' and '_' [plan-bad-value]")]
    [InlineData("{ id: x, contry: ML, country: ML, lat: 1, lon: 1 }", "plan.yaml:3: found the key 'contry' in the post 'x'; expected one of id, name, country, lat, lon, time_zone; did you mean 'country'? [plan-unknown-key]")]
    [InlineData("here", "plan.yaml:3: found 'here' among 'posts'; expected a post with its keys [plan-bad-value]")]
    public void A_post_that_cannot_be_used_is_refused_in_words(string post, string expected) =>
        AssertRefused($"plan: P\nposts:\n  - {post}\n  - {{ id: y, country: ML, lat: 1, lon: 1 }}\ntripwires: []\n", expected);

    [Theory]
    [InlineData("{ incident: { country: ML, in_days: 7, at_least: 1 } }", "plan.yaml:6: found the condition 'incident' in the tripwire 'w'; expected one of incidents, killed, departure, advice, government, conflict_spreads_to, all, any, not; did you mean 'incidents'? [plan-unknown-key]")]
    [InlineData("{ incidents: { country: ML, in_days: 7, at_least: 1, types: [atack] } }", "plan.yaml:6: found 'atack' as 'types' of 'incidents' of the tripwire 'w'; expected one of attack, armed_clash, bombing, suicide_bombing, shelling, air_strike, abduction, arson, looting, protest, riot, arrest, other; did you mean 'attack'? [plan-bad-value]")]
    [InlineData("{ incidents: { of: bamaco, within_km: 5, in_days: 7, at_least: 1 } }", "plan.yaml:6: found 'bamaco' as 'of' of 'incidents' of the tripwire 'w'; expected a post of the plan: one of bamako; did you mean 'bamako'? [plan-bad-value]")]
    [InlineData("{ incidents: { of: bamako, in_days: 7, at_least: 1 } }", "plan.yaml:6: found 'incidents' of the tripwire 'w' without 'within_km'; expected the key 'within_km' [plan-missing-key]")]
    [InlineData("{ incidents: { of: bamako, within_km: 5, country: ML, in_days: 7, at_least: 1 } }", "plan.yaml:6: found 'of' and 'country' together in 'incidents' of the tripwire 'w'; expected either a ring round a post or a country, not both [plan-bad-value]")]
    [InlineData("{ incidents: { in_days: 7, at_least: 1 } }", "plan.yaml:6: found 'incidents' of the tripwire 'w' without a place; expected 'of' with 'within_km', or 'country', or 'admin1' [plan-missing-key]")]
    [InlineData("{ killed: { country: ML, at_least: 1 } }", "plan.yaml:6: found 'killed' of the tripwire 'w' without 'in_days'; expected the key 'in_days' [plan-missing-key]")]
    [InlineData("{ killed: { country: ML, in_days: 0, at_least: 1 } }", "plan.yaml:6: found '0' as 'in_days' of 'killed' of the tripwire 'w'; expected a whole number from 1 to 3660 [plan-bad-value]")]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: many } }", "plan.yaml:6: found 'many' as 'at_least' of 'killed' of the tripwire 'w'; expected a whole number from 1 to 1000000 [plan-bad-value]")]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 1, with_attackers: yes } }", "plan.yaml:6: found 'yes' as 'with_attackers' of 'killed' of the tripwire 'w'; expected true or false [plan-bad-value]")]
    [InlineData("{ departure: { country: ML, status: [orderd] } }", "plan.yaml:6: found 'orderd' as 'status' of 'departure' of the tripwire 'w'; expected one of ordered, authorized, suspended, reduced; did you mean 'ordered'? [plan-bad-value]")]
    [InlineData("{ departure: { country: ML, status: ordered, posts: [lahor] } }", "plan.yaml:6: found 'lahor' as 'posts' of 'departure' of the tripwire 'w'; expected a post of the plan: one of bamako [plan-bad-value]")]
    [InlineData("{ departure: { country: ML, status: ordered, issuers: [us] } }", "plan.yaml:6: found 'us' as 'issuers' of 'departure' of the tripwire 'w'; expected an ISO 3166-1 alpha-2 code in capitals, UN, EU or a name; did you mean 'US'? [plan-bad-value]")]
    [InlineData("{ advice: { country: ML, level: 5 } }", "plan.yaml:6: found '5' as 'level' of 'advice' of the tripwire 'w'; expected a whole number from 1 to 4 [plan-bad-value]")]
    [InlineData("{ advice: { country: ML, level: 4, issuers: [US], at_least: 2 } }", "plan.yaml:6: found at_least 2 of 1 issuers in 'advice' of the tripwire 'w'; expected no more than there are issuers [plan-bad-value]")]
    [InlineData("{ government: { country: ML, event: [] } }", "plan.yaml:6: found an empty list as 'event' of 'government' of the tripwire 'w'; expected a word or a list of words [plan-bad-value]")]
    [InlineData("{ conflict_spreads_to: mali }", "plan.yaml:6: found 'mali' as 'conflict_spreads_to' of the tripwire 'w'; expected an ISO 3166-1 alpha-2 code in capitals, such as ML; did you mean 'ML'? [plan-bad-value]")]
    [InlineData("{ all: [] }", "plan.yaml:6: found an empty list as 'all' of the tripwire 'w'; expected a list of conditions [plan-bad-value]")]
    [InlineData("{ conflict_spreads_to: ML, not: { conflict_spreads_to: NE } }", "plan.yaml:6: found 'conflict_spreads_to' and 'not' side by side as a condition of the tripwire 'w'; expected one of incidents, killed, departure, advice, government, conflict_spreads_to, all, any, not; several stand in a list under all or any [plan-bad-value]")]
    public void A_condition_that_cannot_be_used_is_refused_in_words(string when, string expected) =>
        AssertRefused(Posts + $"tripwires:\n  - id: w\n    when: {when}\n    propose: review\n", expected);

    [Theory]
    [InlineData("propose: evacate", "plan.yaml:7: found 'evacate' as 'propose' of the tripwire 'w'; expected one of review, authorized, ordered, suspend, hibernate, relocate, evacuate; did you mean 'evacuate'? [plan-bad-value]")]
    [InlineData("near: 3\n    propose: review", "plan.yaml:7: found near 3 in the tripwire 'w', which trips at 3; expected a number below its 'at_least' [plan-bad-value]")]
    [InlineData("name: W", "plan.yaml:5: found the tripwire 'w' without 'propose'; expected the key 'propose' [plan-missing-key]")]
    [InlineData("propose: review\n  - { id: w, when: { conflict_spreads_to: ML }, propose: review }", "plan.yaml:8: found the tripwire 'w' a second time; expected an id of its own; the first stands on line 5 [plan-bad-value]")]
    [InlineData("propose: review\ndepartures: { ordered: { contractors: leave } }", "plan.yaml:8: found the key 'contractors' in 'ordered' of 'departures' of the plan; expected one of emergency, non_emergency, national_staff, family, contractor, visitor; did you mean 'contractor'? [plan-unknown-key]")]
    [InlineData("propose: review\ndepartures: { ordered: { contractor: go } }", "plan.yaml:8: found 'go' as 'contractor' of 'ordered' of 'departures' of the plan; expected one of leave, may_leave, stay [plan-bad-value]")]
    public void A_tripwire_that_cannot_be_used_is_refused_in_words(string rest, string expected) =>
        AssertRefused(Posts + $"tripwires:\n  - id: w\n    when: {{ incidents: {{ country: ML, in_days: 7, at_least: 3 }} }}\n    {rest}\n", expected);

    [Fact]
    public void All_problems_of_a_plan_are_told_at_once_in_the_order_of_the_file()
    {
        var problems = ReadPlan.From("plan:\nposts:\n  - { id: a, country: m, lat: x, lon: 1 }\ntripwires:\n  - { id: w, when: { kiled: {} }, propose: go }\n", "plan.yaml").Problems;
        Assert.Equal([1, 3, 3, 5, 5], problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("plan: [\n", 1, 2)]
    [InlineData("plan: P\n  posts: x: y\n", 1, 2)]
    [InlineData("plan: \"P\nposts: []\n", 1, 3)]
    [InlineData("plan: P\nposts:\n  - { id: a, lon: 1- { id: b }\ntripwires:\n  - { id: w }\n", 3, 5)]
    public void What_is_no_yaml_is_refused_with_its_line(string yaml, int from, int to)
    {
        var problem = Assert.Single(ReadPlan.From(yaml, "plan.yaml").Problems);
        Assert.Equal(ProblemCodes.PlanSyntax, problem.Code);
        Assert.InRange(problem.Line ?? 0, from, to);
    }

    [Fact]
    public void A_bomb_of_nested_lists_is_refused() =>
        Assert.Equal(ProblemCodes.PlanSyntax, Assert.Single(ReadPlan.From("plan: " + new string('[', 900), "plan.yaml").Problems).Code);

    [Fact]
    public void Norway_is_a_country_and_not_a_refusal() =>
        Assert.Equal("NO", Assert.Single(ReadPlan.From("plan: P\nposts: [ { id: oslo, country: NO, lat: 59.9, lon: 10.7 } ]\ntripwires: []\n", "plan.yaml").Value.Posts).Country);

    [Fact]
    public void The_plan_can_say_otherwise_who_leaves_in_the_rosters_own_words()
    {
        var plan = ReadPlan.From(Posts + "tripwires: []\ndepartures: { ordered: { contractor: leave, national_staff: may_leave }, authorized: { visitor: leave } }\n", "plan.yaml").Value;
        Assert.Equal(
            [(DepartureKind.Ordered, Category.NationalStaff, DepartureAnswer.MayLeave), (DepartureKind.Ordered, Category.Contractor, DepartureAnswer.Leave), (DepartureKind.Authorized, Category.Visitor, DepartureAnswer.Leave)],
            plan.Leaving.Select(rule => (Word<DepartureKind>(rule.Status), Word<Category>(rule.Category), Word<DepartureAnswer>(rule.Answer))));
    }

    [Fact]
    public void The_example_of_the_handbook_is_a_plan()
    {
        var page = File.ReadAllText(Path.Combine(SharedData.Root, "docs", "plan.md"));
        var start = page.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        var plan = ReadPlan.From(page[start..page.IndexOf("```", start, StringComparison.Ordinal)], "plan.yaml").Value;
        Assert.Equal((1, 1, 2), (plan.Posts.Length, plan.Tripwires.Length, plan.Leaving.Length));
    }

    [Fact]
    public void Every_category_and_answer_of_the_roster_is_a_word_of_the_plan()
    {
        var rules = string.Join(", ", Words<Category>.All.Select((category, at) => $"{category}: {Words<DepartureAnswer>.All[at % 3]}"));
        Assert.Equal(Words<Category>.All.Count, ReadPlan.From(Posts + $"tripwires: []\ndepartures: {{ ordered: {{ {rules} }} }}\n", "plan.yaml").Value.Leaving.Length);
    }

    [Fact]
    public void Any_text_gives_an_outcome_and_never_an_exception() =>
        Gen.OneOf(
            Gen.String,
            Gen.String[Gen.Char["ab:-{}[],&*!|>'\"#%@\n \t0"], 0, 80],
            Gen.Select(Gen.Int[0, Plans.Mali.Length - 1], Gen.Int[0, 40], Gen.String[Gen.Char["ab:-{}[],&*!|>'\"#\n 0"], 0, 4])
                .Select((at, cut, put) => Plans.Mali[..at] + put + Plans.Mali[Math.Min(Plans.Mali.Length, at + cut)..]))
            .Sample(yaml => ReadPlan.From(yaml, "plan.yaml") is { } outcome && (outcome.IsGranted || !outcome.Problems.IsEmpty), iter: 20_000);

    private static TEnum Word<TEnum>(string word)
        where TEnum : struct, Enum => Words<TEnum>.TryParse(word, out var value) ? value : throw new InvalidOperationException(word);

    private static void AssertRefused(string yaml, string expected) =>
        Assert.Equal(expected, Assert.Single(ReadPlan.From(yaml, "plan.yaml").Problems).ToString());
}

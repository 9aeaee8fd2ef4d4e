namespace Muster.Tripwires.Tests;

public class DoubtPlanTests
{
    [Fact]
    public void The_contracts_plan_raises_no_doubt()
    {
        var plan = ReadPlan.From(Plans.Mali, "plan.yaml").Value;
        Assert.Empty(DoubtPlan.Whole(plan));
        Assert.All(plan.Tripwires, tripwire => Assert.Empty(DoubtPlan.Of(tripwire, plan)));
    }

    [Theory]
    [InlineData("{ not: { conflict_spreads_to: ML } }", "it holds where nothing at all is known: a broken feed would trip it")]
    [InlineData("{ any: [ { conflict_spreads_to: ML }, { not: { conflict_spreads_to: ML } } ] }", "it holds where nothing at all is known: a broken feed would trip it")]
    [InlineData("{ all: [ { conflict_spreads_to: ML }, { not: { conflict_spreads_to: ML } } ] }", "it can never trip: it asks for this and for its opposite: a conflict spreads to ML")]
    [InlineData("{ killed: { country: SY, in_days: 7, at_least: 3 } }", "it watches SY, where the plan has no post")]
    [InlineData("{ killed: { of: bamako, within_km: 5000, in_days: 7, at_least: 3 } }", "a ring of 5000 km is wider than most countries: within_km is in kilometres, not metres")]
    [InlineData("{ killed: { of: bamako, within_km: 0.5, in_days: 7, at_least: 3 } }", "a ring of 0.5 km is narrower than most reports are exact")]
    [InlineData("{ incidents: { country: ML, in_days: 1, at_least: 3 } }", "a window of one day misses what happens on two days in a row")]
    [InlineData("{ all: [ { killed: { of: bamako, within_km: 50, in_days: 7, at_least: 3 } }, { conflict_spreads_to: NE } ] }", "it watches NE, where the plan has no post|the ring lies round Bamako office in ML, but it also needs something in NE")]
    [InlineData("{ all: [ { killed: { country: ML, in_days: 7, at_least: 3 } }, { not: { conflict_spreads_to: ML } } ] }", "")]
    public void What_is_surely_not_meant_is_said(string when, string doubts)
    {
        var plan = Plans.With(when);
        Assert.Equal(doubts, string.Join('|', DoubtPlan.Of(plan.Tripwires[0], plan)));
    }

    [Fact]
    public void Near_above_one_of_two_counts_is_said_to_mean_nothing_there()
    {
        var plan = Plans.With("{ any: [ { killed: { country: ML, in_days: 7, at_least: 20 } }, { incidents: { country: ML, in_days: 7, at_least: 2 } } ] }", "    near: 15\n");
        Assert.Equal(["near 15 is never reached by the part that holds from 2 on"], DoubtPlan.Of(plan.Tripwires[0], plan));
    }

    [Theory]
    [InlineData("{ killed: { of: bamako, within_km: 50, in_days: 7, at_least: 3 } }", "Mopti field base in ML")]
    [InlineData("{ departure: { country: ML, status: ordered, posts: [mopti] } }", "Bamako office in ML")]
    [InlineData("{ departure: { country: ML, status: ordered, posts: [Bamako] } }", "Mopti field base in ML")]
    [InlineData("{ killed: { of: bamako, within_km: 600, in_days: 7, at_least: 3 } }", null)]
    [InlineData("{ killed: { admin1: Mopti, in_days: 7, at_least: 3 } }", null)]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 3 } }", null)]
    public void A_post_that_no_tripwire_watches_is_named(string when, string? post) =>
        Assert.Equal(post is null ? [] : [$"no tripwire watches {post}"], DoubtPlan.Whole(Plans.With(when)));

    [Fact]
    public void What_stands_under_not_watches_nothing() =>
        Assert.Contains("no tripwire watches Bamako office in ML", DoubtPlan.Whole(Plans.With("{ not: { conflict_spreads_to: ML } }")));

    [Fact]
    public void A_plan_of_nothing_a_post_at_nought_and_twins_are_said() => Assert.Equal(
        ["the plan has no tripwire: it watches nothing", "a stands at 0, 0 in the Atlantic", "b stands at 0, 0 in the Atlantic", "a and b stand on the same point"],
        DoubtPlan.Whole(ReadPlan.From("plan: P\nposts:\n  - { id: a, country: ML, lat: 0, lon: 0 }\n  - { id: b, country: ML, lat: 0, lon: 0 }\ntripwires: []\n", "plan.yaml").Value));
}

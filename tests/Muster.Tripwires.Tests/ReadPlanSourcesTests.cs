using Muster.Tripwires.History;

namespace Muster.Tripwires.Tests;

public class ReadPlanSourcesTests
{
    [Theory]
    [InlineData("{ conflict_spreads_to: ML }", "1")]
    [InlineData("{ conflict_spreads_to: ML, sources: 2 }", "2")]
    [InlineData("{ conflict_spreads_to: { country: ML, sources: 3 }, sources: 2 }", "3")]
    [InlineData("{ killed: { country: ML, in_days: 7, at_least: 2 }, sources: 2 }", "2")]
    [InlineData("{ any: [ { conflict_spreads_to: ML }, { advice: { country: ML, level: 4, sources: 1 } } ], sources: 2 }", "2 1")]
    [InlineData("{ not: { all: [ { conflict_spreads_to: ML }, { conflict_spreads_to: NE, sources: 4 } ] }, sources: 2 }", "2 4")]
    public void Sources_beside_a_condition_hold_for_all_under_it_that_say_no_other(string when, string sources) =>
        Assert.Equal(sources, string.Join(' ', ChangeCondition.Leaves(Plans.With(when).Tripwires[0].When).Select(leaf => ChangeCondition.ValueOf(leaf, "sources"))));

    [Theory]
    [InlineData("{ conflict_spreads_to: ML, sources: 0 }")]
    [InlineData("{ conflict_spreads_to: ML, sources: two }")]
    [InlineData("{ sources: 2 }")]
    [InlineData("{ conflict_spreads_to: ML, source: 2 }")]
    public void Sources_that_make_no_sense_are_refused_on_their_line(string when) =>
        Assert.Equal(7, Assert.Single(ReadPlan.From(Plans.Mali[..Plans.Mali.IndexOf("tripwires:", StringComparison.Ordinal)] + $"tripwires:\n  - id: w\n    when: {when}\n    propose: review\n", "plan.yaml").Problems).Line);

    [Theory]
    [InlineData("", 6, 24)]
    [InlineData("notices: { at_most: 3, in_hours: 12 }\n", 3, 12)]
    [InlineData("notices: { at_most: 1 }\n", 1, 24)]
    [InlineData("notices: {}\n", 6, 24)]
    public void The_budget_of_notices_is_the_plans_or_six_a_day(string notices, int atMost, int inHours) =>
        Assert.Equal(new NoticeBudget(atMost, inHours), Plans.With("{ conflict_spreads_to: ML }", notices).Notices);

    [Theory]
    [InlineData("notices: 3\n", "keys with values")]
    [InlineData("notices: { at_most: 0 }\n", "a whole number from 1 to 1000")]
    [InlineData("notices: { in_hours: 745 }\n", "a whole number from 1 to 744")]
    [InlineData("notices: { at_mots: 3 }\n", "did you mean 'at_most'?")]
    public void A_budget_that_makes_no_sense_is_refused(string notices, string expected) =>
        Assert.Contains(expected, Assert.Single(ReadPlan.From(Plans.Mali + notices, "plan.yaml").Problems).Expected, StringComparison.Ordinal);
}

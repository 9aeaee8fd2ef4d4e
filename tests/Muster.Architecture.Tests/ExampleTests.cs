using Muster.Departures;
using Muster.Kernel;
using Muster.Tripwires;

namespace Muster.Architecture.Tests;

/// <summary>The example that a newcomer runs first is whole.</summary>
public class ExampleTests
{
    private static readonly Outcome<Plan> Plan = ReadPlan.From(Repository.Read("examples/mali/plan.yaml"), "plan.yaml");

    private static readonly Outcome<Roster> Roster = Plan.Then(plan => ReadRoster.FromCsv(Repository.Read("examples/mali/roster.csv"), "roster.csv", plan.Posts));

    [Fact]
    public void The_plan_has_three_posts_and_its_tripwires()
    {
        Assert.Empty(Plan.Problems);
        Assert.Equal(["bamako", "mopti", "gao"], Plan.Value.Posts.Select(post => post.Id));
        Assert.Superset(
            new HashSet<string> { "partner-od", "bamako-ring", "killed-week", "level-4", "coup" },
            Plan.Value.Tripwires.Select(tripwire => tripwire.Id).ToHashSet());
    }

    [Fact]
    public void The_roster_has_people_of_every_category_at_every_post()
    {
        Assert.Empty(Roster.Problems);
        var people = Roster.Value.People;

        Assert.InRange(people.Length, 38, 45);
        Assert.Equal(Enum.GetValues<Category>(), people.Select(person => person.Category).Distinct().Order());
        Assert.Equal(["bamako", "gao", "mopti"], people.Select(person => person.Post).Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(people.Count(person => person.Email is null && person.Phone is null), 2, 3);
    }

    [Fact]
    public void Whoever_the_roster_points_at_is_on_it()
    {
        var people = Roster.Value.People;
        var ids = people.Select(person => (string?)person.Id).ToHashSet();

        Assert.Empty(people.Where(person => person.Warden is not null && !ids.Contains(person.Warden)));
        Assert.Empty(people.Where(person => person.DependantOf is not null && !ids.Contains(person.DependantOf)));
    }
}

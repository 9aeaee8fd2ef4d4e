using System.Collections.Immutable;
using CsCheck;
using Muster.Departures.People;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Tests.People;

public sealed class CompareRostersTests
{
    [Theory]
    [InlineData("", "a b", "comes a b | leaves  | changes  | same ")]
    [InlineData("a b", "a b", "comes  | leaves  | changes  | same a b")]
    [InlineData("a b", "b c", "comes c | leaves a | changes  | same b")]
    [InlineData("a b", "a@mopti b", "comes  | leaves  | changes a(post)! | same b")]
    [InlineData("a", "", "comes  | leaves a | changes  | same ")]
    public void A_roster_names_everybody_so_whoever_is_missing_leaves(string before, string now, string expected) =>
        Assert.Equal(expected, Said(Some.Compare(Some.People(before), new RosterUpdate(Some.People(now), "roster.csv"))));

    [Theory]
    [InlineData("a b", "b c", "", "comes c | leaves  | changes  | same b")]
    [InlineData("a b", "", "b", "comes  | leaves b | changes  | same ")]
    [InlineData("a", "", "z", "comes  | leaves  | changes  | same ")]
    public void An_identity_provider_names_some_and_says_who_leaves(string before, string now, string leaving, string expected) =>
        Assert.Equal(expected, Said(Some.Compare(Some.People(before), new RosterUpdate(Some.People(now), "scim") { Leaving = Some.Ids(leaving) })));

    [Fact]
    public void Somebody_whose_row_cannot_be_used_stays_as_they_are() =>
        Assert.Equal(
            "comes  | leaves b | changes  | same c",
            Said(Some.Compare(Some.People("a b c"), new RosterUpdate(Some.People("c"), "roster.csv") { Untouched = ["a"] })));

    [Fact]
    public void Somebody_who_was_erased_is_named_and_not_taken_in() =>
        Assert.Equal(("comes b | leaves  | changes  | same ", "a"), (Said(Some.Compare([], Update("a b"), erased: "a z")), string.Join(' ', Some.Compare([], Update("a b"), erased: "a z").Erased)));

    [Fact]
    public void Each_field_that_differs_is_named_in_the_rosters_order()
    {
        var now = new Person
        {
            Id = "a", Name = "Another", Email = "a@example.org", Phone = "+22370000001", Post = "mopti", Category = Category.Emergency, DependantOf = "b", Point = new GeoPoint(1, 2),
            AddressNote = "by the well", Languages = ["fr"], Nationality = "ML", Warden = "b", StaysBecause = "payroll", StaysUntil = new LocalDate(2026, 12, 31),
        };
        var change = Assert.Single(Some.Compare(Some.People("a b"), new RosterUpdate([now, Some.Person("b")], "roster.csv")).Changes);
        Assert.Equal(string.Join(' ', RosterColumns.Known.Skip(1)), string.Join(' ', change.Fields));
    }

    [Fact]
    public void A_column_that_a_file_does_not_have_is_left_as_it_was()
    {
        var before = Some.Person("a") with { Languages = ["fr"], Phone = "+22370000001", Point = new GeoPoint(1, 2) };
        var difference = Some.Compare([before], new RosterUpdate([Some.Person("a")], "roster.csv") { Columns = [.. RosterColumns.Needed] });
        var change = Assert.Single(difference.Changes);
        Assert.Equal(("phone", "fr", new GeoPoint(1, 2)), (string.Join(' ', change.Fields), string.Join(' ', change.Now.Languages), change.Now.Point));
    }

    [Fact]
    public void Whose_warden_leaves_has_none_and_that_is_a_change()
    {
        var ward = Some.Person("a") with { Warden = "w", DependantOf = "b" };
        var difference = Some.Compare([ward, .. Some.People("b w")], new RosterUpdate([], "scim") { Leaving = ["w"] });
        var change = Assert.Single(difference.Changes);
        Assert.Equal(("a", null, "b", "warden"), (change.Now.Id, change.Now.Warden, change.Now.DependantOf, string.Join(' ', change.Fields)));
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0, 5, false)]
    [InlineData(100, 5, false)]
    [InlineData(100, 6, true)]
    [InlineData(99, 5, true)]
    [InlineData(101, 5, false)]
    [InlineData(19, 1, true)]
    [InlineData(20, 1, false)]
    [InlineData(1, 1, true)]
    [InlineData(3, 0, false)]
    [InlineData(100_000, 5_000, false)]
    [InlineData(100_000, 5_001, true)]
    public void More_than_five_percent_removed_or_moved_needs_consent(int present, int count, bool needed)
    {
        // From nobody nobody can be removed; the row says that the rule does not stumble over it.
        var mass = new MassChange(present, present == 0 ? 0 : count);
        Assert.Equal(needed, mass.NeedsConsent);
        Assert.Equal(!needed, mass.With(null, "roster.csv").IsGranted);
        Assert.True(mass.With(mass.Count, "roster.csv").IsGranted);
    }

    [Fact]
    public void Consent_to_another_number_is_none() => Assert.Equal(
        "roster.csv: found 6 of 100 people who would leave the roster or move, and --mass-change 999; expected at most 5 (5 %), or --mass-change 6 [roster-mass-change]",
        Assert.Single(new MassChange(100, 6).With(999, "roster.csv").Problems).ToString());

    [Fact]
    public void Who_leaves_and_who_moves_are_counted_together_and_who_comes_is_not()
    {
        var difference = Some.Compare(Some.People("a b c d"), Update("a@mopti b d e f g"));
        Assert.Equal((1, new MassChange(4, 2)), (difference.Moved, difference.Mass));
    }

    [Fact]
    public void Whatever_two_rosters_say_the_difference_leads_from_one_to_the_other() => Gen.Select(Rosters, Rosters).Sample((before, now) =>
    {
        var difference = Some.Compare(before, new RosterUpdate(now, "roster.csv"));
        var gone = difference.Leaves.Select(person => person.Id).ToHashSet();
        var after = before.Where(person => !gone.Contains(person.Id)).ToDictionary(person => person.Id);
        foreach (var person in difference.Comes.Concat(difference.Changes.Select(change => change.Now)))
        {
            after[person.Id] = person;
        }

        Assert.Equal(now.OrderBy(person => person.Id).Select(Line), after.Values.OrderBy(person => person.Id).Select(Line));
        Assert.Equal(now.Length, difference.Comes.Length + difference.Changes.Length + difference.Same.Length);
    });

    private static readonly Gen<ImmutableArray<Person>> Rosters =
        Gen.Select(Gen.Char["abcdef"], Some.OneOf("bamako", "mopti"), Some.OneOf("x", "y")).Array[0, 8].Select(rows =>
            rows.DistinctBy(row => row.Item1).Select(row => Some.Person($"{row.Item1}@{row.Item2}") with { Name = row.Item3 }).ToImmutableArray());

    private static RosterUpdate Update(string people) => new(Some.People(people), "roster.csv");

    private static string Line(Person person) => string.Join('|', PersonCells.Of(person));

    private static string Said(RosterDifference difference) => $"comes {Ids(difference.Comes)} | leaves {Ids(difference.Leaves)} | "
        + $"changes {string.Join(' ', difference.Changes.Select(change => $"{change.Now.Id}({string.Join(' ', change.Fields)}){(change.Moves ? "!" : "")}"))} | same {Ids(difference.Same)}";

    private static string Ids(IEnumerable<Person> people) => string.Join(' ', people.Select(person => person.Id));
}

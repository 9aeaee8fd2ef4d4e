using System.Collections.Immutable;
using Muster.Departures.People;
using NodaTime;

namespace Muster.Departures.Tests.People;

public sealed class ListsTests
{
    private static readonly LocalDate Today = Some.Today;

    [Theory]
    [InlineData(-5, -1, StayStanding.Confirmed, null, "")]
    [InlineData(-5, 0, StayStanding.Confirmed, null, "a sure")]
    [InlineData(0, 5, StayStanding.Planned, null, "a unsure")]
    [InlineData(1, 5, StayStanding.Confirmed, null, "")]
    [InlineData(-5, 5, StayStanding.Over, null, "")]
    [InlineData(-5, 5, StayStanding.Confirmed, "bamako", "")]
    [InlineData(-5, 5, StayStanding.Confirmed, "mopti", "a sure")]
    public void Somebody_is_away_on_the_days_of_a_stay_that_is_not_over_nor_at_their_own_post(int from, int until, StayStanding standing, string? post, string expected)
    {
        var away = WhoIsAway.On(Today, Some.People("a b"), [Some.Trip("a", Today.PlusDays(from), Today.PlusDays(until), standing, post)]);
        Assert.Equal(expected, string.Join(' ', away.Select(one => $"{one.Person} {(one.IsConfirmed ? "sure" : "unsure")}")));
    }

    [Fact]
    public void A_stay_without_an_end_goes_on_and_a_confirmed_one_stands_before_a_planned_one()
    {
        var open = new Stay("a", StayKind.Stay, Today.PlusDays(-400), null) { Standing = StayStanding.Confirmed, Place = "Kayes" };
        var away = Assert.Single(WhoIsAway.On(Today, Some.People("a"), [Some.Trip("a", Today, Today, StayStanding.Planned), open]));
        Assert.Equal(open, away.Stay);
    }

    [Fact]
    public void A_list_of_wardens_names_all_and_a_list_of_stays_takes_none_away()
    {
        var (one, two) = (new WardenDuty("a", "North", null, null, null), new WardenDuty("b", "South", null, null, null));
        var wardens = CompareRows.OfWardens([one, two], [one with { TestedOn = Today, Zone = "East" }]);
        Assert.Equal(("b", "zone tested_on"), (Assert.Single(wardens.Leaves).Person, string.Join(' ', Assert.Single(wardens.Changes).Fields)));

        var trip = Some.Trip("a", Today, Today.PlusDays(3), StayStanding.Planned);
        var stays = CompareRows.OfStays([trip, Some.Trip("b", Today, Today)], [trip with { Standing = StayStanding.Over }, Some.Trip("a", Today.PlusDays(9), Today.PlusDays(9))]);
        Assert.Equal((0, 1, "standing", 0), (stays.Leaves.Length, stays.Comes.Length, string.Join(' ', Assert.Single(stays.Changes).Fields), stays.Same));
    }

    [Fact]
    public void All_that_is_out_of_date_is_listed_the_gravest_first()
    {
        var fresh = Some.Morning - Duration.FromDays(89);
        var old = Some.Morning - Duration.FromDays(91);
        ImmutableArray<Person> people =
        [
            Some.Person("a") with { Category = Category.Emergency, StaysBecause = "payroll", StaysUntil = Today.PlusDays(-1), Warden = "w" },
            Some.Person("b") with { Category = Category.Emergency, Phone = "+22370000001" },
            Some.Person("c"),
            Some.Person("d") with { Warden = "n", StaysUntil = Today },
            Some.Person("n") with { Email = "n@example.org" },
            Some.Person("w") with { Email = "w@example.org" },
        ];
        ImmutableArray<WardenDuty> wardens = [new("w", "North", null, null, Today.PlusDays(-91)), new("gone", "South", "a", Today, Today), new("b", "East", "a", Today, Today.PlusDays(-90))];
        ImmutableArray<Stay> stays =
        [
            Some.Trip("a", Today.PlusDays(-9), Today.PlusDays(-1)),
            Some.Trip("b", Today, Today, StayStanding.Planned),
            Some.Trip("c", Today.PlusDays(-9), Today.PlusDays(-1), StayStanding.Over),
            Some.Trip("gone", Today.PlusDays(-9), Today.PlusDays(-1)),
        ];
        var found = FindReminders.On(Today, 90, [.. people.Select(person => (person, ProveFields.OfNew(person, "roster.csv", person.Id == "d" ? old : fresh)))], wardens, stays);
        Assert.Equal(
            [
                "StaysReasonEnded a  2026-02-28", "StaysWithoutReason b  ", "StayEnded a  2026-02-28", "StayNotConfirmed b  2026-03-01", "NobodyReaches c  ", "WardenNotNamed n  ", "WardenGone gone  ",
                "WardenNotAgreed w  ", "WardenNotTested w  2025-11-30", "WardenWithoutAlternate w  ", "FieldsNotProved d category,name,post,stays_until,warden 2025-11-30",
            ],
            found.Select(one => $"{one.Kind} {one.Person} {string.Join(',', one.Fields)} {one.Since?.ToString("uuuu-MM-dd", null)}"));
    }
}

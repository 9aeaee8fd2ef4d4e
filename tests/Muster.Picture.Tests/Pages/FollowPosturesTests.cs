using System.Globalization;
using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Countries;
using Muster.Picture.Pages;
using NodaTime;

namespace Muster.Picture.Tests.Pages;

public class FollowPosturesTests
{
    [Theory]
    [InlineData("03-01 ordered", "05-01", "ordered 03-01..")]
    [InlineData("03-01 ordered@02-20", "05-01", "ordered 02-20..")]
    [InlineData("03-01 ordered; 03-05 ordered@02-27", "05-01", "ordered 02-27..")] // a later version gives the day
    [InlineData("03-01 ordered@02-20; 04-01 lifted@03-30", "04-07", "ordered 02-20.. held 04-01")]
    [InlineData("03-01 ordered@02-20; 04-01 lifted@03-30", "04-08", "ordered 02-20..03-30 lifted")]
    [InlineData("03-01 ordered@02-20; 04-01", "04-08", "ordered 02-20..04-01 silent")]
    [InlineData("03-01 ordered@02-20; 04-01; 04-03 ordered@02-20", "05-08", "ordered 02-20..")] // it was gone for two days only
    [InlineData("03-01 ordered@02-20; 04-01; 04-20 ordered@02-20", "05-08", "ordered 02-20..")] // the same departure told again
    [InlineData("03-01 ordered@02-20; 04-01; 04-20 ordered@04-18", "05-08", "ordered 02-20..04-01 silent, ordered 04-18..")] // a new one
    [InlineData("03-01 ordered@02-20; 04-01 blank", "05-08", "ordered 02-20..")] // an empty page is no lift
    [InlineData("03-01 authorized@02-20; 03-08 ordered@03-07", "03-08", "authorized 02-20..03-07 replaced, ordered 03-07..")] // a graver one counts at once
    [InlineData("03-01 ordered@02-20; 03-08 authorized@03-07", "03-10", "ordered 02-20.. held 03-08, authorized 03-07..")] // a lesser one waits
    [InlineData("03-01 ordered@02-20; 03-08 authorized@03-07", "03-15", "ordered 02-20..03-07 replaced, authorized 03-07..")]
    [InlineData("03-01 authorized@02-20 ordered@02-27", "03-01", "authorized 02-20..02-27 replaced, ordered 02-27..")] // both told in one text
    [InlineData("03-01 ordered@02-20 authorized@02-20", "05-01", "ordered 02-20.., authorized 02-20..")] // of one day, for different people
    [InlineData("03-01 ordered@02-20 issued 03-01; 03-20 authorized@01-10 issued 01-11; 03-21 ordered@02-20 issued 03-01", "05-01", "ordered 02-20..")] // a feed that repeats an old text
    [InlineData("03-01 ordered@02-20 issued 03-01; 03-20 issued 03-19; 03-22 authorized@01-10 issued 01-11; 03-23 issued 03-19", "03-29", "ordered 02-20.. held 03-23")] // while it wavers no end is believed
    [InlineData("03-01 reduced; 03-08 reduced/Mopti", "05-01", "reduced 03-01..")] // the same, with its post named
    [InlineData("03-01 suspended reduced; 03-08 suspended", "03-20", "suspended 03-01.., reduced 03-01..03-08 silent")] // what stood beside it does not replace it
    [InlineData("03-01 ordered/Gao ordered/Mopti; 03-08 ordered/Gao", "03-20", "ordered 03-01.., ordered 03-01..03-08 silent")]
    [InlineData("03-01 lifted@02-20", "05-01", "")]
    public void A_departure_counts_at_once_and_its_end_when_it_has_stood(string versions, string asOf, string expected)
    {
        var postures = FollowPostures.Through(See.Ordered(versions, asOf), See.Day(asOf), HoldPolicy.Default, []);

        Assert.Equal(expected, string.Join(", ", postures.Select(Words)));
    }

    [Fact]
    public void A_lift_that_another_report_tells_too_counts_at_once()
    {
        var lift = new ToldDeparture(Tell.Departure(DepartureStatus.Lifted, "2025-03-30"), See.Day("03-30"));

        var posture = Assert.Single(FollowPostures.Through(See.Ordered("03-01 ordered@02-20; 04-01", "04-02"), See.Day("04-02"), HoldPolicy.Default, [lift]));

        Assert.Equal("ordered 02-20..03-30 lifted", Words(posture));
    }

    [Fact]
    public void Whatever_a_page_shows_for_less_than_the_hold_ends_nothing() => Gen.Select(Gen.Int[1, 6], Gen.Int[1, 40]).Sample((gone, later) =>
    {
        var away = See.Day("04-01");
        var back = away.PlusDays(gone);
        var asOf = back.PlusDays(later);
        var versions = $"03-01 ordered@02-20; 04-01; {Short(back)} ordered@02-20";

        var posture = Assert.Single(FollowPostures.Through(See.Ordered(versions, Short(asOf)), asOf, HoldPolicy.Default, []));

        Assert.Null(posture.Until);
    });

    [Fact]
    public void The_order_in_which_versions_are_given_changes_nothing()
    {
        var versions = See.Versions("03-01 authorized@02-20 level 3; 03-08 ordered@03-07 level 4; 03-08 ordered@03-07 level 4 feed api; 03-20 blank; 04-01 level 3; 04-03 ordered@03-07; 05-01 lifted@04-30 level 3");
        var expected = Known(versions);

        Gen.Shuffle(versions.ToArray()).Sample(shuffled => Assert.Equal(expected, Known(shuffled)));
    }

    private static string Known(IEnumerable<PageVersion> versions)
    {
        var ground = new PictureGround(versions, [], See.Day("06-01"), HoldPolicy.Default);
        return string.Join(", ", KnowPostures.From(ground).Select(Words)) + string.Join(", ", KnowAdvice.Of("ML", ground).Select(one => $"{one.Level} {one.Since} {one.LastSeen}"));
    }

    private static string Words(OfficialPosture posture) =>
        $"{Words<DepartureStatus>.Of(posture.Status)} {Short(posture.From)}..{(posture.Until is { } until ? $"{Short(until)} {Words<PostureEnd>.Of(posture.Ended!.Value)}" : "")}{(posture.Held is { } held ? " held " + Short(held.Since) : "")}";

    private static string Short(LocalDate day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);
}

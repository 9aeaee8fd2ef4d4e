using System.Globalization;
using Muster.Picture.Pages;

namespace Muster.Picture.Tests.Pages;

public class FollowLevelTests
{
    [Theory]
    [InlineData("03-01 level 2; 03-05 level 4", "03-05", 4, "03-05", null)] // a rise counts at once
    [InlineData("03-01 level 4; 03-05 level 2", "03-11", 4, "03-01", "03-05")] // a fall waits
    [InlineData("03-01 level 4; 03-05 level 2", "03-12", 2, "03-05", null)] // and counts from the day on which it was first shown
    [InlineData("03-01 level 4; 03-05 level 1; 03-06 level 4", "03-20", 4, "03-01", null)] // the placeholder of one day
    [InlineData("03-01 level 4; 03-05 level 1; 03-09 level 4", "03-20", 4, "03-01", null)] // of four days
    [InlineData("03-01 level 4; 03-05 level 1; 03-11 level 4; 03-12 level 1", "03-18", 4, "03-01", "03-12")] // a wavering page begins its hold anew
    [InlineData("03-01 level 4; 03-05 level 3; 03-08 level 2", "03-12", 2, "03-05", null)] // a fall that goes on began with its first step
    [InlineData("03-01 level 4; 03-05 level 1; 03-07 level 3", "03-12", 4, "03-01", "03-07")] // a fall that turns back in part is another one, with a hold of its own
    [InlineData("03-01 level 4; 03-05 blank", "04-30", 4, "03-01", null)] // an empty page tells nothing
    [InlineData("03-01 level 4; 03-05 level 2; 03-08 blank; 03-09 level 2", "03-15", 4, "03-01", "03-09")] // nobody knows what stood behind it
    [InlineData("03-01 level 4; 03-05 level 2; 03-06 level 2 feed api", "03-06", 2, "03-05", null)] // a second feed agrees
    [InlineData("03-01 level 4 issued 02-20; 03-05 level 2 issued 01-10", "04-30", 4, "03-01", null)] // an older text that came again
    [InlineData("03-01 level 4; 03-05", "04-30", 4, "03-01", null)] // a version that states none
    [InlineData("03-01", "03-02", 0, null, null)]
    public void The_level_that_counts_rises_at_once_and_falls_when_it_has_stood(string versions, string asOf, int level, string? since, string? heldSince)
    {
        var follow = FollowLevel.Through(See.Ordered(versions, asOf), See.Day(asOf), HoldPolicy.Default);

        Assert.Equal(level == 0 ? null : level, follow.Level);
        Assert.Equal(since is null ? null : See.Day(since), follow.Since);
        Assert.Equal(heldSince is null ? null : See.Day(heldSince), follow.Held?.Since);
    }

    [Fact]
    public void The_day_on_which_a_held_fall_will_count_is_said_unless_the_page_wavers()
    {
        Assert.Equal(See.Day("03-12"), FollowLevel.Through(See.Ordered("03-01 level 4; 03-05 level 2", "03-08"), See.Day("03-08"), HoldPolicy.Default).Held!.CountsFrom);

        var wavering = FollowLevel.Through(See.Ordered("03-01 level 4; 03-03 level 2; 03-04 level 4; 03-05 level 2; 03-06 level 4; 03-07 level 2", "03-08"), See.Day("03-08"), HoldPolicy.Default);
        Assert.Null(wavering.Held!.CountsFrom);
    }

    [Fact]
    public void Time_in_which_the_feed_was_not_trusted_lets_no_fall_stand_out_its_hold()
    {
        var versions = See.Ordered("03-01 level 4; 03-05 level 2", "04-30");

        Assert.Equal(4, FollowLevel.Through(versions, See.Day("03-07"), HoldPolicy.Default).Level);
        Assert.Equal(2, FollowLevel.Through(versions, See.Day("04-30"), HoldPolicy.Default).Level);
    }

    [Fact]
    public void Every_level_that_counted_stays_in_the_history_with_its_first_day()
    {
        var follow = FollowLevel.Through(See.Ordered("03-01 level 2; 03-05 level 4; 03-10 level 3", "05-01"), See.Day("05-01"), HoldPolicy.Default);

        Assert.Equal(["03-01 2", "03-05 4", "03-17 3"], follow.History.Select(step => $"{step.Day.ToString("MM-dd", CultureInfo.InvariantCulture)} {step.Level}"));
    }
}

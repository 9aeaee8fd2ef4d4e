using Muster.Departures.Orders;
using NodaTime;

namespace Muster.Departures.Tests.Orders;

public class GraceTests
{
    [Theory]
    [InlineData(0, "", true)]
    [InlineData(3, "", true)]
    [InlineData(4, "", false)]
    [InlineData(4, " ", false)]
    [InlineData(4, "Two flights a week", true)]
    [InlineData(10, "Two flights a week", true)]
    [InlineData(10, "", false)]
    [InlineData(11, "Two flights a week", false)]
    [InlineData(-1, "Two flights a week", false)]
    public void Three_days_and_seven_more_only_with_a_written_reason(int days, string because, bool allowed) =>
        Assert.Equal(allowed, DecideOrder.Of(SomeOrder.InForce(), SomeOrder.Lift with { GraceDays = days, GraceBecause = because }, SomeOrder.Start).IsGranted);

    // Day 180 of an order of 2 March is 28 August.
    [Theory]
    [InlineData("2026-03-10T12:00:00Z", 3, "2026-03-13", "2026-03-14T00:00:00Z")]
    [InlineData("2026-03-10T00:00:00Z", 0, "2026-03-10", "2026-03-11T00:00:00Z")]
    [InlineData("2026-03-10T23:59:59Z", 10, "2026-03-20", "2026-03-21T00:00:00Z")]
    [InlineData("2026-08-25T12:00:00Z", 3, "2026-08-28", "2026-08-29T00:00:00Z")]
    [InlineData("2026-08-26T12:00:00Z", 3, "2026-08-28", "2026-08-29T00:00:00Z")]
    [InlineData("2026-08-28T12:00:00Z", 10, "2026-08-28", "2026-08-29T00:00:00Z")]
    public void Grace_runs_to_the_end_of_its_last_day_and_never_past_day_180(string lifted, int days, string last, string until)
    {
        var order = SomeOrder.InForce().Then(SomeOrder.Lift with { GraceDays = days, GraceBecause = "Two flights a week" }, NodaTime.Text.InstantPattern.ExtendedIso.Parse(lifted).Value);
        Assert.Equal((last, until), (order.Grace!.LastDay.ToString("uuuu-MM-dd", null), order.Grace.Until.ToString()));
    }

    [Fact]
    public void An_order_withdrawn_before_its_hour_leaves_no_grace()
    {
        var (order, now) = SomeOrder.In(OrderState.Approved);
        var lifted = order.Then(SomeOrder.Lift, now);
        Assert.Equal((0, now), (lifted.Grace!.Days, lifted.Grace.Until));
    }
}

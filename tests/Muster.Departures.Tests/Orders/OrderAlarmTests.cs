using CsCheck;
using Muster.Departures.Orders;
using NodaTime;

namespace Muster.Departures.Tests.Orders;

public class OrderAlarmTests
{
    private static readonly Gen<string[]> Zones = Gen.Int[0, 4].Select(at => new[] { "Africa/Bamako", "Pacific/Apia", "America/Sao_Paulo", "Asia/Kathmandu", "Africa/Casablanca" }[at]).Array[1, 2];

    private static readonly Gen<Instant> Starts = Gen.Long[Instant.FromUtc(2010, 1, 1, 0, 0).ToUnixTimeSeconds(), Instant.FromUtc(2030, 1, 1, 0, 0).ToUnixTimeSeconds()].Select(Instant.FromUnixTimeSeconds);

    [Fact]
    public void An_order_that_nobody_touches_tells_these()
    {
        var order = SomeOrder.InForce();
        Assert.Equal(
            ["review-2026-04-01-T-7", "review-2026-04-01-T-3", "review-2026-04-01-T-1", "review-2026-04-01-due", "review-2026-04-01-overdue", "day-150", "day-170", "day-178", "expired"],
            OrderAlarms.Of(order).Select(alarm => alarm.Id));
        Assert.Equal(
            ["2026-03-25T09:00:00Z", "2026-03-29T09:00:00Z", "2026-03-31T09:00:00Z", "2026-04-01T09:00:00Z", "2026-04-02T00:00:00Z", "2026-07-29T09:00:00Z", "2026-08-18T09:00:00Z", "2026-08-26T09:00:00Z", "2026-08-29T00:00:00Z"],
            OrderAlarms.Of(order).Select(alarm => alarm.At.ToString()));
    }

    [Fact]
    public void Each_alarm_is_told_once_whatever_the_moments_at_which_the_clock_looks() => Gen.Select(Zones, Starts, Gen.Int[0, 200 * 24 * 60].Array[1, 30]).Sample((zones, start, minutes) =>
    {
        var order = Begun(zones, start);
        var all = OrderAlarms.Of(order);
        var (told, looks) = (new List<string>(), minutes.Select(minute => start + Duration.FromMinutes(minute)).Order().ToList());
        foreach (var now in looks)
        {
            order = order.Then(SomeOrder.Look, now);
            told.AddRange(OrderAlarms.DueAt(order, now).Select(alarm => alarm.Id).Except(told).ToList());
        }

        Assert.Equal(all.Where(alarm => alarm.At <= looks[^1]).Select(alarm => alarm.Id).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void A_warning_never_comes_after_what_it_warns_of_in_any_of_the_places() => Gen.Select(Zones, Starts).Sample((zones, start) =>
    {
        var order = Begun(zones, start);
        var at = OrderAlarms.Of(order).ToDictionary(alarm => alarm.Id, alarm => alarm.At, StringComparer.Ordinal);
        foreach (var zone in zones)
        {
            var tz = DateTimeZoneProviders.Tzdb[zone];
            Assert.True(at["expired"].InZone(tz).Date <= start.InZone(tz).Date.PlusDays(180), zone);
            Assert.True(at["day-178"] < at["expired"] && at["day-170"] < at["day-178"] && at["day-150"] < at["day-170"], zone);
        }
    });

    [Fact]
    public void What_a_review_has_settled_is_not_told_any_more()
    {
        var order = SomeOrder.InForce();
        var reviewed = order.Then(SomeOrder.Continue, SomeOrder.Start + Duration.FromDays(20));
        Assert.DoesNotContain(OrderAlarms.Of(reviewed), alarm => alarm.Id.StartsWith("review-2026-04-01", StringComparison.Ordinal));
        Assert.Contains(OrderAlarms.Of(reviewed), alarm => alarm.Id == "review-2026-04-21-T-7");
    }

    [Fact]
    public void Warnings_that_would_lie_before_the_day_was_set_are_not_given()
    {
        var reviewed = SomeOrder.InForce().Then(SomeOrder.Continue with { NextReview = new LocalDate(2026, 3, 6) }, SomeOrder.Start);
        Assert.Equal(["review-2026-03-06-T-3", "review-2026-03-06-T-1", "review-2026-03-06-due", "review-2026-03-06-overdue"], OrderAlarms.Of(reviewed).Where(alarm => alarm.Id.StartsWith("review", StringComparison.Ordinal)).Select(alarm => alarm.Id));
    }

    [Fact]
    public void What_is_denied_lifted_without_grace_or_converted_tells_nothing()
    {
        Assert.Empty(OrderAlarms.Of(SomeOrder.In(OrderState.Denied).Order));
        Assert.Empty(OrderAlarms.Of(SomeOrder.In(OrderState.Converted).Order));
        Assert.Empty(OrderAlarms.Of(SomeOrder.InForce().Then(SomeOrder.Lift with { GraceDays = 0 }, SomeOrder.Start)));
        Assert.Equal(["grace-2026-03-05-last-day", "grace-2026-03-05-over"], OrderAlarms.Of(SomeOrder.In(OrderState.Lifted).Order).Select(alarm => alarm.Id));
    }

    private static DepartureOrder Begun(string[] zones, Instant start) => new DepartureOrder("o")
        .Then(SomeOrder.Draft with { Terms = SomeOrder.Terms(zones) with { EffectiveAt = start } }, start).Then(SomeOrder.Submit, start).Then(SomeOrder.Approve, start).Then(SomeOrder.Look, start);
}

using CsCheck;
using Muster.Departures.Orders;
using NodaTime;

namespace Muster.Departures.Tests.Orders;

/// <summary>The days of an order against a reference that walks the calendar a date at a time and asks the zone about every hour.</summary>
public class OrderClockTests
{
    private static readonly string[] Zones =
    [
        "Africa/Bamako", "Pacific/Apia", "America/Sao_Paulo", "Asia/Kathmandu", "Africa/Casablanca", "America/St_Johns", "Pacific/Kiritimati", "Asia/Tehran", "Europe/Kyiv", "Asia/Kabul", "America/Havana", "UTC",
    ];

    private static readonly Gen<Instant> Moments = Gen.Long[Instant.FromUtc(1995, 1, 1, 0, 0).ToUnixTimeSeconds(), Instant.FromUtc(2032, 12, 31, 0, 0).ToUnixTimeSeconds()].Select(Instant.FromUnixTimeSeconds);

    private static readonly Gen<string[]> SomeZones = Gen.Int[0, Zones.Length - 1].Select(at => Zones[at]).Array[1, 3];

    [Fact]
    public void An_order_ends_when_the_180th_date_is_over_and_not_a_second_before() => Gen.Select(SomeZones, Moments).Sample((zones, start) =>
    {
        var clock = new OrderClock(zones, start);
        Assert.True(clock.DayAt(clock.HardEnd) > OrderClock.LastDay);
        Assert.True(clock.DayAt(clock.HardEnd - Duration.FromSeconds(1)) <= OrderClock.LastDay);
        Assert.Equal(zones.Min(zone => EndByWalking(zone, start, 180)), clock.HardEnd);
    });

    [Fact]
    public void Days_are_counted_from_1_and_none_comes_back() => Gen.Select(SomeZones, Moments, Gen.Int[0, 190 * 24 * 60].Array[1, 20]).Sample((zones, start, minutes) =>
    {
        var clock = new OrderClock(zones, start);
        Assert.Equal(1, clock.DayAt(start));
        var days = minutes.Order().Select(later => clock.DayAt(start + Duration.FromMinutes(later))).ToList();
        Assert.Equal(days.Order(), days);
    });

    [Fact]
    public void Every_day_begins_before_the_next_and_its_hour_lies_within_it_or_at_its_end() => Gen.Select(SomeZones, Moments).Sample((zones, start) =>
    {
        var clock = new OrderClock(zones, start);
        for (var day = 1; day <= 181; day++)
        {
            // A date that a zone leaves out begins and ends at once.
            Assert.True(clock.StartOf(day) <= clock.StartOf(day + 1));
            Assert.InRange(clock.HourOf(day, new LocalTime(9, 0)), clock.StartOf(day), clock.StartOf(day + 1));
        }
    });

    [Theory]
    [InlineData("Africa/Bamako", "2024-01-01T00:00:00Z", "2024-06-29T00:00:00Z")] // a leap year: 31+29+31+30+31+28
    [InlineData("Africa/Bamako", "2023-01-01T00:00:00Z", "2023-06-30T00:00:00Z")]
    [InlineData("Africa/Bamako", "2024-02-29T23:59:59Z", "2024-08-27T00:00:00Z")]
    [InlineData("Asia/Kathmandu", "2026-03-02T18:14:59Z", "2026-08-28T18:15:00Z")] // a second before midnight there
    [InlineData("Asia/Kathmandu", "2026-03-02T18:15:00Z", "2026-08-29T18:15:00Z")]
    [InlineData("Pacific/Apia", "2011-07-04T12:00:00Z", "2011-12-30T10:00:00Z")] // date 181 is 31 December, and the 30th was left out
    [InlineData("Pacific/Apia", "2011-07-03T12:00:00Z", "2011-12-30T10:00:00Z")] // date 181 is the one that was left out
    [InlineData("America/Sao_Paulo", "2017-04-18T12:00:00Z", "2017-10-15T03:00:00Z")] // midnight does not exist: the day begins at one
    [InlineData("Africa/Casablanca", "2026-01-01T12:00:00Z", "2026-06-29T23:00:00Z")] // between two changes for Ramadan
    public void Known_ends(string zone, string start, string end) =>
        Assert.Equal(NodaTime.Text.InstantPattern.ExtendedIso.Parse(end).Value, new OrderClock([zone], NodaTime.Text.InstantPattern.ExtendedIso.Parse(start).Value).HardEnd);

    // In Newfoundland one minute past midnight became 23:01 of the day before.
    [Theory]
    [InlineData(2, 29, 59, 1)]
    [InlineData(2, 30, 0, 2)]
    [InlineData(2, 45, 0, 2)]
    [InlineData(3, 30, 0, 2)]
    public void A_day_that_has_begun_goes_on_when_the_clock_is_put_back_over_midnight(int hour, int minute, int second, int day) =>
        Assert.Equal(day, new OrderClock(["America/St_Johns"], Instant.FromUtc(2010, 11, 6, 12, 0)).DayAt(Instant.FromUtc(2010, 11, 7, hour, minute, second)));

    [Fact]
    public void Of_several_zones_the_first_midnight_counts()
    {
        var start = Instant.FromUtc(2026, 3, 2, 20, 0);
        Assert.Equal(new OrderClock(["Asia/Kathmandu"], start).HardEnd < new OrderClock(["America/Havana"], start).HardEnd
            ? new OrderClock(["Asia/Kathmandu"], start).HardEnd
            : new OrderClock(["America/Havana"], start).HardEnd, new OrderClock(["America/Havana", "Asia/Kathmandu"], start).HardEnd);
    }

    [Fact]
    public void Grace_is_so_many_whole_dates_and_never_past_day_180() => Gen.Select(SomeZones, Moments, Gen.Int[0, 179 * 24 * 60], Gen.Int[0, 10]).Sample((zones, start, later, days) =>
    {
        var clock = new OrderClock(zones, start);
        var lifted = start + Duration.FromMinutes(later);
        if (lifted >= clock.HardEnd)
        {
            return;
        }

        var (_, until) = clock.GraceAfter(lifted, days);
        var walked = zones.Min(zone => EndByWalking(zone, lifted, days + 1));
        Assert.Equal(walked < clock.HardEnd ? walked : clock.HardEnd, until);
    });

    /// <summary>When so many dates are over, the date of the start the first: by stepping from date to date, and to the first half hour that shows a later one.</summary>
    private static Instant EndByWalking(string zone, Instant start, int dates)
    {
        var tz = DateTimeZoneProviders.Tzdb[zone];
        var latest = start.InZone(tz).Date;
        for (var back = start - Duration.FromHours(3); back < start; back += Duration.FromMinutes(1))
        {
            latest = LocalDate.Max(latest, back.InZone(tz).Date);
        }

        var target = latest.PlusDays(dates);
        var at = start + Duration.FromDays(Math.Max(0, dates - 3));
        var minute = Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds() / 60 * 60);
        while (minute.InZone(tz).Date < target)
        {
            minute += Duration.FromMinutes(1);
        }

        return minute;
    }
}

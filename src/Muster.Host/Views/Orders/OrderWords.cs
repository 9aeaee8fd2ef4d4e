using System.Globalization;
using Muster.Departures.Manifests;
using Muster.Departures.Orders;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Views.Orders;

/// <summary>The sentences about an order.</summary>
internal static class OrderWords
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>"ordered departure (us) at Bamako office, Gao base".</summary>
    public static string What(DepartureOrder order) => order.Terms is { } terms
        ? $"{Presets.Find(terms.Preset)!.NameOf(terms.Kind)} ({terms.Preset}) {(terms.Places.IsEmpty ? "of no place yet" : "at " + string.Join(", ", terms.Places.Select(place => place.Name)))}"
        : "not written yet";

    /// <summary>"day 31 of 180 · review due in 2 days, on 2022-08-29 · over with 2023-01-25 · there it is 14:00 on 2022-08-27"; null before approval.</summary>
    public static string? Clock(DepartureOrder order, Instant now)
    {
        if (OrderClock.Of(order) is not { } clock)
        {
            return null;
        }

        var place = order.Terms!.Places[0];
        var local = now.InZone(DateTimeZoneProviders.Tzdb[place.TimeZone]).LocalDateTime;
        var there = string.Create(Culture, $"it is {local:uuuu-MM-dd HH:mm} at {place.Name}");
        return order switch
        {
            { State: OrderState.Approved } => string.Create(Culture, $"takes effect on {Local(clock.Effective, place)} · day {OrderClock.LastDay} would be {PictureWords.Day(clock.LastDate)} · {there}"),
            { IsInForce: true } => string.Create(Culture, $"day {clock.DayAt(now)} of {OrderClock.LastDay} · {Review(order, clock, now)} · over with {PictureWords.Day(clock.LastDate)} · {there}"),
            { State: OrderState.Lifted, Grace: { } grace } => grace.Until > now
                ? string.Create(Culture, $"lifted · grace to the end of {PictureWords.Day(grace.LastDay)} · {there}")
                : string.Create(Culture, $"lifted · no grace is left · {there}"),
            { State: OrderState.Expired } => $"EXPIRED on day {OrderClock.LastDay}, {PictureWords.Day(clock.LastDate)}, and nobody had acted: it is in force no longer",
            _ => null,
        };
    }

    /// <summary>What was counted last, or what comes first.</summary>
    public static string Manifest(Manifest manifest)
    {
        var aboard = string.Create(Culture, $"{manifest.Id}: {manifest.Vehicle}, {manifest.Expected} aboard by the list");
        var counted = manifest.Counts is [.., var last] ? string.Create(Culture, $"; {last.Heads} of {last.Expected} counted at {last.Checkpoint} by {last.By}") : "; not counted yet";
        return aboard + counted + manifest.State switch
        {
            ManifestState.Discrepant => ": the difference must be explained before the next checkpoint",
            ManifestState.Open when manifest.Next is { } next => $"; next: {next}",
            ManifestState.Open => "; all checkpoints counted",
            _ => "",
        };
    }

    /// <summary>"1 of 3" or "…".</summary>
    private static string Review(DepartureOrder order, OrderClock clock, Instant now)
    {
        if (order.ReviewOn is not { } day || day > clock.LastDate)
        {
            return "no review is left before day 180";
        }

        var days = Period.DaysBetween(clock.DateAt(now), day);
        return days switch
        {
            < 0 => string.Create(Culture, $"review OVERDUE since {PictureWords.Day(day)}"),
            0 => $"review due TODAY, {PictureWords.Day(day)}",
            1 => $"review due tomorrow, {PictureWords.Day(day)}",
            _ => string.Create(Culture, $"review due in {days} days, on {PictureWords.Day(day)}"),
        };
    }

    private static string Local(Instant at, OrderPlace place) => string.Create(Culture, $"{at.InZone(DateTimeZoneProviders.Tzdb[place.TimeZone]).LocalDateTime:uuuu-MM-dd HH:mm} ({place.TimeZone})");
}

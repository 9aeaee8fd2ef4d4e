using System.Collections.Immutable;
using System.Text.Json;
using Muster.Desk.Feeds;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Picture.Feeds;
using Muster.Store.Feeds;

namespace Muster.Host.Views;

/// <summary>Feeds as lines for a person or for a program.</summary>
internal static class FeedsView
{
    public static void WriteList(ImmutableArray<FollowedFeed> feeds, bool json)
    {
        if (json)
        {
            EachLine(feeds, Fields);
            return;
        }

        foreach (var (feed, _) in feeds)
        {
            Console.Out.WriteLine(FormattableString.Invariant($"{feed.Name,-20} {feed.Kind,-18} every {feed.Every.TotalMinutes} min  {OneLine.Of(feed.Address ?? "the kind's own address")}"));
        }

        SayNone(feeds.Length);
    }

    public static void WriteHealth(ImmutableArray<FeedStanding> feeds, bool json)
    {
        if (json)
        {
            EachLine(feeds, Fields);
            return;
        }

        foreach (var feed in feeds)
        {
            Console.Out.WriteLine($"{Words<Health>.Of(feed.Health).ToUpperInvariant(),-9} {feed.Feed,-20} last known {PictureWords.Moment(feed.LastKnown)}{(feed.Why is { } why ? ": " + OneLine.Of(why) : "")}");
        }

        SayNone(feeds.Length);
    }

    public static void WritePulled(PulledFeed pulled)
    {
        var why = pulled.Standing.Why is { } reason ? ": " + OneLine.Of(reason) : "";
        Console.Out.WriteLine(FormattableString.Invariant(
            $"{pulled.Feed.Name}: {Words<PullOutcome>.Of(pulled.Pull.Outcome).Replace('_', ' ')}, {pulled.Pull.Items} items, {pulled.Pull.Flaws} flaws, {pulled.New} new; {Words<Health>.Of(pulled.Standing.Health).ToUpperInvariant()}{why}"));
    }

    private static void SayNone(int feeds)
    {
        if (feeds == 0)
        {
            Console.Out.WriteLine("No feed is followed yet: see 'muster feed add --help'.");
        }
    }

    private static void EachLine<T>(ImmutableArray<T> items, Action<Utf8JsonWriter, T> fields)
    {
        using var lines = new JsonLines();
        foreach (var item in items)
        {
            lines.Json.WriteStartObject();
            fields(lines.Json, item);
            lines.Json.WriteEndObject();
            lines.End();
        }
    }

    private static void Fields(Utf8JsonWriter json, FollowedFeed followed)
    {
        var feed = followed.Feed;
        json.WriteString("feed", feed.Name);
        json.WriteString("kind", feed.Kind);
        json.WriteString("address", feed.Address);
        json.WriteNumber("every_minutes", (int)feed.Every.TotalMinutes);
        json.WriteNumber("expect", feed.Expected.Minimum);
        json.WriteNumber("max_age_hours", (int)feed.Expected.LongestSilence.TotalHours);
        json.WriteString("tell", feed.Tell);
    }

    private static void Fields(Utf8JsonWriter json, FeedStanding feed)
    {
        json.WriteString("feed", feed.Feed);
        json.WriteString("kind", feed.Kind);
        json.WriteString("health", Words<Health>.Of(feed.Health));
        json.WriteString("why", feed.Why);
        json.WriteString("last_known", feed.LastKnown?.ToString());
        json.WriteString("last_tried", feed.LastTried?.ToString());
    }
}

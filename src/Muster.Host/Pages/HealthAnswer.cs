using System.Collections.Immutable;
using System.Text.Json;
using Muster.Kernel;
using Muster.Picture.Countries;

namespace Muster.Host.Pages;

/// <summary>
/// The answer for a monitor: <c>{"status": "seeing", "feeds": [{"feed": "news", "health": "seeing"}]}</c>, with status 200 where every feed sees and 503 where one does
/// not. The status is the worst health, or <c>no_feeds</c> (200) where none is followed.
/// </summary>
internal static class HealthAnswer
{
    /// <summary>The HTTP status and the JSON.</summary>
    public static (int Status, byte[] Json) Of(ImmutableArray<FeedStanding> feeds)
    {
        var worst = feeds.IsEmpty ? Health.Seeing : feeds.Max(feed => feed.Health);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("status", feeds.IsEmpty ? "no_feeds" : Words<Health>.Of(worst));
            json.WriteStartArray("feeds");
            foreach (var feed in feeds)
            {
                json.WriteStartObject();
                json.WriteString("feed", feed.Feed);
                json.WriteString("health", Words<Health>.Of(feed.Health));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return (worst is Health.Seeing ? 200 : 503, bytes.ToArray());
    }
}

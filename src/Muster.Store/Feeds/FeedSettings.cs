using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Picture.Feeds;
using NodaTime;

namespace Muster.Store.Feeds;

/// <summary>A feed's settings as they stand in the database.</summary>
internal sealed record FeedSettings(int EveryMinutes, int Minimum, int LongestSilenceMinutes, int? OldestNewsDays, bool AllowPrivate, int MaxMegabytes, string? Tell, string? KeyFile = null, string? KeyVariable = null)
{
    public static FeedSettings Of(Feed feed) => new(
        (int)feed.Every.TotalMinutes,
        feed.Expected.Minimum,
        (int)feed.Expected.LongestSilence.TotalMinutes,
        feed.Expected.OldestNews is { } oldest ? (int)oldest.TotalDays : null,
        feed.AllowPrivate,
        feed.MaxMegabytes,
        feed.Tell,
        feed.KeyFile,
        feed.KeyVariable);

    public Feed ToFeed(string name, string kind, string? address) => new(
        name,
        kind,
        address,
        Duration.FromMinutes(EveryMinutes),
        new FeedExpectation(Minimum, Duration.FromMinutes(LongestSilenceMinutes), OldestNewsDays is { } days ? Duration.FromDays(days) : null),
        AllowPrivate,
        MaxMegabytes,
        Tell)
    {
        KeyFile = KeyFile,
        KeyVariable = KeyVariable,
    };

    public string ToJson() => JsonSerializer.Serialize(this, FeedSettingsJson.Default.FeedSettings);

    public static FeedSettings FromJson(string json) => JsonSerializer.Deserialize(json, FeedSettingsJson.Default.FeedSettings)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FeedSettings))]
internal sealed partial class FeedSettingsJson : JsonSerializerContext;

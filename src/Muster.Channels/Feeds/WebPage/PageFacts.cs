using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NodaTime;

namespace Muster.Channels.Feeds.WebPage;

/// <summary>What a page states of itself outside its text.</summary>
/// <param name="Title">Its title, or null.</param>
/// <param name="Publisher">The site's name, or null.</param>
/// <param name="Published">When it was published, or null; never when it was changed.</param>
internal sealed record PageFacts(string? Title, string? Publisher, Instant? Published)
{
    private const int MostScript = 500_000;

    private static readonly string[] Dates =
        ["article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.date", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date"];

    /// <summary>The facts of a page, read before anything is taken out of it.</summary>
    public static PageFacts Of(IHtmlDocument page) => new(
        Meta(page, "og:title") ?? Words(page.QuerySelector("h1")?.TextContent) ?? Words(page.Title),
        Meta(page, "og:site_name"),
        Dates.Select(name => ReadMoment.Of(Meta(page, name))).Append(FromScripts(page)).Append(FromTime(page)).FirstOrDefault(moment => moment is not null));

    private static string? Meta(IHtmlDocument page, string name) => page.QuerySelectorAll("meta")
        .Where(meta => new[] { "property", "name", "itemprop" }.Any(key => string.Equals(meta.GetAttribute(key), name, StringComparison.OrdinalIgnoreCase)))
        .Select(meta => Words(meta.GetAttribute("content"))).FirstOrDefault(content => content is not null);

    private static string? Words(string? text)
    {
        var words = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }

    private static Instant? FromTime(IHtmlDocument page) => page
        .QuerySelectorAll("time[itemprop=datePublished], time[pubdate], article time[datetime], main time[datetime]")
        .Where(time => time.GetAttribute("itemprop") is null or "datePublished")
        .Select(time => ReadMoment.Of(time.GetAttribute("datetime"))).FirstOrDefault(moment => moment is not null);

    /// <summary>schema.org in JSON-LD.</summary>
    private static Instant? FromScripts(IHtmlDocument page) => page.QuerySelectorAll("script[type='application/ld+json']")
        .Select(script => script.TextContent).Where(json => json.Length <= MostScript)
        .Select(FromJson).FirstOrDefault(moment => moment is not null);

    private static Instant? FromJson(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return Find(parsed.RootElement);
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidOperationException)
        {
            return null; // broken, or half a character written as \u
        }
    }

    /// <summary>System.Text.Json stops at 64 levels, so this does too.</summary>
    private static Instant? Find(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Select(Find).FirstOrDefault(moment => moment is not null),
        JsonValueKind.Object when json.TryGetProperty("datePublished", out var date) && date.ValueKind is JsonValueKind.String => ReadMoment.Of(date.GetString()),
        JsonValueKind.Object when json.TryGetProperty("@graph", out var graph) => Find(graph),
        _ => null,
    };
}

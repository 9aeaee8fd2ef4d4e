using System.Text.Json;
using Muster.Channels.Feeds.Rows;
using NodaTime;
using NodaTime.Text;

namespace Muster.Channels.Feeds.ReliefWeb;

/// <summary>
/// Makes a story of a ReliefWeb report: its body as HTML, else as Markdown; a report that is but a file has its title to read. Several publishers stand side by
/// side, parted by semicolons.
/// </summary>
internal sealed class ReadReliefWebReport(FindCountryByName find)
{
    /// <summary>The story, or null and what is wrong.</summary>
    public (StoryItem? Story, string? Trouble) Of(JsonElement report)
    {
        if (JsonText.Under(report, "fields") is not { ValueKind: JsonValueKind.Object } fields || Id(report) is not { } id)
        {
            return (null, "found no fields or no id; expected both");
        }

        var title = JsonText.Of(fields, "title");
        var text = JsonText.Of(fields, "body-html") ?? JsonText.Of(fields, "body") ?? title;
        return text is null ? (null, "found neither a body nor a title; expected a title at least") : (new StoryItem
        {
            Key = "reliefweb:" + id,
            Link = Uri.TryCreate(JsonText.Of(fields, "url_alias") ?? JsonText.Of(fields, "url"), UriKind.Absolute, out var link) ? link : null,
            Title = title,
            Text = text,
            Publisher = Publisher(fields),
            Published = Published(fields),
            Country = Country(fields),
        }, null);
    }

    private static string? Id(JsonElement report) => JsonText.Under(report, "id") switch
    {
        { ValueKind: JsonValueKind.String } text => JsonText.Of(text),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static string? Publisher(JsonElement fields)
    {
        if (JsonText.Under(fields, "source") is not { ValueKind: JsonValueKind.Array } sources)
        {
            return null;
        }

        var names = sources.EnumerateArray().Select(source => JsonText.Of(source, "name") ?? JsonText.Of(source, "shortname")).OfType<string>().Distinct();
        return string.Join("; ", names) is { Length: > 0 } publisher ? publisher : null;
    }

    private static Instant? Published(JsonElement fields)
    {
        var date = JsonText.Under(fields, "date") ?? default;
        var moment = JsonText.Of(date, "original") ?? JsonText.Of(date, "created");
        return moment is not null && OffsetDateTimePattern.ExtendedIso.Parse(moment) is { Success: true, Value: var known } ? known.ToInstant() : null;
    }

    private string? Country(JsonElement fields)
    {
        var country = JsonText.Under(fields, "primary_country") ?? default;
        return CountryCodes.OfAlpha3(JsonText.Of(country, "iso3")) ?? (JsonText.Of(country, "name") is { } name ? find(name) : null);
    }
}

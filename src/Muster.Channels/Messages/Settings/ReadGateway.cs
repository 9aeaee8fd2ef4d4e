using System.Collections.Immutable;
using System.Text.Json;
using Muster.Channels.Messages.Templates;

namespace Muster.Channels.Messages.Settings;

/// <summary>Reads a channel of the kind <c>http</c>.</summary>
internal static class ReadGateway
{
    /// <summary>The channel; null where something is wrong, which the section has then been told.</summary>
    public static ChannelSettings? From(ChannelSection section, ChannelHead head)
    {
        section.Know([.. ReadChannel.Common, "reaches", "method", "url", "headers", "body", "content_type", "taken_as", "receipts", "allow_clear"]);
        var reaches = ReadReaches.From(section, null);
        var method = section.Word("method", "POST", "POST", "PUT", "GET");
        var url = ReadUrl.From(section);
        var headers = Headers(section);
        var contentType = section.Filled("content_type", isNeeded: false) ?? "application/json";
        var body = method == "GET" ? NoBody(section) : Body(section, contentType);
        var (takenAs, receipts) = (TakenAs(section), section.Flag("receipts"));
        if (reaches is null || method is null || url is null || (body is null && method != "GET"))
        {
            return null;
        }

        NeedPlaces(section, reaches.Value, url, body);
        return new GatewaySettings(head.Name, reaches.Value, head.IsForExercises, HttpMethod.Parse(method), url, headers, body, contentType, takenAs, receipts);
    }

    private static ImmutableArray<GatewayHeader> Headers(ChannelSection section)
    {
        if (section.Find("headers") is not { } member)
        {
            return [];
        }

        if (member.Value.Kind is JsonValueKind.Object)
        {
            return [.. ReadHeaders.From(section.Inner(member, $"'headers' of {section.What}"))];
        }

        section.Refuse($"'headers' of {section.What}, which is no object", "an object of names and texts", member.Line);
        return [];
    }

    private static Template? NoBody(ChannelSection section)
    {
        foreach (var key in new[] { "body", "content_type" }.Where(key => section.Find(key) is not null))
        {
            section.Refuse($"a '{key}' in {section.What}, whose method is GET", "POST or PUT, or places in 'url' alone", section.Find(key)!.Line);
        }

        return null;
    }

    private static Template? Body(ChannelSection section, string contentType)
    {
        if (section.Text("body") is not { } text || section.Pieces("body", text) is not { } pieces)
        {
            return null;
        }

        if (BodyFormats.Of(contentType) is not { } format)
        {
            section.Refuse($"a 'content_type' of {section.What} that Muster does not write", BodyFormats.Known, section.Find("content_type")?.Line);
            return null;
        }

        var body = new Template(pieces);
        if (FindLoosePlace.In(body, format) is not { } loose)
        {
            return body;
        }

        section.Refuse($"{loose} in 'body' of {section.What}", $"each place {FindLoosePlace.Where(format)}", section.Find("body")!.Line);
        return null;
    }

    private static AnswerPath? TakenAs(ChannelSection section)
    {
        if (section.Text("taken_as", isNeeded: false) is not { } text)
        {
            return null;
        }

        if (AnswerPath.Of(text) is { } path)
        {
            return path;
        }

        section.Refuse($"a 'taken_as' of {section.What} that is no path", "a path such as $.id or $.messages[0].id", section.Find("taken_as")!.Line);
        return null;
    }

    private static void NeedPlaces(ChannelSection section, AddressKind reaches, Template url, Template? body)
    {
        foreach (var place in reaches is AddressKind.None ? ["text"] : new[] { "to", "text" })
        {
            if (!url.Has(place) && body?.Has(place) is not true)
            {
                section.Refuse($"no place {{{place}}} in 'body' or 'url' of {section.What}", $"{{{place}}} in one of them");
            }
        }
    }
}

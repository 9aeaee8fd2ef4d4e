using System.Net.Http.Headers;
using System.Net.Mime;

namespace Muster.Channels.Messages.Templates;

/// <summary>What the body of a request is written in, which says how values are made safe in it.</summary>
internal enum BodyFormat
{
    /// <summary>JSON: values stand inside strings.</summary>
    Json,

    /// <summary>A form, URL-encoded.</summary>
    Form,

    /// <summary>XML: values stand in text or in quoted attributes.</summary>
    Xml,

    /// <summary>Plain text: values are one line, but for a {text} at the very end.</summary>
    Plain,
}

/// <summary>Tells the format of a content type, and fills bodies of it.</summary>
internal static class BodyFormats
{
    /// <summary>What is known, for a refusal.</summary>
    public const string Known = "application/json, application/x-www-form-urlencoded, application/xml, text/xml or text/plain, in UTF-8";

    /// <summary>The format, or null where the content type or its charset is none that Muster writes.</summary>
    public static BodyFormat? Of(string contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || type.CharSet?.Trim('"') is { } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = type.MediaType?.ToLowerInvariant() ?? "";
        return name switch
        {
            MediaTypeNames.Application.Json => BodyFormat.Json,
            MediaTypeNames.Application.FormUrlEncoded => BodyFormat.Form,
            MediaTypeNames.Application.Xml or MediaTypeNames.Text.Xml => BodyFormat.Xml,
            MediaTypeNames.Text.Plain => BodyFormat.Plain,
            _ when name.EndsWith("+json", StringComparison.Ordinal) => BodyFormat.Json,
            _ when name.EndsWith("+xml", StringComparison.Ordinal) => BodyFormat.Xml,
            _ => null,
        };
    }

    /// <summary>The body for a message.</summary>
    public static string Fill(this BodyFormat format, Template body, OutgoingMessage message) => format switch
    {
        BodyFormat.Json => body.Fill(message, EscapeFor.Json),
        BodyFormat.Form => body.Fill(message, EscapeFor.Form),
        BodyFormat.Xml => body.Fill(message, EscapeFor.Xml),
        _ => FillPlain(body, message),
    };

    // Plain text has no other structure than its lines: a text may have lines of its own only where nothing follows it.
    private static string FillPlain(Template body, OutgoingMessage message)
    {
        var endsInText = body.Pieces is [.., { Kind: PieceKind.Place, Text: "text" }];
        var before = endsInText ? new Template(body.Pieces.SkipLast(1)) : body;
        return before.Fill(message, EscapeFor.PlainLine) + (endsInText ? message.Text : "");
    }
}

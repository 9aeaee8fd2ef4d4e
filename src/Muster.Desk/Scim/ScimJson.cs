using System.Text.Json;
using System.Text.Json.Nodes;
using Muster.Kernel;

namespace Muster.Desk.Scim;

/// <summary>JSON as SCIM means it: the names of attributes are the same in capitals and small letters (RFC 7643, 2.1).</summary>
public static class ScimJson
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    /// <summary>An empty object.</summary>
    public static JsonObject Object() => new(AnyCase);

    /// <summary>An object of some attributes; those without a value are left out.</summary>
    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> attributes)
    {
        var made = Object();
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                made[name] = value;
            }
        }

        return made;
    }

    /// <summary>The object that a body holds. Of a name that comes twice, the last counts.</summary>
    public static Outcome<JsonObject> Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Outcome.Grant((JsonObject)Of(document.RootElement)!) : Refuse("JSON that is no object");
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair, escaped, is JSON and yet no text.
            return Refuse("a body that is no JSON");
        }
    }

    /// <summary>The node of an element, which stays when the document is gone.</summary>
    internal static JsonNode? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ObjectOf(element),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Of)]),
        JsonValueKind.String => JsonValue.Create(element.GetString()!),
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        JsonValueKind.Number => element.TryGetDouble(out var number) && double.IsFinite(number) ? JsonValue.Create(number) : throw new JsonException("A number without end."),
        _ => null,
    };

    /// <summary>The text of a node, or null where it is none.</summary>
    internal static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The truth of a node, also where it is written as text ("True", as some providers do); null where it is none.</summary>
    internal static bool? Truth(JsonNode? node) => node is not JsonValue value ? null
        : value.TryGetValue<bool>(out var truth) ? truth
        : value.TryGetValue<string>(out var text) && bool.TryParse(text, out var written) ? written
        : null;

    /// <summary>The number of a node, or null where it is none.</summary>
    internal static double? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;

    private static JsonObject ObjectOf(JsonElement element)
    {
        var made = Object();
        foreach (var one in element.EnumerateObject())
        {
            made[one.Name] = Of(one.Value);
        }

        return made;
    }

    private static Outcome<JsonObject> Refuse(string found) => Outcome.Refuse<JsonObject>(new Problem(ProblemCodes.ScimSyntax, found, "a JSON object"));
}

using System.Globalization;
using System.Text.Json;

namespace Muster.Channels.Feeds.Official;

/// <summary>Reads members of JSON objects that may lack them or hold something else: null then, never an exception.</summary>
internal static class JsonFields
{
    /// <summary>The member, where the element is an object that has it.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    /// <summary>The member, where it is an object.</summary>
    public static JsonElement? Object(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Object } member ? member : null;

    /// <summary>The elements of the member, where it is an array; null where it is none.</summary>
    public static JsonElement[]? Array(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } member ? [.. member.EnumerateArray()] : null;

    /// <summary>The member's text, where it is a string with something in it.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name) is { } member ? member.Words() : null;

    /// <summary>The text, where it is a string with something in it.</summary>
    public static string? Words(this JsonElement element) =>
        element.ValueKind is JsonValueKind.String && element.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The member's whole number, be it written as a number or as a string.</summary>
    public static long? Whole(this JsonElement element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var value) => value,
        { ValueKind: JsonValueKind.String } text when long.TryParse(text.GetString(), NumberStyles.AllowLeadingSign, null, out var value) => value,
        _ => null,
    };

    /// <summary>The member's truth: true or false, 1 or 0.</summary>
    public static bool? Flag(this JsonElement element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => element.Whole(name) switch { 1 => true, 0 => false, _ => null },
    };

    /// <summary>What a value is, in words for a refusal.</summary>
    public static string Kind(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.GetArrayLength() == 0 ? "an empty JSON array" : "a JSON array",
        JsonValueKind.Object => element.EnumerateObject().MoveNext() ? "a JSON object of another shape" : "an empty JSON object",
        _ => "a single JSON value",
    };
}

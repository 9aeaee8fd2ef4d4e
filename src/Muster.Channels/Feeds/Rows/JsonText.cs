using System.Text.Json;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Reads strings out of JSON that may hold anything.</summary>
internal static class JsonText
{
    /// <summary>The string under a key, without outer spaces; null where there is none, or nothing but white space.</summary>
    public static string? Of(JsonElement element, string key) => Under(element, key) is { } value ? Of(value) : null;

    /// <summary>The element under a key; null where there is none.</summary>
    public static JsonElement? Under(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? value : null;

    /// <summary>The string itself, likewise.</summary>
    public static string? Of(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character (an escaped surrogate alone) is valid JSON and no text.
            return null;
        }
    }
}

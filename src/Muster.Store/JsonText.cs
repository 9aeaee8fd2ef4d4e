using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Store;

/// <summary>The forms in which values stand in the database's text columns.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static string Facts(ImmutableArray<Fact> facts) => Of(json =>
    {
        json.WriteStartArray();
        foreach (var fact in facts)
        {
            WriteFact.To(json, fact, document: null);
        }

        json.WriteEndArray();
    });

    public static ImmutableArray<Fact> Facts(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateArray().Select(ReadFact.From)];
    }

    public static string Strings(IEnumerable<string> values) => Of(json =>
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    });

    public static ImmutableArray<string> Strings(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateArray().Select(value => value.GetString()!)];
    }

    public static string? Day(LocalDate? day) => day is { } known ? PartialDate.OfDay(known).ToString() : null;

    public static LocalDate? Day(string? text) => PartialDate.TryParse(text, out var date) ? date.First : null;
}

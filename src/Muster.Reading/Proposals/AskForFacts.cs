using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Proposals;

/// <summary>What a model is asked about one report.</summary>
/// <param name="Instructions">Our own words: what may be proposed, and how (ask.md).</param>
/// <param name="Material">The day and country that the reader found, and the report between fences.</param>
/// <param name="IsCut">Whether the report was too long to be sent whole.</param>
public sealed record Question(string Instructions, string Material, bool IsCut)
{
    /// <summary>Whether there is anything to ask about.</summary>
    public required bool IsEmpty { get; init; }
}

/// <summary>Puts the question for a report.</summary>
public static class AskForFacts
{
    /// <summary>No more of a report is sent than this many characters (UTF-16): about 15,000 tokens, which small local models still hold.</summary>
    public const int LongestMaterial = 60_000;

    private static readonly string Instructions = Resource("ask.md");

    /// <summary>The JSON Schema of the answer asked for.</summary>
    public static string Schema { get; } = Resource("proposals.schema.json");

    /// <summary>The question for a report that the reader has read. The text is sent as it is read, without its markup, so that quotes can be found again.</summary>
    public static Question Of(Report report, DocumentReading reading)
    {
        var clean = SourceText.Of(report).Clean;
        var cut = clean.Length > LongestMaterial;
        var text = cut ? clean[..(char.IsHighSurrogate(clean[LongestMaterial - 1]) ? LongestMaterial - 1 : LongestMaterial)] : clean;
        var fence = Fence(text);
        var day = reading.Published is { } published ? PartialDate.OfDay(published).ToString() : "unknown";
        var material = $"Day of the report: {day}\nCountry that it is mainly about: {reading.Country ?? "unknown"}\n{fence}\n{text}\n{fence}\n";
        return new Question(Instructions, material, cut) { IsEmpty = string.IsNullOrWhiteSpace(text) };
    }

    // A report that wants to break out would have to hold the hash of itself.
    private static string Fence(string text) => "===== REPORT " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8)) + " =====";

    private static string Resource(string name)
    {
        using var stream = typeof(AskForFacts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

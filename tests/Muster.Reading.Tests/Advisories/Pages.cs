using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Places;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Reading.Tests.Advisories;

/// <summary>Reads small texts with the gazetteer that ships with the product.</summary>
internal static class Pages
{
    private static readonly Lazy<Reader> Reader = new(() => TestReader.Shared);

    /// <summary>The day on which all test pages are published: a Wednesday.</summary>
    public static LocalDate Day { get; } = new(2025, 6, 11);

    /// <summary>The reading of a page that a feed gives with its issuer and country.</summary>
    public static DocumentReading Read(string text, string? issuer = "US", string? country = "ML") =>
        Reader.Value.Read(new Report("page", text, Day, issuer, country));

    /// <summary>The reading of a text of which nothing is known.</summary>
    public static DocumentReading ReadBare(string text) => Reader.Value.Read(new Report("page", text));

    /// <summary>The facts of one kind on such a page.</summary>
    public static List<TFact> Facts<TFact>(string text, string? issuer = "US", string? country = "ML")
        where TFact : Fact => [.. Read(text, issuer, country).Facts.OfType<TFact>()];
}

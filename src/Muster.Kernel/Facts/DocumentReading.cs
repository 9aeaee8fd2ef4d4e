using System.Collections.Immutable;
using NodaTime;

namespace Muster.Kernel.Facts;

/// <summary>A place in the text that could not be read, and why: bad text is never an error.</summary>
public readonly record struct Doubt(int Start, int End, string Why);

/// <summary>What was read in one document (contract/reading.md).</summary>
public sealed record DocumentReading
{
    /// <summary>The document's name.</summary>
    public required string Document { get; init; }

    /// <summary>ISO 639-1 code, <c>en</c>, or null where it is none that the reader knows.</summary>
    public string? Language { get; init; }

    /// <summary>The date that the document bears or was given, or null.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>ISO code of the country that it is mainly about, or null.</summary>
    public string? Country { get; init; }

    /// <summary>What it tells, in the order of the text.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];
}

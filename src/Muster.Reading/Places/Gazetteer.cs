using System.Collections.Immutable;

namespace Muster.Reading.Places;

/// <summary>Names of countries, nations and places. Immutable, cheap to open, safe for many threads.</summary>
public sealed class Gazetteer
{
    private Gazetteer()
    {
    }

    /// <summary>Opens a gazetteer over its file's bytes without copying or parsing them all; throws <see cref="FormatException"/> on other bytes.</summary>
    public static Gazetteer Open(ReadOnlyMemory<byte> bytes) => throw new NotSupportedException("to be built: " + bytes.Length);

    /// <summary>All places of that name (case, diacritics and the kind of hyphen or apostrophe ignored), the most populous first; empty where there is none.</summary>
    public ImmutableArray<PlaceEntry> Places(ReadOnlySpan<char> name) => throw new NotSupportedException("to be built");

    /// <summary>Whether any place has a name that begins with this word as a whole word and goes on; lets a longest match stop early.</summary>
    public bool GoesOn(ReadOnlySpan<char> beginning) => throw new NotSupportedException("to be built");

    /// <summary>ISO code of the country of that name ("Mali", "the Democratic Republic of the Congo" without its article, "DRC", "US", "U.S.", "Britain", "UK"), or null.</summary>
    public string? Country(ReadOnlySpan<char> name) => throw new NotSupportedException("to be built");

    /// <summary>ISO code of the country whose people or adjective that is ("Malian", "Malians", "French", "British", "Afghan"), or null.</summary>
    public string? Nation(ReadOnlySpan<char> demonym) => throw new NotSupportedException("to be built");

    /// <summary>ISO code of the country that a body stands for ("Bundeswehr", "State Department"), or null.</summary>
    public string? Institution(ReadOnlySpan<char> name) => throw new NotSupportedException("to be built");

    /// <summary>The plain English name of a country ("Mali"), or the code itself where it is unknown.</summary>
    public string CountryName(string iso) => throw new NotSupportedException("to be built");

    /// <summary>The capital's main name ("Bamako"), or null.</summary>
    public string? Capital(string iso) => throw new NotSupportedException("to be built");

    /// <summary>ISO codes of the land neighbours.</summary>
    public ImmutableArray<string> Neighbours(string iso) => throw new NotSupportedException("to be built");

    /// <summary>The first-order division's main name, or null.</summary>
    public string? Admin1Name(string country, string admin1) => throw new NotSupportedException("to be built");
}

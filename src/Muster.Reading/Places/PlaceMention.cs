using Muster.Kernel;

namespace Muster.Reading.Places;

/// <summary>A place where a sentence says that something happened.</summary>
/// <param name="From">Index of its first token, without the preposition.</param>
/// <param name="To">One past the last token of its most exact name.</param>
/// <param name="End">One past the last token of the whole chain ("Aguelhok, Kidal, Mali").</param>
/// <param name="Name">The most exact name, as written; null where the chain names only a country.</param>
/// <param name="Country">ISO code, or null where nothing tells it.</param>
/// <param name="Point">Where the gazetteer puts the name, or null.</param>
internal sealed record PlaceMention(int From, int To, int End, string? Name, string? Country, GeoPoint? Point);

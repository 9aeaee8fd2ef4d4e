using Muster.Kernel;

namespace Muster.Reading.Places;

/// <summary>What a name in the gazetteer stands for.</summary>
public enum PlaceKind
{
    /// <summary>A first-order division: region, province, state.</summary>
    Admin1,

    /// <summary>A second-order division: district, county.</summary>
    Admin2,

    /// <summary>A capital of a country.</summary>
    Capital,

    /// <summary>Any other populated place.</summary>
    Settlement,

    /// <summary>A known area or site that is no division: a region of several, a valley, a peninsula, a quarter.</summary>
    Area,
}

/// <summary>One place that a name may mean.</summary>
/// <param name="Id">Stable within one gazetteer.</param>
/// <param name="Name">Its main name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Admin1">GeoNames code of the first-order division within the country, or null.</param>
/// <param name="Point">Where it lies; for a division, the place of its seat or the middle of its places.</param>
/// <param name="Population">Of a settlement; of a division, the sum of its settlements; of an area, a rough figure that serves only to rank it, often 0.</param>
public readonly record struct PlaceEntry(int Id, string Name, PlaceKind Kind, string Country, string? Admin1, GeoPoint Point, long Population);

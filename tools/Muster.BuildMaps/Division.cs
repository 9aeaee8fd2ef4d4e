namespace Muster.BuildMaps;

/// <summary>A first-level division.</summary>
/// <param name="Country">ISO code of two letters of the country that it is part of.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Label">Where its name stands, or null.</param>
/// <param name="Rings">Its edges, outer and inner alike, without the closing point.</param>
internal sealed record Division(string Country, string? Name, Spot? Label, IReadOnlyList<Spot[]> Rings);

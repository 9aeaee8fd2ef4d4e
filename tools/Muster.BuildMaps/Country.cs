namespace Muster.BuildMaps;

/// <summary>A country as lines.</summary>
/// <param name="Code">ISO code of two letters.</param>
/// <param name="Rings">Its outer border, coasts and lakes: numbers of lines as in <see cref="Topology.Rings"/>.</param>
/// <param name="Inner">The lines between its divisions.</param>
/// <param name="Names">Its divisions' names and where they stand, the largest first.</param>
/// <param name="Tolerance">How far a simplified line may stray, in thousandths of a degree.</param>
internal sealed record Country(string Code, IReadOnlyList<int[]> Rings, IReadOnlyList<int> Inner, IReadOnlyList<(string Name, Spot At)> Names, double Tolerance);

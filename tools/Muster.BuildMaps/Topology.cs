namespace Muster.BuildMaps;

/// <summary>Lines between the places where borders meet: each stands once, however many divisions it bounds.</summary>
/// <param name="Arcs">The lines; a closed one begins and ends at the same spot.</param>
/// <param name="Rings">Per division and ring the lines that make it, in order; a negative number is the line <c>~number</c> walked backwards.</param>
internal sealed record Topology(IReadOnlyList<Spot[]> Arcs, IReadOnlyList<IReadOnlyList<int[]>> Rings);

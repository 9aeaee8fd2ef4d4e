namespace Muster.BuildMaps;

/// <summary>How large a ring is.</summary>
internal static class Measure
{
    /// <summary>The spots of a ring, closed.</summary>
    public static IEnumerable<Spot> Walk(int[] ring, IReadOnlyList<Spot[]> arcs) =>
        ring.SelectMany((arc, at) => (arc < 0 ? arcs[~arc].Reverse() : arcs[arc]).Skip(at == 0 ? 0 : 1));

    /// <summary>From corner to corner of the box around it, in thousandths of a degree of latitude.</summary>
    public static double Diagonal(int[] ring, IReadOnlyList<Spot[]> arcs)
    {
        var spots = Walk(ring, arcs).ToArray();
        var (low, high) = (spots.Min(spot => spot.Y), spots.Max(spot => spot.Y));
        var width = (spots.Max(spot => spot.X) - spots.Min(spot => spot.X)) * Shrink((low + high) / 2);
        return Math.Sqrt((width * width) + Math.Pow(high - low, 2));
    }

    /// <summary>The area, roughly, in square thousandths of a degree of latitude; never negative.</summary>
    public static double Area(int[] ring, IReadOnlyList<Spot[]> arcs)
    {
        var spots = Walk(ring, arcs).ToArray();
        var twice = spots.Zip(spots.Skip(1), (from, to) => ((double)from.X * to.Y) - ((double)to.X * from.Y)).Sum();
        return Math.Abs(twice) / 2 * Shrink(spots[0].Y);
    }

    /// <summary>How much narrower a degree of longitude is than one of latitude.</summary>
    public static double Shrink(int y) => Math.Cos(double.DegreesToRadians(y / 1000.0));
}

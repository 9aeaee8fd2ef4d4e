namespace Muster.BuildMaps;

/// <summary>A point in thousandths of a degree, longitude first: as exact as the source.</summary>
internal readonly record struct Spot(int X, int Y) : IComparable<Spot>
{
    /// <summary>Where the world's map is cut: 180 degrees.</summary>
    public const int Seam = 180_000;

    /// <summary>Whether it lies on the cut, where polygons end that the world does not end.</summary>
    public bool OnSeam => Math.Abs(X) == Seam;

    public int CompareTo(Spot other) => X != other.X ? X.CompareTo(other.X) : Y.CompareTo(other.Y);

    public static bool operator <(Spot left, Spot right) => left.CompareTo(right) < 0;

    public static bool operator >(Spot left, Spot right) => left.CompareTo(right) > 0;

    public static bool operator <=(Spot left, Spot right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Spot left, Spot right) => left.CompareTo(right) >= 0;
}

using Muster.Kernel;

namespace Muster.Host.Views.Pictures;

/// <summary>Measures how far a point lies outside a country's outline.</summary>
internal sealed class MeasureOutside
{
    private const double KilometresPerDegree = 111.195;

    private readonly Lazy<Atlas?> atlas = new(Atlas.BesideProgram);

    /// <summary>Kilometres to the nearest border or coast, 0 inside; null where the atlas has no outline of that country.</summary>
    public double? Of(GeoPoint point, string country) =>
        atlas.Value?.Of(country) is not { } outline ? null
        : IsInside(point, outline) ? 0
        : outline.Rings.SelectMany(ring => ring.Zip(ring.Skip(1))).Min(side => KilometresTo(point, side.First, side.Second));

    private static bool IsInside(GeoPoint point, Outline outline) =>
        outline.Rings.SelectMany(ring => ring.Zip(ring.Skip(1))).Count(side => Crosses(point, side.First, side.Second)) % 2 == 1;

    // Whether the way due east from the point crosses the side.
    private static bool Crosses(GeoPoint point, GeoPoint from, GeoPoint to) =>
        (from.Lat > point.Lat) != (to.Lat > point.Lat) && point.Lon < from.Lon + ((point.Lat - from.Lat) / (to.Lat - from.Lat) * (to.Lon - from.Lon));

    // On a plane that touches the earth at the point: exact enough near it, and far away only "far" matters.
    private static double KilometresTo(GeoPoint point, GeoPoint from, GeoPoint to)
    {
        var ((x1, y1), (x2, y2)) = (Plane(point, from), Plane(point, to));
        var (dx, dy) = (x2 - x1, y2 - y1);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp(-((x1 * dx) + (y1 * dy)) / length, 0, 1);
        return double.Hypot(x1 + (along * dx), y1 + (along * dy)) * KilometresPerDegree;
    }

    private static (double X, double Y) Plane(GeoPoint middle, GeoPoint point) =>
        (Math.IEEERemainder(point.Lon - middle.Lon, 360) * Math.Cos(middle.Lat * Math.PI / 180), point.Lat - middle.Lat);
}

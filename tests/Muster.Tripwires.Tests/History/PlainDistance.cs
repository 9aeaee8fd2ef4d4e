using Muster.Kernel;

namespace Muster.Tripwires.Tests.History;

/// <summary>Whether a point lies in a ring.</summary>
internal enum Lies
{
    Inside,
    Outside,

    /// <summary>So near the edge that two exact formulas may disagree in their last digits.</summary>
    OnTheEdge,
}

/// <summary>Great-circle distance from the angle between two unit vectors, which is exact for near points and for antipodes alike.</summary>
internal static class PlainDistance
{
    public const double RadiusKm = 6371.0088;

    /// <summary>A millionth of a metre.</summary>
    public const double EdgeKm = 1e-9;

    public static Lies Where(GeoPoint centre, double withinKm, GeoPoint point)
    {
        var beyond = Km(centre, point) - withinKm;
        return Math.Abs(beyond) < EdgeKm ? Lies.OnTheEdge : beyond < 0 ? Lies.Inside : Lies.Outside;
    }

    public static double Km(GeoPoint one, GeoPoint other)
    {
        var (ax, ay, az) = Vector(one);
        var (bx, by, bz) = Vector(other);
        var (cx, cy, cz) = ((ay * bz) - (az * by), (az * bx) - (ax * bz), (ax * by) - (ay * bx));
        return RadiusKm * Math.Atan2(Math.Sqrt((cx * cx) + (cy * cy) + (cz * cz)), (ax * bx) + (ay * by) + (az * bz));
    }

    /// <summary>The point so far from another, in a direction: 0 is north, a quarter turn is east.</summary>
    public static GeoPoint Away(GeoPoint from, double km, double bearing)
    {
        var (lat, lon) = (double.DegreesToRadians(from.Lat), double.DegreesToRadians(from.Lon));
        var (away, north, east) = (Math.Cos(km / RadiusKm), Math.Sin(km / RadiusKm) * Math.Cos(bearing), Math.Sin(km / RadiusKm) * Math.Sin(bearing));
        var (outward, z) = ((away * Math.Cos(lat)) - (north * Math.Sin(lat)), (away * Math.Sin(lat)) + (north * Math.Cos(lat)));
        var (x, y) = ((outward * Math.Cos(lon)) - (east * Math.Sin(lon)), (outward * Math.Sin(lon)) + (east * Math.Cos(lon)));
        return new GeoPoint(double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y)))), double.RadiansToDegrees(Math.Atan2(y, x)));
    }

    private static (double X, double Y, double Z) Vector(GeoPoint point)
    {
        var (lat, lon) = (double.DegreesToRadians(point.Lat), double.DegreesToRadians(point.Lon));
        return (Math.Cos(lat) * Math.Cos(lon), Math.Cos(lat) * Math.Sin(lon), Math.Sin(lat));
    }
}

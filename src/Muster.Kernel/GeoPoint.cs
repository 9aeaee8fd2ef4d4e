namespace Muster.Kernel;

/// <summary>A point on the earth in WGS 84 degrees: latitude -90 to 90, longitude -180 to 180.</summary>
public readonly record struct GeoPoint(double Lat, double Lon)
{
    /// <summary>The mean radius of the earth in kilometres (contract/plan.md; IUGG R1).</summary>
    public const double MeanRadiusKm = 6371.0088;

    /// <summary>
    /// Great-circle distance in kilometres: by the haversine formula, which stays exact for near points, and in the farther half of the earth by what the
    /// haversine lacks of 1, which stays exact for antipodes.
    /// </summary>
    public double KilometresTo(GeoPoint other)
    {
        var lat1 = double.DegreesToRadians(Lat);
        var lat2 = double.DegreesToRadians(other.Lat);
        var dLat = Math.Sin((lat2 - lat1) / 2);
        var halfLon = double.DegreesToRadians(other.Lon - Lon) / 2;
        var dLon = Math.Sin(halfLon);
        var h = (dLat * dLat) + (Math.Cos(lat1) * Math.Cos(lat2) * dLon * dLon);
        return h < 0.5 ? 2 * MeanRadiusKm * Math.Asin(Math.Sqrt(h)) : MeanRadiusKm * (Math.PI - (2 * Math.Asin(Math.Sqrt(Lack(lat1, lat2, halfLon)))));
    }

    // 1 - h as a sum, so that no digits cancel.
    private static double Lack(double lat1, double lat2, double halfLon)
    {
        var near = Math.Cos((lat2 - lat1) / 2) * Math.Cos(halfLon);
        var across = Math.Sin((lat1 + lat2) / 2) * Math.Sin(halfLon);
        return Math.Min(1, (near * near) + (across * across));
    }
}

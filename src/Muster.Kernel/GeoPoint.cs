namespace Muster.Kernel;

/// <summary>A point on the earth in WGS 84 degrees: latitude -90 to 90, longitude -180 to 180.</summary>
public readonly record struct GeoPoint(double Lat, double Lon)
{
    /// <summary>The mean radius of the earth in kilometres (contract/plan.md; IUGG R1).</summary>
    public const double MeanRadiusKm = 6371.0088;

    /// <summary>Great-circle distance in kilometres, by the haversine formula, which stays exact for near points.</summary>
    public double KilometresTo(GeoPoint other)
    {
        var lat1 = double.DegreesToRadians(Lat);
        var lat2 = double.DegreesToRadians(other.Lat);
        var dLat = Math.Sin((lat2 - lat1) / 2);
        var dLon = Math.Sin(double.DegreesToRadians(other.Lon - Lon) / 2);
        var h = (dLat * dLat) + (Math.Cos(lat1) * Math.Cos(lat2) * dLon * dLon);
        return 2 * MeanRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}

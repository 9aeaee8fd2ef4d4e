using Muster.Kernel;

namespace Muster.Tripwires.History;

/// <summary>The earth in cells of one degree, so that a ring looks only at what lies near it.</summary>
internal static class EarthCells
{
    private const int Rows = 180;
    private const int Columns = 360;

    // Wider than any rounding of the trigonometry below, narrower than anything a register can tell apart.
    private const double Margin = 1e-7;

    /// <summary>How many cells there are.</summary>
    public const int Count = Rows * Columns;

    /// <summary>The cell of a point. 180° east and west are one meridian.</summary>
    public static int Of(GeoPoint point) => (RowOf(point.Lat) * Columns) + (((int)Math.Floor(point.Lon + 180) % Columns) + Columns) % Columns;

    /// <summary>Every cell that a ring may touch, each once: over a pole all of a row, over the antimeridian on both sides of it.</summary>
    public static IEnumerable<int> Around(GeoPoint centre, double km)
    {
        var reach = double.RadiansToDegrees(km / GeoPoint.MeanRadiusKm) + Margin;
        for (var row = RowOf(centre.Lat - reach); row <= RowOf(centre.Lat + reach); row++)
        {
            var (first, count) = ColumnsAround(centre, reach);
            for (var step = 0; step < count; step++)
            {
                yield return (row * Columns) + ((first + step) % Columns);
            }
        }
    }

    // How far east a ring reaches: sin Δλ = sin r / cos φ; everywhere, once it holds a pole.
    private static (int First, int Count) ColumnsAround(GeoPoint centre, double reach)
    {
        if (Math.Abs(centre.Lat) + reach >= 90)
        {
            return (0, Columns);
        }

        var east = double.RadiansToDegrees(Math.Asin(Math.Min(1, Math.Sin(double.DegreesToRadians(reach)) / Math.Cos(double.DegreesToRadians(centre.Lat))))) + Margin;
        var first = (int)Math.Floor(centre.Lon + 180 - east);
        var last = (int)Math.Floor(centre.Lon + 180 + east);
        return last - first + 1 >= Columns ? (0, Columns) : (((first % Columns) + Columns) % Columns, last - first + 1);
    }

    private static int RowOf(double lat) => Math.Clamp((int)Math.Floor(lat + 90), 0, Rows - 1);
}

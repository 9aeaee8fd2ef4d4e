using System.Globalization;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Reads a position.</summary>
internal static class ReadPoint
{
    /// <summary>WGS 84 degrees with a decimal point; null where both cells are empty; false where only one is, or a number is none or off the earth.</summary>
    public static bool TryRead(ReadOnlySpan<char> lat, ReadOnlySpan<char> lon, out GeoPoint? point)
    {
        point = null;
        if (lat.IsEmpty && lon.IsEmpty)
        {
            return true;
        }

        if (!IsDegrees(lat, 90, out var north) || !IsDegrees(lon, 180, out var east))
        {
            return false;
        }

        point = new GeoPoint(north, east);
        return true;
    }

    // A comparison with NaN is false, so that is refused too.
    private static bool IsDegrees(ReadOnlySpan<char> text, double most, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= most;
}

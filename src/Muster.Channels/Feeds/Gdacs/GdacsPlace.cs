using Muster.Channels.Feeds.Rows;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Gdacs;

/// <summary>Countries and positions as disaster alerts write them.</summary>
internal static class GdacsPlace
{
    /// <summary>The country of an alpha-3 code, else of a name, else of the first name in a list that is one.</summary>
    public static string? Country(string? iso3, string? names, FindCountryByName find)
    {
        if (iso3 is not null && CountryCodes.OfAlpha3(iso3) is { } country)
        {
            return country;
        }

        return names is null ? null : find(names) ?? names.Split([',', ';'], StringSplitOptions.TrimEntries).Select(name => find(name)).FirstOrDefault(code => code is not null);
    }

    /// <summary>The first two numbers of <c>33.054 71.779</c> or <c>33.054,71.779 12.5</c>: latitude, then longitude; null where they are none.</summary>
    public static GeoPoint? Point(string? text)
    {
        var parts = (text ?? "").Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && ReadPoint.TryRead(parts[0], parts[1], out var point) ? point : null;
    }

    /// <summary>The mean of a ring's corners, <c>lat,lon lat,lon …</c>; null where a corner is none. Good for the small areas of alerts, not across the date line.</summary>
    public static GeoPoint? Middle(string? ring)
    {
        var corners = (ring ?? "").Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Distinct().Select(Point).ToArray();
        return corners.Length == 0 || corners.Contains(null)
            ? null
            : new GeoPoint(corners.Average(corner => corner!.Value.Lat), corners.Average(corner => corner!.Value.Lon));
    }
}

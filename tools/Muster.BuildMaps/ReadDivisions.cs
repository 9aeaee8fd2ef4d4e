using System.IO.Compression;
using System.Text.Json;

namespace Muster.BuildMaps;

/// <summary>Reads Natural Earth's first-level divisions (GeoJSON, gzip).</summary>
internal static class ReadDivisions
{
    // Parts with an ISO code of their own that Natural Earth keeps under the state they belong to.
    private static readonly Dictionary<string, string> OwnCodes = new(StringComparer.Ordinal)
    {
        ["FR-GF"] = "GF", ["FR-GP"] = "GP", ["FR-MQ"] = "MQ", ["FR-RE"] = "RE", ["FR-YT"] = "YT", ["NO-21"] = "SJ", ["NO-22"] = "SJ",
    };

    public static List<Division> From(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var features = JsonDocument.Parse(stream);
        var divisions = new List<Division>();
        foreach (var feature in features.RootElement.GetProperty("features").EnumerateArray())
        {
            var properties = feature.GetProperty("properties");
            if (CountryOf(properties) is { } country)
            {
                divisions.Add(new Division(country, Text(properties, "name"), LabelOf(properties), [.. Rings(feature.GetProperty("geometry"))]));
            }
        }

        return divisions;
    }

    /// <summary>The code, or null for "-99" and the like: land that has none is left out.</summary>
    private static string? CountryOf(JsonElement properties)
    {
        var own = Text(properties, "iso_3166_2") is { } code ? OwnCodes.GetValueOrDefault(code) : null;
        return own ?? (Text(properties, "iso_a2") is { Length: 2 } iso && iso.All(char.IsAsciiLetterUpper) ? iso : null);
    }

    private static Spot? LabelOf(JsonElement properties) =>
        properties.TryGetProperty("longitude", out var lon) && lon.ValueKind is JsonValueKind.Number && properties.TryGetProperty("latitude", out var lat) && lat.ValueKind is JsonValueKind.Number
            ? SpotOf(lon.GetDouble(), lat.GetDouble()) : null;

    private static string? Text(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static IEnumerable<Spot[]> Rings(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").ValueEquals("MultiPolygon") ? coordinates.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()) : coordinates.EnumerateArray();
        return polygons.Select(Ring).Where(ring => ring.Length > 2);
    }

    private static Spot[] Ring(JsonElement ring)
    {
        var spots = new List<Spot>(ring.GetArrayLength());
        foreach (var pair in ring.EnumerateArray())
        {
            var spot = SpotOf(pair[0].GetDouble(), pair[1].GetDouble());
            if (spots.Count == 0 || spots[^1] != spot)
            {
                spots.Add(spot);
            }
        }

        return spots.Count > 1 && spots[0] == spots[^1] ? [.. spots[..^1]] : [.. spots];
    }

    private static Spot SpotOf(double lon, double lat) => new((int)Math.Round(lon * 1000), (int)Math.Round(lat * 1000));
}

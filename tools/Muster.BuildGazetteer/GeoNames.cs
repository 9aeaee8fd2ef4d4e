using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Muster.BuildGazetteer;

/// <summary>A populated place of GeoNames' file (columns as in its readme), position in ten-thousandths of a degree.</summary>
internal sealed record Settlement(
    int GeoNameId, string Name, string AsciiName, string[] Alternates, int LatE4, int LonE4, string Feature, string Country, string Admin1, string Admin2, uint Population);

/// <summary>A division of GeoNames' lists: "ML.08" or "AE.01.101", and its name.</summary>
internal sealed record Division(string Code, string Name)
{
    public string Country => Code[..2];
}

/// <summary>Reads GeoNames' files as they come, compressed.</summary>
internal static class GeoNames
{
    private const uint LeastPopulation = 500;

    /// <summary>Settlements of at least 500 people, and every seat of a division.</summary>
    public static List<Settlement> Settlements(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var settlements = new List<Settlement>();
        while (reader.ReadLine() is { } line)
        {
            var settlement = Parse(line.Split('\t'));
            if (settlement.Population >= LeastPopulation || IsSeat(settlement.Feature))
            {
                settlements.Add(settlement);
            }
        }

        return settlements;
    }

    public static List<Division> Divisions(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray()
            .Select(division => new Division(division.GetProperty("code").GetString()!, division.GetProperty("name").GetString()!))
            .OrderBy(division => division.Code, StringComparer.Ordinal)];
    }

    public static int TenThousandths(string degrees) => (int)Math.Round(decimal.Parse(degrees, CultureInfo.InvariantCulture) * 10_000m);

    private static bool IsSeat(string feature) => feature == "PPLC" || feature.StartsWith("PPLA", StringComparison.Ordinal);

    private static Settlement Parse(string[] row) => new(
        int.Parse(row[0], CultureInfo.InvariantCulture),
        row[1],
        row[2],
        row[3].Split(',', StringSplitOptions.RemoveEmptyEntries),
        TenThousandths(row[4]),
        TenThousandths(row[5]),
        row[7],
        row[8],
        row[10],
        row[11],
        uint.TryParse(row[14], CultureInfo.InvariantCulture, out var population) ? population : 0);
}

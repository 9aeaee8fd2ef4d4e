using System.IO.Compression;
using System.Text.Json;
using Muster.Channels.Feeds;
using Muster.Tests.Shared;

namespace Muster.Channels.Tests.Official;

/// <summary>Countries by name, for tests.</summary>
internal static class KnownNames
{
    private static readonly Dictionary<string, string> Few = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Mali"] = "ML", ["Myanmar"] = "MM", ["Burma"] = "MM", ["Israel"] = "IL", ["West Bank"] = "PS", ["Gaza"] = "PS", ["China"] = "CN", ["Hong Kong"] = "HK", ["Macau"] = "MO",
        ["Macao"] = "MO", ["South Korea"] = "KR", ["Korea"] = "KR", ["Republic of Korea"] = "KR", ["North Korea"] = "KP", ["Congo"] = "CG", ["Republic of the Congo"] = "CG",
        ["Congo-Kinshasa"] = "CD", ["Democratic Republic of the Congo"] = "CD", ["Gambia"] = "GM", ["North Macedonia"] = "MK", ["Sao Tome and Principe"] = "ST",
        ["Turkey"] = "TR", ["US Virgin Islands"] = "VI", ["British Virgin Islands"] = "VG", ["Virgin Islands"] = "VI", ["United Kingdom"] = "GB", ["UK"] = "GB",
        ["United States of America"] = "US", ["Micronesia"] = "FM", ["Trinidad and Tobago"] = "TT", ["Niger"] = "NE", ["Nigeria"] = "NG", ["Guinea"] = "GN", ["Guinea-Bissau"] = "GW",
        ["Côte d'Ivoire"] = "CI", ["Ivory Coast"] = "CI", ["Chad"] = "TD", ["Suriname"] = "SR", ["Mexico"] = "MX", ["Russia"] = "RU", ["Switzerland"] = "CH", ["Serbia"] = "RS",
        ["Sudan"] = "SD", ["France"] = "FR", ["Kosovo"] = "XK",
    };

    private static readonly Lazy<Dictionary<string, string>> Many = new(ReadMany);

    public static FindCountryByName Find { get; } = name => Few.GetValueOrDefault(name);

    /// <summary>Some 250 countries with their other spellings; only where the real data is.</summary>
    public static FindCountryByName FindInRealData { get; } = name => Many.Value.GetValueOrDefault(name) ?? Few.GetValueOrDefault(name);

    private static Dictionary<string, string> ReadMany()
    {
        using var file = new GZipStream(File.OpenRead(SharedData.File("geo/world-countries.json.gz")), CompressionMode.Decompress);
        using var countries = JsonDocument.Parse(file);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var country in countries.RootElement.EnumerateArray())
        {
            var name = country.GetProperty("name");
            var spellings = country.GetProperty("altSpellings").EnumerateArray().Select(spelling => spelling.GetString()!).Where(spelling => spelling.Length > 3);
            foreach (var spelling in spellings.Append(name.GetProperty("common").GetString()!).Append(name.GetProperty("official").GetString()!))
            {
                names.TryAdd(spelling, country.GetProperty("cca2").GetString()!);
            }
        }

        return names;
    }
}

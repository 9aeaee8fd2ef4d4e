using System.IO.Compression;
using System.Text.Json;

namespace Muster.BuildActors;

/// <summary>ISO codes of two letters by name and by code of three, from world-countries.</summary>
internal sealed class CountryCodes
{
    // As the sources write them, where world-countries knows no such name.
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Bosnia-Herzegovina"] = "BA", ["Ivory Coast"] = "CI", ["Macedonia"] = "MK", ["Turkey"] = "TR", ["Congo"] = "CG", ["DR Congo"] = "CD", ["Swaziland"] = "SZ",
    };

    private readonly Dictionary<string, string> _byName = new(Others, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byThree = new(StringComparer.Ordinal);

    private CountryCodes()
    {
    }

    public static CountryCodes Read(string file)
    {
        var codes = new CountryCodes();
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var countries = JsonDocument.Parse(stream);
        foreach (var country in countries.RootElement.EnumerateArray())
        {
            var iso = country.GetProperty("cca2").GetString()!;
            codes._byThree[country.GetProperty("cca3").GetString()!] = iso;
            codes._byName[country.GetProperty("name").GetProperty("common").GetString()!] = iso;
            codes._byName[country.GetProperty("name").GetProperty("official").GetString()!] = iso;
        }

        return codes;
    }

    /// <summary>The code of a name, "DR Congo (Zaire)" by what stands before the bracket; null where no country of today is so called.</summary>
    public string? OfName(string name) => _byName.GetValueOrDefault(name.Split('(')[0].Trim());

    public string? OfThree(string code) => _byThree.GetValueOrDefault(code);
}

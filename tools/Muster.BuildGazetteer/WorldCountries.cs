using System.IO.Compression;
using System.Text.Json;

namespace Muster.BuildGazetteer;

/// <summary>A country of the world-countries data; neighbours as two-letter codes without a gap.</summary>
internal sealed record WorldCountry(string Iso, string Name, string[] Names, string[] Demonyms, string? Capital, string Neighbours);

/// <summary>Reads the world-countries data.</summary>
internal static class WorldCountries
{
    public static List<WorldCountry> Read(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(stream);
        var countries = document.RootElement.EnumerateArray().ToList();
        var isoOf = countries.ToDictionary(country => Text(country, "cca3"), country => Text(country, "cca2"), StringComparer.Ordinal);
        return [.. countries.Select(country => One(country, isoOf)).OrderBy(country => country.Iso, StringComparer.Ordinal)];
    }

    private static WorldCountry One(JsonElement country, Dictionary<string, string> isoOf)
    {
        var name = country.GetProperty("name");
        string[] names = [Text(name, "common"), Text(name, "official"), .. Texts(country, "altSpellings").Where(IsName)];
        var demonyms = country.TryGetProperty("demonyms", out var all) && all.TryGetProperty("eng", out var english)
            ? english.EnumerateObject().SelectMany(form => form.Value.GetString()!.Split(", ")) : [];
        return new WorldCountry(
            Text(country, "cca2"),
            names[0],
            names,
            [.. demonyms.Where(demonym => demonym.Length > 2).Distinct(StringComparer.Ordinal)],
            Texts(country, "capital").FirstOrDefault(capital => capital.Length > 0),
            string.Concat(Texts(country, "borders").Select(code => isoOf[code]).Order(StringComparer.Ordinal)));
    }

    // Codes stand among the spellings; those that people write are listed by hand. "Congo, the Democratic Republic of the" nobody writes.
    private static bool IsName(string spelling) => spelling.Any(char.IsLower) && spelling.Length > 3 && !spelling.Contains(", ", StringComparison.Ordinal);

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static IEnumerable<string> Texts(JsonElement element, string property) =>
        element.GetProperty(property).EnumerateArray().Select(text => text.GetString()!);
}

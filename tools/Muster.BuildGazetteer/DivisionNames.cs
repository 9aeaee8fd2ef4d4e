namespace Muster.BuildGazetteer;

/// <summary>The names under which a division is written: its own, without its type word, with another.</summary>
internal static class DivisionNames
{
    private static readonly string[] LastWords =
    [
        "Province", "County", "Region", "Department", "District", "Oblast", "Oblast'", "State", "Regional State", "Parish", "Governorate", "Municipality", "Republic",
        "Division", "Krai", "Kray", "Prefecture", "Zone", "Cercle", "Rayon", "Raion", "Canton", "Voivodeship", "Subregion", "Kommun", "Kommune",
        "Shi", "İlçesi", "Tumani", "Járás", "Aūdany", "Autonomous Oblast", "Borough", "Constituency", "pagasts", "vald", "Okrug", "Town", "City",
    ];

    private static readonly string[] FirstWords =
    [
        "Republic of", "Province of", "Region of", "State of", "Municipality of", "Département de la", "Département de l'", "Département du", "Département de",
        "Province de la", "Province de l'", "Province du", "Province de", "Cercle de", "Commune de", "Daïra de", "Provincia de", "Departamento de", "Municipio de",
        "Huyện", "Amphoe", "Kabupaten", "Kota", "Powiat", "Shahrestān-e", "Liwā’", "Nohiyai", "Obshtina", "Okres", "Partido de", "Markaz", "Comuna", "Općina",
        "Opština", "Bashkia", "Bezirk", "Gemeente", "Gorodskoy Okrug", "Grad", "Srŏk", "Distrito de", "Quận", "Thành Phố", "Thị Xã",
    ];

    private static readonly (string Short, string Long)[] Directions =
        [("North ", "Northern "), ("South ", "Southern "), ("East ", "Eastern "), ("West ", "Western ")];

    /// <summary>The name without its type word, or the name itself where it has none.</summary>
    public static string Bare(string name)
    {
        var last = LastWords.Where(word => Ends(name, word)).MaxBy(word => word.Length);
        if (last is not null)
        {
            return name[..^(last.Length + 1)];
        }

        var first = FirstWords.Where(word => Begins(name, word)).MaxBy(word => word.Length);
        return first is null ? name : name[first.Length..].TrimStart();
    }

    /// <summary>The bare name with its direction said the other way ("Western Darfur", "West Darfur"), if it begins with one.</summary>
    public static IEnumerable<string> Turned(string bare)
    {
        foreach (var (brief, full) in Directions)
        {
            if (bare.StartsWith(brief, StringComparison.Ordinal))
            {
                yield return full + bare[brief.Length..];
            }
            else if (bare.StartsWith(full, StringComparison.Ordinal))
            {
                yield return brief + bare[full.Length..];
            }
        }
    }

    private static bool Ends(string name, string word) =>
        name.Length > word.Length + 1 && name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && name[^(word.Length + 1)] == ' ';

    private static bool Begins(string name, string word) =>
        name.Length > word.Length + 1 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (name[word.Length] == ' ' || word[^1] == '\'');
}

namespace Muster.BuildActors;

/// <summary>Which written names are safe to look for in any text.</summary>
internal static class ActorName
{
    private const int LongestName = 9;

    // Words that many groups share: a name of these alone is no name.
    private static readonly HashSet<string> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "al", "alliance", "and", "armed", "army", "brigade", "brigades", "coalition", "command", "committee", "congress", "council", "defence", "defense", "democratic", "fighters", "for", "force", "forces",
        "free", "freedom", "front", "group", "guard", "guards", "in", "independence", "islamic", "jihad", "justice", "liberation", "military", "militia", "movement", "national", "new", "of", "organisation", "organization",
        "party", "patriotic", "people", "people's", "peoples", "peace", "police", "popular", "resistance", "revolution", "revolutionary", "salvation", "self", "security", "state", "supreme", "the", "tigers", "union", "united", "unity", "young",
        "self-defence", "self-defense", "workers", "workers'", "socialist", "communist", "struggle", "action", "order", "youth", "students", "power", "black", "red", "white", "green", "republic", "republican", "eagles", "wing", "political",
    };

    // Words by one of which a name shows that it is an armed body's.
    private static readonly string[] Armed =
    [
        "army", "armed", "front", "brigade", "brigades", "force", "forces", "guerrilla", "guerrillas", "liberation", "militia", "movement", "guard", "guards", "command", "commando", "commandos", "jihad", "mujahideen", "mujahidin", "mujahedin",
        "resistance", "revolutionary", "tigers", "martyrs", "cartel", "battalion", "battalions", "fighters", "insurgents", "rebels", "separatists", "police", "gendarmerie", "intelligence", "lashkar", "jaish", "jaysh", "ansar", "harakat",
    ];

    /// <summary>The name as it is to be looked for, with "?" where it needs context; null where it is none to look for.</summary>
    public static string? Safe(string name)
    {
        var words = name.Split(' ');
        var latin = name.All(letter => letter < 0x250 && letter is not (';' or '\t' or '(' or ')' or '/' or '"' or '?' or ','));
        if (!latin || name.Length < 3 || words.Length > LongestName || name.All(letter => !char.IsUpper(letter)))
        {
            return null;
        }

        if (words.All(Shared.Contains))
        {
            return words.Length > 1 ? name + "?" : null;
        }

        return words.Length > 1 ? name : name + "?";
    }

    /// <summary>Whether a name shows that it is an armed body's, not a person's.</summary>
    public static bool IsArmed(string name) => name.Split(' ') is { Length: > 1 } words && words.Any(word => Armed.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>The class that the words of a name tell; a rebel group where they tell none.</summary>
    public static string ClassOf(string name) =>
        name.EndsWith("police", StringComparison.OrdinalIgnoreCase) || name.EndsWith("gendarmerie", StringComparison.OrdinalIgnoreCase) ? "police"
        : Has(name, "intelligence") ? "intelligence"
        : Has(name, "cartel", "cártel", "gang", "mafia", "mara") ? "gang"
        : Has(name, "jihad", "islamic state", "islamic emirate", "qaida", "qaeda", "mujahideen", "ansar", "salafi") ? "jihadist"
        : Has(name, "militia", "self-defence", "self-defense", "vigilante") ? "militia"
        : "rebel";

    private static bool Has(string name, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

using System.IO.Compression;

namespace Muster.BuildActors;

/// <summary>
/// Armed groups and security forces of a PETRARCH-2 dictionary: a name in capitals with its codes in brackets, further names behind a plus sign. People are left
/// out, as is whatever does not show by its words that it is armed.
/// </summary>
internal static class Petrarch
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "AND", "OF", "THE", "FOR", "IN", "ON", "TO", "DE", "LA", "EL", "DEL", "POUR", "ET", "DES", "DU" };

    /// <summary>The groups of a dictionary whose code holds one of the roles: REB, MIL, COP, SPY, …</summary>
    public static IEnumerable<Actor> Read(string file, IReadOnlyList<string> roles, CountryCodes countries)
    {
        var names = new List<string>();
        var code = "";
        foreach (var line in Lines(file).Append("END_"))
        {
            // A new name begins where no plus sign stands; a code may stand on a line of its own.
            if (line[0] is not ('+' or '\t' or ' '))
            {
                if (Made(names, code, roles, countries) is { } actor)
                {
                    yield return actor;
                }

                names.Clear();
                code = "";
            }

            var bracket = line.IndexOf('[');
            code = bracket >= 0 && code.Length == 0 ? line[(bracket + 1)..].Split(']', ' ')[0] : code;
            if ((bracket < 0 ? line : line[..bracket]).Trim('+', '\t', ' ', '_') is { Length: > 0 } name)
            {
                names.Add(Written(name));
            }
        }
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var said = line.Split('#')[0].TrimEnd();
            if (said.Length > 0)
            {
                yield return said;
            }
        }
    }

    private static Actor? Made(List<string> names, string code, IReadOnlyList<string> roles, CountryCodes countries)
    {
        if (!roles.Any(role => code.Contains(role, StringComparison.Ordinal)))
        {
            return null;
        }

        var safe = names.Where(ActorName.IsArmed).Select(ActorName.Safe).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var country = code.Length >= 3 ? countries.OfThree(code[..3]) : null;
        return safe.Count == 0 ? null : new Actor(safe[0].TrimEnd('?'), code.EndsWith("MIL", StringComparison.Ordinal) ? "army" : code.EndsWith("COP", StringComparison.Ordinal) ? "police" : ActorName.ClassOf(safe[0]), country is null ? [] : [country], safe);
    }

    // "ARMED_FORCES_OF_LIBERATION_(AFL)_" as a text writes it: "Armed Forces of Liberation".
    private static string Written(string name) => string.Join(' ', name.Split('_', ' ').Where(word => word.Length > 0 && word[0] != '(').Select((word, at) => at > 0 && Small.Contains(word) ? word.ToLowerInvariant() : word[0] + word[1..].ToLowerInvariant()));
}

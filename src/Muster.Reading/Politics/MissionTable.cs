using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Politics;

/// <summary>
/// International missions by name: the table <c>Lexicon/missions.tsv</c>.
/// </summary>
internal static class MissionTable
{
    /// <summary>One mission.</summary>
    /// <param name="Name">The name that a fact bears.</param>
    /// <param name="Country">ISO code of where it works; of several countries, null.</param>
    /// <param name="By">Who runs it.</param>
    internal sealed record Entry(string Name, string? Country, string By);

    private static readonly (ImmutableArray<Entry> All, Dictionary<string, Entry> ByName) Table = Read();

    /// <summary>Words of which one stands in every name of a mission: the longest of each.</summary>
    public static IEnumerable<string> Cues => Table.ByName.Keys.Select(name => name.Split(' ').Where(word => word.All(char.IsAsciiLetterLower)).MaxBy(word => word.Length) ?? name);

    private static readonly Dictionary<string, int> WordsByFirst = Table.ByName.Keys.Select(name => name.Split(' '))
        .GroupBy(words => words[0]).ToDictionary(names => names.Key, names => names.Max(words => words.Length));

    /// <summary>The mission whose name begins at a token, with one past the name; null where none does.</summary>
    public static (Entry Mission, int End)? At(ImmutableArray<Token> tokens, int at)
    {
        if (!tokens[at].IsCapitalised || !WordsByFirst.TryGetValue(tokens[at].Lower, out var longest))
        {
            return null;
        }

        for (var length = Math.Min(longest, tokens.Length - at); length > 0; length--)
        {
            if (Table.ByName.TryGetValue(string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Lower)), out var entry) && (length > 1 || tokens[at].IsAcronym || entry.Name is "Takuba"))
            {
                return (entry, at + length);
            }
        }

        return null;
    }

    /// <summary>The newest mission of a body in a country, or null.</summary>
    public static Entry? Of(string by, string? country) => Table.All.FirstOrDefault(entry => entry.By == by && entry.Country == country && country is not null);

    private static (ImmutableArray<Entry>, Dictionary<string, Entry>) Read()
    {
        var all = ImmutableArray.CreateBuilder<Entry>();
        var names = new Dictionary<string, Entry>();
        foreach (var fields in Lexicon.Rows("missions", columns: 4))
        {
            var entry = new Entry(fields[0], fields[1].Length == 0 ? null : fields[1], fields[2]);
            all.Add(entry);
            foreach (var name in fields[3].Split(';', StringSplitOptions.RemoveEmptyEntries).Append(fields[0]))
            {
                // A name is known as its tokens are: "Côte d'Ivoire" is two.
                names.TryAdd(string.Join(' ', Tokenize.Range(name, 0, name.Length).Select(token => token.Lower)), entry);
            }
        }

        return (all.ToImmutable(), names.ToDictionary());
    }
}

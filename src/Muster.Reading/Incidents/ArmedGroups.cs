using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>An armed group, a gang, a force or a party.</summary>
/// <param name="Name">The name that it goes by.</param>
/// <param name="Class">rebel, jihadist, gang, militia, mercenary, army, police, intelligence or party.</param>
/// <param name="Countries">ISO codes, its home first; empty where none is known.</param>
internal sealed record ArmedGroup(string Name, string Class, ImmutableArray<string> Countries);

/// <summary>A group that tokens <paramref name="From"/> to <paramref name="To"/> (exclusive) name.</summary>
internal readonly record struct GroupMention(ArmedGroup Group, int From, int To);

/// <summary>
/// The armed groups that are known by name (<c>Lexicon/actors.tsv</c>). A short name counts as it is spelt ("RSF", "LeT"), a longer one with a capital wherever the
/// table has one; a name that means other things too ("Fano", "SAF") only in a text about a country of the group.
/// </summary>
internal static class ArmedGroups
{
    // "LeT" and "let" are two words.
    private const int LongestExact = 5;

    private static readonly Dictionary<string, List<Alias>> ByFirstWord = Read();

    /// <summary>The group whose name begins at a token, the longest such name; null where none does. <paramref name="country"/> is what the text is about.</summary>
    public static GroupMention? At(ImmutableArray<Token> tokens, int at, string? country)
    {
        if (!ByFirstWord.TryGetValue(FirstWord(tokens[at].Lower), out var aliases))
        {
            return null;
        }

        GroupMention? best = null;
        foreach (var alias in aliases)
        {
            if ((!alias.NeedsCountry || (country is not null && alias.Group.Countries.Contains(country))) && alias.EndAt(tokens, at) is var end && end > (best?.To ?? at))
            {
                best = new GroupMention(alias.Group, at, end);
            }
        }

        return best;
    }

    /// <summary>The first group whose name begins between two tokens, or null.</summary>
    public static GroupMention? In(ImmutableArray<Token> tokens, int from, int to, string? country)
    {
        for (var at = from; at < to; at++)
        {
            if (At(tokens, at, country) is { } mention)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>One past the longest name of a group at a token of text without case, or -1; names that mean other things too are left out.</summary>
    public static int EndOfUncased(IReadOnlyList<Token> tokens, int at) =>
        ByFirstWord.TryGetValue(FirstWord(tokens[at].Lower), out var aliases)
            ? aliases.Where(alias => !alias.NeedsCountry).Select(alias => alias.EndOfUncased(tokens, at)).DefaultIfEmpty(-1).Max()
            : -1;

    private static Dictionary<string, List<Alias>> Read()
    {
        var aliases = new Dictionary<string, List<Alias>>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("actors", columns: 4))
        {
            var group = new ArmedGroup(row[0], row[1], row[2].Length == 0 ? [] : [.. row[2].Split(' ')]);
            foreach (var written in row[3].Split("; "))
            {
                var needsCountry = written[^1] == '?';
                var name = needsCountry ? written[..^1] : written;
                var first = FirstWord(name.ToLowerInvariant());
                if (!aliases.TryGetValue(first, out var known))
                {
                    aliases[first] = known = [];
                }

                known.Add(new Alias(group, name, needsCountry));
            }
        }

        return aliases;
    }

    // What stands before the first space, hyphen or apostrophe: enough to find the few names that are worth a look.
    private static string FirstWord(string lower) => lower.AsSpan().IndexOfAny(" -'\u2013") is var end and > 0 ? lower[..end] : lower;

    private sealed class Alias(ArmedGroup group, string name, bool needsCountry)
    {
        // Made when first looked for: most names never are. Two threads that make it make the same.
        private Token[]? words;

        public ArmedGroup Group => group;

        public bool NeedsCountry => needsCountry;

        /// <summary>One past the name where it stands at a token, else -1.</summary>
        public int EndAt(ImmutableArray<Token> tokens, int at)
        {
            words ??= [.. Tokenize.Range(name, 0, name.Length)];
            if (at + words.Length > tokens.Length)
            {
                return -1;
            }

            for (var word = 0; word < words.Length; word++)
            {
                if (!Fits(words[word], tokens[at + word]))
                {
                    return -1;
                }
            }

            return at + words.Length;
        }

        /// <summary>One past the name where it stands at a token, whatever its case, else -1.</summary>
        public int EndOfUncased(IReadOnlyList<Token> tokens, int at)
        {
            words ??= [.. Tokenize.Range(name, 0, name.Length)];
            for (var word = 0; word < words.Length; word++)
            {
                if (at + word >= tokens.Count || words[word].Lower != tokens[at + word].Lower)
                {
                    return -1;
                }
            }

            return at + words.Length;
        }

        private bool Fits(Token wanted, Token token) =>
            wanted.Lower == token.Lower
            && (words!.Length == 1 && name.Length <= LongestExact || wanted.IsAcronym ? wanted.Text == token.Text : !wanted.IsCapitalised || token.IsCapitalised || token.Lower.StartsWith("al-", StringComparison.Ordinal));
    }
}

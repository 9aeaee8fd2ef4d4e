using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>The field's plain word for a kind of person (contract/reading.md: who is hurt).</summary>
internal static class VictimClass
{
    // A person, but of no class that the contract names: the toll's who is null.
    private const string Unclassed = "person";

    private static readonly Dictionary<string, string> Nouns = ReadNouns();
    private static readonly Lexicon Phrases = Lexicon.Of("victim-phrases");
    private static readonly ImmutableArray<string> Peacekeepers = Phrases["peacekeeper"];
    private static readonly ImmutableArray<string> UnitedNations = Phrases["united_nations"];
    private static readonly ImmutableArray<string> UnitedNationsSoldiers = Phrases["united_nations_soldier"];
    private static readonly ImmutableArray<string> AidWorkers = Phrases["aid_worker"];
    private static readonly ImmutableArray<string> Police = Phrases["police"];
    private static readonly ImmutableArray<string> Civilians = Phrases["civilian"];
    private static readonly ImmutableArray<string> Soldiers = Phrases["soldier"];
    private static readonly ImmutableArray<string> Fighters = Phrases["fighter"];
    private static readonly ImmutableArray<string> Titles = Phrases["official"];

    // What is said of no word of any list need not be looked for phrase by phrase.
    private static readonly HashSet<string> Known =
        [.. Nouns.Keys, .. Phrases.Sections.SelectMany(section => section.Entries).SelectMany(phrase => phrase.Split(' '))];

    private static readonly WordTest IsKnown = new(Known.Contains);

    /// <summary>Whether it is a word for a person or people: "priest", "villagers".</summary>
    public static bool IsPersonWord(string lower) => Nouns.ContainsKey(lower);

    /// <summary>
    /// The class of a group of people from its words, the head last; null where it has none. <paramref name="isPerson"/> tells whether the words
    /// speak of people at all.
    /// </summary>
    public static string? Of(ReadOnlySpan<Token> words, out bool isPerson)
    {
        isPerson = true;
        if (words.IsEmpty)
        {
            return null;
        }

        isPerson = AnyKnown(words);
        if (!isPerson)
        {
            return null;
        }

        var head = words[^1].Lower;
        var text = TokenText.JoinLower(words);
        if (Contains(text, Peacekeepers) || (Contains(text, UnitedNations) && Contains(text, UnitedNationsSoldiers)))
        {
            return "peacekeeper";
        }

        if (Contains(text, AidWorkers))
        {
            return "aid_worker";
        }

        if (Contains(text, Police))
        {
            return "police";
        }

        if (Contains(text, Civilians))
        {
            return "civilian";
        }

        var known = Nouns.GetValueOrDefault(head);
        if (known is not (null or Unclassed))
        {
            return known;
        }

        // "security forces personnel", "army officers", "Border Force officers", "members of the military"
        if (Contains(text, Soldiers))
        {
            return "soldier";
        }

        if (Contains(text, Fighters))
        {
            return "fighter";
        }

        isPerson = known is Unclassed || IsTitled(text);
        return IsTitled(text) ? "official" : null;
    }

    private static bool AnyKnown(ReadOnlySpan<Token> words)
    {
        foreach (var word in words)
        {
            if (IsKnown.Of(word.Word))
            {
                return true;
            }
        }

        return false;
    }

    // A ruler or an office-holder named with the title before the name.
    private static bool IsTitled(string text) =>
        Contains(text, Titles);

    private static bool Contains(string text, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            while (at >= 0)
            {
                var end = at + word.Length;
                if ((at == 0 || text[at - 1] == ' ') && (end == text.Length || text[end] == ' '))
                {
                    return true;
                }

                at = text.IndexOf(word, at + 1, StringComparison.Ordinal);
            }
        }

        return false;
    }

    private static Dictionary<string, string> ReadNouns()
    {
        var nouns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (who, entries) in Lexicon.Of("victim-nouns").Sections)
        {
            foreach (var noun in entries)
            {
                nouns[noun] = who;
            }
        }

        return nouns;
    }
}

using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>How telling an event word is of the type of incident.</summary>
internal enum Precision
{
    /// <summary>"Incident", "violence": something happened.</summary>
    Vague,

    /// <summary>"Attack", "killed": hurt on purpose, the method open.</summary>
    Generic,

    /// <summary>"Ambush", "airstrike", "kidnapping": the method is said.</summary>
    Exact,
}

/// <summary>A word for a kind of incident.</summary>
/// <param name="Type">The type it tells.</param>
/// <param name="Precision">How telling it is.</param>
internal readonly record struct EventWord(IncidentType Type, Precision Precision);

/// <summary>Nouns and verbs that name violent or disruptive events (contract/reading.md, "incident"), by the contract's types.</summary>
internal static class EventWords
{
    private static readonly Dictionary<string, EventWord> Nouns = Build("event-nouns", withPlurals: true);
    private static readonly HashSet<string> LastWords = Nouns.Keys.Select(noun => noun[(noun.LastIndexOf(' ') + 1)..]).ToHashSet();
    private static readonly Dictionary<string, EventWord> Verbs = Build("event-verbs", withPlurals: false);

    /// <summary>The event that a noun names, by its lower-case form and the word before it; null where it names none.</summary>
    public static EventWord? Noun(string lower, string before) =>
        !EndsNoun(lower) ? null : Nouns.TryGetValue(before + " " + lower, out var pair) ? pair : Nouns.TryGetValue(lower, out var single) ? single : null;

    /// <summary>The last words of all names of events.</summary>
    public static IEnumerable<string> LastWordsOfNouns => LastWords;

    /// <summary>Whether a word ends the name of an event, alone or behind others.</summary>
    public static bool EndsNoun(string lower) => LastWords.Contains(lower);

    /// <summary>The event that a verb tells, by its lemma; null where it tells none.</summary>
    public static EventWord? Verb(string lemma) => Verbs.TryGetValue(lemma, out var found) ? found : null;

    private static Dictionary<string, EventWord> Build(string list, bool withPlurals)
    {
        var lexicon = Lexicon.Of(list);
        var words = new Dictionary<string, EventWord>(StringComparer.Ordinal);
        foreach (var (heading, entries) in lexicon.Sections)
        {
            var parts = heading.Split(' ');
            var meaning = new EventWord(lexicon.Value<IncidentType>(parts[0]), lexicon.Value<Precision>(parts[^1]));
            foreach (var entry in entries)
            {
                words[entry] = meaning;
                if (withPlurals)
                {
                    words[Plural(entry)] = meaning;
                }
            }
        }

        return words;
    }

    private static string Plural(string noun) =>
        noun.EndsWith('y') && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? noun[..^1] + "ies"
        : noun.EndsWith('s') || noun.EndsWith("sh", StringComparison.Ordinal) || noun.EndsWith("ch", StringComparison.Ordinal) ? noun + "es"
        : noun + "s";
}

using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Incidents;
using Muster.Reading.Text;

namespace Muster.Reading.Frames;

/// <summary>The frames of Lexicon/frames.txt with the places of Lexicon/roles.txt, read once.</summary>
internal static class FrameBook
{
    private static readonly Dictionary<(string Place, Voice Voice), ImmutableArray<RolePath>> Paths = ReadPaths();
    private static readonly Dictionary<string, List<FrameTrigger>> Triggers = ReadTriggers();

    /// <summary>The frames that a verb's base form or a noun's singular may open.</summary>
    public static IReadOnlyList<FrameTrigger> Of(string lemma) => Triggers.TryGetValue(lemma, out var found) ? found : [];

    /// <summary>The paths of a place for a voice, the surest first; empty where it has none.</summary>
    public static ImmutableArray<RolePath> PathsOf(string place, Voice voice) => Paths.TryGetValue((place, voice), out var found) ? found : [];

    private static Dictionary<(string Place, Voice Voice), ImmutableArray<RolePath>> ReadPaths()
    {
        var paths = new Dictionary<(string Place, Voice Voice), ImmutableArray<RolePath>>();
        foreach (var section in Lexicon.Of("roles").Sections)
        {
            var words = section.Heading.Split(' ');
            paths.Add((words[0], Enum.Parse<Voice>(words[1], ignoreCase: true)), [.. section.Entries.Select(RolePath.Parse)]);
        }

        return paths;
    }

    private static Dictionary<string, List<FrameTrigger>> ReadTriggers()
    {
        var triggers = new Dictionary<string, List<FrameTrigger>>();
        var lexicon = Lexicon.Of("frames");
        foreach (var section in lexicon.Sections)
        {
            var lines = section.Entries.Select(entry => entry.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
            var pattern = Pattern(lexicon, section.Heading, lines);
            foreach (var line in lines.Where(line => line[0] is "verbs" or "nouns"))
            {
                foreach (var word in line.Skip(1))
                {
                    Add(triggers, pattern, word, isNoun: line[0] is "nouns");
                }
            }
        }

        return triggers;
    }

    // "open+fire": the verb leads; "car+bomb": the noun does.
    private static void Add(Dictionary<string, List<FrameTrigger>> triggers, FramePattern pattern, string word, bool isNoun)
    {
        var parts = word.Split('+');
        var (lead, with) = parts.Length == 1 ? (parts[0], null) : isNoun ? (parts[1], parts[0]) : (parts[0], parts[1]);
        if (!triggers.TryGetValue(lead, out var list))
        {
            triggers[lead] = list = [];
        }

        // What asks for more comes first.
        list.Insert(with is null ? list.Count : 0, new FrameTrigger(pattern, isNoun, with));
    }

    private static FramePattern Pattern(Lexicon lexicon, string name, List<string[]> lines)
    {
        var tells = lines.Find(line => line[0] is "tells");
        var harms = lines.Find(line => line[0] is "harms");
        var roles = lines.Where(line => line[0] is not ("tells" or "harms" or "verbs" or "nouns"))
            .Select(line => new RolePattern(lexicon.Word<FrameRole>(line[0]), Place(lexicon, line[1]), line.Length > 2 ? lexicon.Word<PhraseKind>(line[2]) : PhraseKind.Any));
        return new FramePattern(
            name,
            tells is null ? null : lexicon.Value<IncidentType>(tells[1]),
            tells is null ? Precision.Vague : lexicon.Word<Precision>(tells[2]),
            harms is null ? null : lexicon.Word<Harm>(harms[1]),
            [.. roles]);
    }

    private static string Place(Lexicon lexicon, string place) =>
        Paths.Keys.Any(known => known.Place == place) ? place : throw new FormatException($"{lexicon.Name}: found '{place}', expected a place of roles.txt.");
}

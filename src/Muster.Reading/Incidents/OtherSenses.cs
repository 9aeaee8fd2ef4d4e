using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Event nouns that mean something else after certain words: "coal mine", "heart attack", "election rally", "general strike".</summary>
internal static class OtherSenses
{
    private static readonly Lexicon Lists = Lexicon.Of("other-senses");
    private static readonly HashSet<string> AirStrike = Lists.Set("air_strike");
    private static readonly HashSet<string> LabourStrike = Lists.Set("labour_strike");
    private static readonly HashSet<string> OfAny = Lists.Set("any");
    private static readonly Dictionary<string, HashSet<string>> OfNoun = ByNoun();

    /// <summary>Whether a noun after a word names no event, or none that has happened ("planned protest").</summary>
    public static bool Has(string noun, string before) => OfAny.Contains(before) || (OfNoun.TryGetValue(noun, out var words) && words.Contains(before));

    /// <summary>Whether a "strike" after this word is one from the air.</summary>
    public static bool IsAirStrike(string before) => AirStrike.Contains(before);

    /// <summary>Whether a "strike" after this word is one of workers, whatever its capital.</summary>
    public static bool IsLabourStrike(string before) => LabourStrike.Contains(before);

    private static Dictionary<string, HashSet<string>> ByNoun()
    {
        var senses = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var section in Lists.Sections)
        {
            foreach (var noun in section.Heading.Split(' '))
            {
                senses[noun] = Lists.Set(section.Heading);
            }
        }

        return senses;
    }
}

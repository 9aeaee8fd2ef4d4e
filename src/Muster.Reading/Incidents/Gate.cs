using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Lets a sentence through only where one of its words may tell an incident: the rest is not analysed at all.</summary>
internal static class Gate
{
    // An event's noun is known by its last word, whatever stands before it.
    private static readonly WordTest MayMatter = new(lower => EventWords.EndsNoun(lower) || (Verbs.Find(lower) is { } verb && Matters(verb.Lemma)) || IsHarm(lower));

    private static readonly string[] Harms = ["dead", "death", "deaths", "hostage", "hostages", "fire", "ablaze", "fatalities", "injuries", "casualties", "casualty"];

    /// <summary>Words of which one stands in every sentence that it lets through.</summary>
    public static IEnumerable<string> Cues => [.. EventWords.LastWordsOfNouns, .. Verbs.Words.Where(word => Matters(Verbs.Find(word)!.Value.Lemma)), .. Harms];

    /// <summary>Whether the sentence has an event word or a word of harm.</summary>
    public static bool MayTellIncident(Sentence sentence)
    {
        var before = "";
        foreach (var token in sentence.Tokens)
        {
            if (token.Kind is not TokenKind.Mark && MayMatter.Of(token.Word) && (EventWords.Noun(token.Lower, before) is not null || (Verbs.Find(token.Lower) is { } verb && Matters(verb.Lemma)) || IsHarm(token.Lower)))
            {
                return true;
            }

            before = token.Lower;
        }

        return false;
    }

    private static bool Matters(string lemma) => EventWords.Verb(lemma) is not null || lemma is "die" or "perish" or "drown" or "blow" or "claim" or "blame" or "accuse" or "slay" or "hurt";

    private static bool IsHarm(string lower) => Array.IndexOf(Harms, lower) >= 0;
}

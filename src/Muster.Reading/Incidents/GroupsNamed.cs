using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>
/// The armed group that a document names where an incident's own words speak of "the rebels" only: in a sentence of the incident, else, for fighters without a
/// name, the nearest one.
/// </summary>
internal static class GroupsNamed
{
    private static readonly HashSet<string> Fighters = new[]
    {
        "guerrillas", "guerrilla", "rebels", "rebel", "insurgents", "insurgent", "terrorists", "terrorist", "militants", "militant", "fighters", "fighter", "commandos", "commando", "commandoes", "extremists", "extremist", "gunmen", "subversives",
        "subversive", "members", "member", "column", "detachment", "jihadists", "combatants", "separatists", "guerillas", "units", "unit", "group",
    }.ToHashSet(StringComparer.Ordinal);

    /// <summary>The mention, or null.</summary>
    public static Mention? For(Draft draft, ReadingContext context)
    {
        foreach (var sentence in draft.Sentences)
        {
            if (In(sentence, draft, context) is { } own)
            {
                return own;
            }
        }

        if (!draft.Blamed.Exists(blamed => Fighters.Contains(blamed.Sentence.Tokens[blamed.To - 1].Lower)))
        {
            return null;
        }

        var at = draft.Sentences[0].Index;
        return context.Text.Sentences.OrderBy(sentence => Math.Abs(sentence.Index - at)).Select(sentence => In(sentence, draft, context)).FirstOrDefault(found => found is not null);
    }

    private static Mention? In(Sentence sentence, Draft draft, ReadingContext context)
    {
        var tokens = sentence.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            var end = ArmedGroups.At(tokens, at, context.Country) is { Group.Class: not ("army" or "police" or "intelligence" or "party") } known ? known.To : HasFighters(tokens, at) ? at + 1 : -1;
            if (end > at && !draft.Hurt.Concat(draft.Struck).Any(other => other.Sentence.Index == sentence.Index && other.From <= at && at < other.To))
            {
                return new Mention(sentence, at, end);
            }
        }

        return null;
    }

    // "XYZ guerrillas", "members of the XYZ": abbreviations that no table has.
    private static bool HasFighters(ImmutableArray<Token> tokens, int at) =>
        tokens[at].IsAcronym && tokens[at].Lower is not ("u.s." or "us" or "un" or "u.n.") && tokens[at].Text.Length > 2
        && ((at + 1 < tokens.Length && Fighters.Contains(tokens[at + 1].Lower)) || (at > 2 && tokens[at - 1].Lower is "the" && tokens[at - 2].Lower is "of" or "from" && Fighters.Contains(tokens[at - 3].Lower)));
}

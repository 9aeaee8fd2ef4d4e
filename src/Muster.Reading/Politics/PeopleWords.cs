using Muster.Reading.Incidents;
using Muster.Reading.Text;

namespace Muster.Reading.Politics;

/// <summary>The people that a noun names, for numbers about a whole crisis: the victims of incidents, and whole populations.</summary>
internal static class PeopleWords
{
    // Of no one class, so that who they are stays open.
    private static readonly HashSet<string> Populations = [
        "families", "households", "inhabitants", "souls", "humans", "lives", "palestinians", "personnel", "migrants", "prisoners", "inmates", "dead", "population"];

    /// <summary>Whether the word names people.</summary>
    public static bool Names(Token word) => Of(word, out _);

    /// <summary>Whether the word names people, and the contract's word for their class, or null where they have none.</summary>
    public static bool Of(Token word, out string? who)
    {
        who = null;
        if (Populations.Contains(word.Lower))
        {
            return true;
        }

        who = VictimClass.Of([word], out var isPerson);
        return isPerson;
    }
}

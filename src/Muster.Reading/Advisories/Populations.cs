using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>Whom a departure concerns, as the words of a clause name them.</summary>
internal static class Populations
{
    private static readonly Lexicon Lists = Lexicon.Of("populations");

    private static readonly PhraseTable<bool> Families = Lists.Phrases("family_members");

    private static readonly Phrase Staff = Phrase.Of(Lists["staff"][0]);

    private static readonly PhraseTable<Population> Qualifiers = new(
        (Population.NonEmergencyStaff, Lists["non_emergency_staff"]),
        (Population.SomeStaff, Lists["some_staff"]),
        (Population.AllStaff, Lists["all_staff"]));

    /// <summary>Words without which nobody is named.</summary>
    public static IEnumerable<string> Cues => [.. Families.Anchors, .. Staff.Anchor];

    /// <summary>Whether any are named between two tokens.</summary>
    public static bool Any(ImmutableArray<Token> tokens, int from, int to) =>
        Families.Any(tokens, from, to) || Staff.In(tokens, from, to) is not null;

    /// <summary>The words between two tokens that name them and say which of them.</summary>
    public static IEnumerable<(int From, int To)> Spans(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var end = Math.Max(Staff.EndAt(tokens, at, to), Math.Max(Families.At(tokens, at, to)?.To ?? -1, Qualifiers.At(tokens, at, to)?.To ?? -1));
            if (end > at)
            {
                yield return (at, end);
                at = end - 1;
            }
        }
    }

    /// <summary>Whether staff are named between two tokens.</summary>
    public static bool StaffIn(ImmutableArray<Token> tokens, int from, int to) => Staff.In(tokens, from, to) is not null;

    /// <summary>
    /// Those named between two tokens, in the enum's order. Employees who are only named as somebody's family ("family members of employees") are not meant.
    /// Staff without a qualifier are <paramref name="unqualified"/>.
    /// </summary>
    public static ImmutableArray<Population> In(ImmutableArray<Token> tokens, int from, int to, Population unqualified)
    {
        var found = new SortedSet<Population>();
        var owner = from;
        for (var at = from; at < to; at++)
        {
            if (Families.At(tokens, at, to) is not null)
            {
                found.Add(Population.FamilyMembers);
                owner = Math.Max(owner, SkipOwners(tokens, at + 1, to));
            }
            else if (at >= owner && Staff.EndAt(tokens, at, to) >= 0 && !IsOwner(tokens, at, to))
            {
                found.Add(Qualified(tokens, Math.Max(owner, at - 9), at, to) ?? unqualified);
            }
        }

        // "government employees and family members who are not required for emergency operations"
        if (found.Remove(Population.AllStaff) || (unqualified is Population.AllStaff && found.Count == 0))
        {
            found.Add(NamesUnneeded(tokens, from, to) && !found.Contains(Population.NonEmergencyStaff) ? Population.NonEmergencyStaff : Population.AllStaff);
            if (!Any(tokens, from, to))
            {
                found.Clear();
            }
        }

        if (found.Contains(Population.NonEmergencyStaff))
        {
            found.Remove(Population.SomeStaff);
            found.Remove(Population.AllStaff);
        }

        return [.. found];
    }

    private static bool NamesUnneeded(ImmutableArray<Token> tokens, int from, int to) =>
        Qualifiers.In(tokens, from, to).Any(hit => hit.Meaning is Population.NonEmergencyStaff);

    // "of U.S. government employees", "'s"; up to the next "and" that brings somebody new.
    private static int SkipOwners(ImmutableArray<Token> tokens, int at, int to)
    {
        while (at < to && tokens[at].Lower is "who" or "(" or "efms" or ")" or "members" or "aged" or "under")
        {
            at++;
        }

        if (at >= to || tokens[at].Lower is not ("of" or "from"))
        {
            return at;
        }

        for (var end = at; end < to; end++)
        {
            if (Staff.EndAt(tokens, end, to) >= 0)
            {
                return end + 1;
            }
        }

        return at;
    }

    // "embassy staff families", "employees' dependents", "accompany … employees", "post where employees work".
    private static bool IsOwner(ImmutableArray<Token> tokens, int at, int to) =>
        at + 1 < to && (tokens[at + 1].Is('\'') || tokens[at + 1].Is('\u2019') || tokens[at + 1].Lower is "'s" or "families" or "family" || Families.At(tokens, at + 1, to) is not null);

    private static Population? Qualified(ImmutableArray<Token> tokens, int from, int at, int to)
    {
        Population? best = null;
        foreach (var hit in Qualifiers.In(tokens, from, at + 1))
        {
            best = best is Population.NonEmergencyStaff ? best : hit.Meaning;
        }

        return best ?? (at + 1 < to && Qualifiers.In(tokens, at + 1, Math.Min(to, at + 8)) is [{ Meaning: Population.NonEmergencyStaff }, ..] ? Population.NonEmergencyStaff : null);
    }
}

using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Reading.Incidents;

/// <summary>Makes the list of a toll from the groups told: parts of a total, what the parts leave over, the class of "four others", the attackers.</summary>
internal static class CountVictims
{
    /// <summary>The toll of one harm; empty where the text gives no number.</summary>
    public static ImmutableArray<Toll> Of(Draft draft, Harm harm)
    {
        var groups = Resolve(draft).Where(hurt => hurt.Harm == harm && hurt.Count is not null).ToList();
        var wholes = groups.Where(hurt => !hurt.IsPartOf).ToList();
        var parts = groups.Where(hurt => hurt.IsPartOf).ToList();
        var list = new List<Toll>();
        if (parts.Count > 0 && wholes.Count == 1 && wholes[0].Count is { } total)
        {
            list.AddRange(Parts(total, parts));
        }
        else
        {
            list.AddRange(wholes.GroupBy(hurt => hurt.Who).SelectMany(OfOneTelling).Select(hurt => new Toll(hurt.Who, hurt.Count!.Value)));
        }

        return [.. list.GroupBy(toll => toll.Who).Select(Join)];
    }

    // "Eleven are killed in revenge for an attack which killed 15": a second number for the same people by another verb is another toll, not more of this one.
    private static IEnumerable<Victims> OfOneTelling(IGrouping<string?, Victims> same)
    {
        var first = same.First();
        return same.Where(hurt => hurt == first || hurt.Anchor == first.Anchor || hurt.IsElliptic || hurt.Count is { Min: 1, Max: 1 } || first.Count is { Min: 1, Max: 1 });
    }

    // Two groups of one class in one telling ("one Tanzanian and two Lesotho soldiers") are one entry.
    private static Toll Join(IGrouping<string?, Toll> same) =>
        same.Count() == 1 ? same.First() : new Toll(same.Key, new CountRange(Sum(same.Select(toll => toll.Count.Min)), Sum(same.Select(toll => toll.Count.Max))));

    private static long? Sum(IEnumerable<long?> bounds)
    {
        var sum = 0L;
        foreach (var bound in bounds)
        {
            if (bound is not { } value)
            {
                return null;
            }

            sum = value > long.MaxValue - sum ? long.MaxValue : sum + value;
        }

        return sum;
    }

    private static IEnumerable<Toll> Parts(CountRange total, List<Victims> parts)
    {
        var told = parts.Sum(part => part.Count!.Value.Least);
        foreach (var part in parts.Where(part => part.Who is not (null or "other")))
        {
            yield return new Toll(part.Who, part.Count!.Value);
        }

        var named = parts.Where(part => part.Who is not (null or "other")).Sum(part => part.Count!.Value.Least);
        var rest = new CountRange(total.Min - named, total.Max - named);
        if (told <= total.Least && rest.Least > 0)
        {
            yield return new Toll(named > 0 ? "other" : null, rest);
        }
    }

    // "Four others" are of the class before them; the fighters hurt in their own attack are its attackers.
    private static IEnumerable<Victims> Resolve(Draft draft)
    {
        string? last = null;
        foreach (var hurt in draft.Victims)
        {
            var who = hurt.IsElliptic ? last : hurt.Who;
            last = hurt.IsPartOf ? last : who;
            yield return hurt with { Who = !IsOfAnotherGroup(draft, hurt) && (IsAttackers(draft, who) || IsCulpritsKind(draft, hurt)) ? "attacker" : who };
        }
    }

    // "The group's gunmen opened fire, killing two Taliban members": those of another name did not attack.
    private static bool IsOfAnotherGroup(Draft draft, Victims hurt) =>
        hurt.Group is { } group && draft.Culprit is { } culprit && culprit.Name.Any(char.IsUpper) && !culprit.Name.Contains(group, StringComparison.OrdinalIgnoreCase);

    // The miners that attacked are the miners that were killed in return.
    private static bool IsCulpritsKind(Draft draft, Victims hurt) =>
        hurt.Noun.EndsWith('s') && draft.Type is not IncidentType.ArmedClash && draft.Culprit is { Attribution: Attribution.Named } culprit && culprit.Name.EndsWith(hurt.Noun, StringComparison.OrdinalIgnoreCase);

    private static bool IsAttackers(Draft draft, string? who)
    {
        // "Six people, including the gunman": the one who shot.
        if (who is "fighter" && draft is { Culprit: null, Type: IncidentType.Attack } && draft.Victims.Exists(hurt => hurt.Who is "fighter" && hurt.Noun is "gunman"))
        {
            return true;
        }

        if (who is not "fighter" || draft.Culprit is not { } culprit || draft.Type is IncidentType.ArmedClash or IncidentType.AirStrike)
        {
            return false;
        }

        var words = culprit.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kind = VictimClass.Of(Text.Tokenize.Range(culprit.Name, 0, culprit.Name.Length).ToArray(), out var isPerson);
        return words.Length > 0 && kind is "fighter" or "attacker" or null && (kind is not null || !isPerson) && kind is not "soldier" and not "police";
    }
}

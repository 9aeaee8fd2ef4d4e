using System.Collections.Immutable;

namespace Muster.Tripwires.History;

/// <summary>Names what a condition held on.</summary>
internal static class GatherEvidence
{
    // Pages bear no day of their own here: they stand behind the incidents.
    private const int Pages = int.MaxValue;

    /// <summary>
    /// On one day of the walk: the ids of the incidents by day and id, then the documents of pages, each once; nothing of a part that did not hold, nor under a
    /// <c>not</c>.
    /// </summary>
    public static ImmutableArray<string> On(int day, Condition condition, LeafLines lines)
    {
        List<(int Day, string Id)> found = [.. Parts(day, condition, lines)];
        found.Sort(static (one, other) => one.Day.CompareTo(other.Day) is var byDay and not 0 ? byDay : string.CompareOrdinal(one.Id, other.Id));
        var ids = found.Select(one => one.Id);

        // Only joined conditions can name an incident twice.
        return condition is Windowed ? [.. ids] : [.. ids.Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<(int Day, string Id)> Parts(int day, Condition condition, LeafLines lines) => !lines.Holds(condition, day) ? [] : condition switch
    {
        AllOf all => all.Parts.SelectMany(part => Parts(day, part, lines)),
        AnyOf any => any.Parts.SelectMany(part => Parts(day, part, lines)),
        Not => [],
        Windowed windowed => Incidents(lines.Walk.First + day, windowed, lines),
        _ => WalkOfficial.EvidenceOn(lines.Walk.DayAt(day), condition, lines.Plan, lines.Official).SelectMany(known => known.Tellings).Select(telling => (Pages, telling.Document)),
    };

    private static IEnumerable<(int Day, string Id)> Incidents(int day, Windowed asked, LeafLines lines)
    {
        var selected = lines.SelectedBy(asked);
        for (var at = FirstFrom(day - asked.InDays + 1, selected); at < selected.Length && selected[at].Day <= day; at++)
        {
            if (selected[at].Amount > 0 && !(lines.Walk.AsKnown && selected[at].Published > day))
            {
                yield return (selected[at].Day, lines.Incidents.IdOf(selected[at].Row));
            }
        }
    }

    private static int FirstFrom(int day, Selected[] selected)
    {
        var (low, high) = (0, selected.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = selected[middle].Day < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

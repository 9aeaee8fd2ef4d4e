namespace Muster.Tripwires.History;

/// <summary>Names what a condition held on.</summary>
internal static class GatherEvidence
{
    /// <summary>On one day of the walk: the ids of the incidents by day and id, the documents of pages; nothing of a part that did not hold, nor under a <c>not</c>.</summary>
    public static IEnumerable<string> On(int day, Condition condition, LeafLines lines) => condition switch
    {
        AllOf all => all.Parts.SelectMany(part => On(day, part, lines)),
        AnyOf any => any.Parts.SelectMany(part => On(day, part, lines)),
        Not => [],
        Windowed windowed => Incidents(day, windowed, lines),
        _ => WalkOfficial.EvidenceOn(lines.Walk.DayAt(day), condition, lines.Plan, lines.Official).SelectMany(known => known.Tellings).Select(telling => telling.Document),
    };

    private static IEnumerable<string> Incidents(int index, Windowed asked, LeafLines lines)
    {
        var selected = lines.SelectedBy(asked);
        var day = lines.Walk.First + index;
        var counting = new List<Selected>();
        for (var at = FirstFrom(day - asked.InDays + 1, selected); at < selected.Length && selected[at].Day <= day; at++)
        {
            if (selected[at].Amount > 0 && !(lines.Walk.AsKnown && selected[at].Published > day))
            {
                counting.Add(selected[at]);
            }
        }

        return counting.Sum(one => (long)one.Amount) < asked.AtLeast ? []
            : counting.Select(one => (one.Day, Id: lines.Incidents.IdOf(one.Row))).OrderBy(one => one.Day).ThenBy(one => one.Id, StringComparer.Ordinal).Select(one => one.Id);
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

namespace Muster.Tripwires.History;

/// <summary>Makes a history of gathered rows: by country and day, with a list of what lies in each cell of the earth.</summary>
internal static class SortIncidents
{
    /// <summary>The history; <paramref name="rows"/> become its own.</summary>
    public static IncidentHistory Of(PastRows rows, KeptIds ids, NumberedNames countries, NumberedNames regions)
    {
        if (rows.Count == 0)
        {
            return IncidentHistory.Empty;
        }

        var gathered = rows.Count;
        var countryStarts = ByCountryAndDay(rows, FindRepeated.In(rows, ids), countries.Count);
        var (byCell, cellStarts) = ByCell(rows);
        return new IncidentHistory(rows, countryStarts, byCell, cellStarts, ids, countries, regions) { Repeated = gathered - rows.Count };
    }

    // Rows of one country lie side by side and in the order of their days: a country is the widest zone that anybody asks for. Behind the last country comes
    // what a later row replaces, and is cut off.
    private static int[] ByCountryAndDay(PastRows rows, HashSet<int> repeated, int countries)
    {
        var (first, last) = IncidentHistory.Ends(rows);
        var keys = new int[rows.Count];
        for (var at = 0; at < keys.Length; at++)
        {
            keys[at] = rows[at].Day - first;
        }

        var (byDay, _) = PlaceInOrder.Of(keys, last - first + 1);
        for (var at = 0; at < keys.Length; at++)
        {
            keys[at] = repeated.Count > 0 && repeated.Contains(at) ? countries : rows[at].Country;
        }

        var (order, starts) = PlaceInOrder.Of(keys, countries + 1, byDay);
        rows.Arrange(order);
        rows.Cut(starts[countries]);
        return starts;
    }

    private static (int[] ByCell, int[] Starts) ByCell(PastRows rows)
    {
        var keys = new int[rows.Count];
        for (var at = 0; at < keys.Length; at++)
        {
            ref readonly var row = ref rows[at];
            keys[at] = row.HasPoint ? EarthCells.Of(row.Point) : EarthCells.Count;
        }

        return PlaceInOrder.Of(keys, EarthCells.Count + 1);
    }
}

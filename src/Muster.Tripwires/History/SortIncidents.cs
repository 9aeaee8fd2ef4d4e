namespace Muster.Tripwires.History;

/// <summary>Makes a history of gathered rows: by country and day, with a list of what lies in each cell of the earth.</summary>
internal static class SortIncidents
{
    public static IncidentHistory Of(GatheredRows gathered)
    {
        if (gathered.Count == 0)
        {
            return IncidentHistory.Empty;
        }

        var repeated = FindRepeated.In(gathered);
        var byDay = ByDay(gathered, repeated);
        var (rows, countryStarts) = ByCountry(gathered, byDay);
        var (byCell, cellStarts) = PlaceInOrder.Of(rows.Length, EarthCells.Count + 1, at => rows[at].HasPoint ? EarthCells.Of(rows[at].Point) : EarthCells.Count);
        return new IncidentHistory(rows, countryStarts, byCell, cellStarts, gathered.Ids, gathered.Countries, gathered.Regions) { Repeated = repeated.Count };
    }

    private static int[] ByDay(GatheredRows gathered, HashSet<int> repeated)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        for (var at = 0; at < gathered.Count; at++)
        {
            (first, last) = (Math.Min(first, gathered[at].Day), Math.Max(last, gathered[at].Day));
        }

        var (order, _) = PlaceInOrder.Of(gathered.Count, last - first + 1, at => gathered[at].Day - first);
        return repeated.Count == 0 ? order : [.. order.Where(at => !repeated.Contains(at))];
    }

    // Rows of one country lie side by side and in the order of their days: a country is the widest zone that anybody asks for.
    private static (PastRow[] Rows, int[] Starts) ByCountry(GatheredRows gathered, int[] byDay)
    {
        var (order, starts) = PlaceInOrder.Of(byDay.Length, gathered.Countries.Count, at => gathered[byDay[at]].Country);
        var rows = new PastRow[byDay.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            rows[at] = gathered[byDay[order[at]]];
        }

        return (rows, starts);
    }
}

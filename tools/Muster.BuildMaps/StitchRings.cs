namespace Muster.BuildMaps;

/// <summary>Joins lines end to end to rings.</summary>
internal static class StitchRings
{
    /// <summary>
    /// Rings of the given lines, each walked in the direction of its sign. Where several lines leave one spot any of them will do: the rings are filled
    /// by the even-odd rule.
    /// </summary>
    public static List<int[]> Of(IEnumerable<int> lines, IReadOnlyList<Spot[]> arcs)
    {
        var ordered = lines.Order().ToArray();
        var leaving = ordered.GroupBy(arc => Start(arc, arcs)).ToDictionary(group => group.Key, group => new Stack<int>(group.Reverse()));
        var (rings, used) = (new List<int[]>(), new HashSet<int>());
        foreach (var first in ordered)
        {
            var ring = new List<int>();
            for (int? arc = used.Contains(first) ? null : first; arc is { } line; arc = Next(leaving, End(line, arcs), used))
            {
                used.Add(line);
                ring.Add(line);
                if (End(line, arcs) == Start(first, arcs))
                {
                    break;
                }
            }

            if (ring.Count > 0)
            {
                rings.Add([.. ring]);
            }
        }

        return rings;
    }

    private static int? Next(Dictionary<Spot, Stack<int>> leaving, Spot end, HashSet<int> used)
    {
        while (leaving.TryGetValue(end, out var lines) && lines.TryPop(out var line))
        {
            if (!used.Contains(line))
            {
                return line;
            }
        }

        return null;
    }

    private static Spot Start(int arc, IReadOnlyList<Spot[]> arcs) => arc < 0 ? arcs[~arc][^1] : arcs[arc][0];

    private static Spot End(int arc, IReadOnlyList<Spot[]> arcs) => arc < 0 ? arcs[~arc][0] : arcs[arc][^1];
}

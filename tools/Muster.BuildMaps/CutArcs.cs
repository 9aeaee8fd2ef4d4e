using System.Runtime.InteropServices;

namespace Muster.BuildMaps;

/// <summary>Cuts the rings of all divisions where borders meet, so that neighbours share their border to the point and are simplified as one.</summary>
internal static class CutArcs
{
    /// <summary>Natural Earth's divisions meet exactly: an edge of two neighbours has the same two ends in both.</summary>
    public static Topology Of(IReadOnlyList<Division> divisions)
    {
        var nodes = Nodes(divisions);
        var arcs = new List<Spot[]>();
        var known = new Dictionary<(Spot, Spot, Spot, int), int>();
        var rings = divisions.Select(division => (IReadOnlyList<int[]>)[.. division.Rings.Select(ring => Cut(ring, nodes).Select(arc => Number(arc, arcs, known)).ToArray())]).ToArray();
        return new Topology(arcs, rings);
    }

    /// <summary>Spots with more or fewer than two neighbours; and those on the world's seam, so that the cut itself can be told from a coast.</summary>
    private static HashSet<Spot> Nodes(IReadOnlyList<Division> divisions)
    {
        var neighbours = new Dictionary<Spot, (Spot First, Spot Second, int Count)>();
        var nodes = new HashSet<Spot>();
        foreach (var ring in divisions.SelectMany(division => division.Rings))
        {
            for (var at = 0; at < ring.Length; at++)
            {
                var (here, next) = (ring[at], ring[(at + 1) % ring.Length]);
                Join(neighbours, nodes, here, next);
                Join(neighbours, nodes, next, here);
                if (here.OnSeam)
                {
                    nodes.Add(here);
                }
            }
        }

        return nodes;
    }

    private static void Join(Dictionary<Spot, (Spot First, Spot Second, int Count)> neighbours, HashSet<Spot> nodes, Spot here, Spot there)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(neighbours, here, out _);
        if (known.Count == 0)
        {
            known = (there, default, 1);
        }
        else if (known.Count == 1 && known.First != there)
        {
            known = (known.First, there, 2);
        }
        else if (known.Count == 2 && known.First != there && known.Second != there)
        {
            nodes.Add(here);
        }
    }

    private static IEnumerable<Spot[]> Cut(Spot[] ring, HashSet<Spot> nodes)
    {
        var start = Array.FindIndex(ring, nodes.Contains);
        start = start < 0 ? Array.IndexOf(ring, ring.Min()) : start;
        var arc = new List<Spot> { ring[start] };
        for (var step = 1; step <= ring.Length; step++)
        {
            var spot = ring[(start + step) % ring.Length];
            arc.Add(spot);
            if (step == ring.Length || nodes.Contains(spot))
            {
                yield return [.. arc];
                arc = [spot];
            }
        }
    }

    private static int Number(Spot[] arc, List<Spot[]> arcs, Dictionary<(Spot, Spot, Spot, int), int> known)
    {
        var backwards = (arc[^1], arc[^2]).CompareTo((arc[0], arc[1])) < 0;
        var forward = backwards ? [.. arc.Reverse()] : arc;
        var key = (forward[0], forward[1], forward[^1], forward.Length);
        if (!known.TryGetValue(key, out var number))
        {
            number = arcs.Count;
            known.Add(key, number);
            arcs.Add(forward);
        }

        return backwards ? ~number : number;
    }
}

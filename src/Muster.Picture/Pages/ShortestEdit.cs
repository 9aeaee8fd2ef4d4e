namespace Muster.Picture.Pages;

/// <summary>Finds what two sequences share in order, by the greedy search of E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).</summary>
internal static class ShortestEdit
{
    /// <summary>
    /// The longest common subsequence as pairs of places, in order, or null where more than <paramref name="mostEdits"/> elements would have to be
    /// added and removed. Time (n + m) × edits, memory the square of the edits.
    /// </summary>
    public static List<(int Old, int New)>? Matches<T>(IReadOnlyList<T> old, IReadOnlyList<T> @new, int mostEdits)
        where T : IEquatable<T>
    {
        var (head, tail) = SharedEnds(old, @new);
        var (n, m) = (old.Count - head - tail, @new.Count - head - tail);
        var trace = Search(old, @new, head, n, m, Math.Min(mostEdits, n + m));
        if (trace is null)
        {
            return null;
        }

        var matches = Enumerable.Range(0, head).Select(at => (at, at)).ToList();
        matches.AddRange(WalkBack(trace, n, m).Select(pair => (pair.Old + head, pair.New + head)));
        matches.AddRange(Enumerable.Range(0, tail).Select(at => (old.Count - tail + at, @new.Count - tail + at)));
        return matches;
    }

    private static (int Head, int Tail) SharedEnds<T>(IReadOnlyList<T> old, IReadOnlyList<T> @new)
        where T : IEquatable<T>
    {
        var (head, tail, shorter) = (0, 0, Math.Min(old.Count, @new.Count));
        while (head < shorter && old[head].Equals(@new[head]))
        {
            head++;
        }

        while (tail < shorter - head && old[old.Count - 1 - tail].Equals(@new[@new.Count - 1 - tail]))
        {
            tail++;
        }

        return (head, tail);
    }

    /// <summary>Per number of edits the furthest place in the old on each diagonal, from -edits to edits; null where the limit was not enough.</summary>
    private static List<int[]>? Search<T>(IReadOnlyList<T> old, IReadOnlyList<T> @new, int head, int n, int m, int limit)
        where T : IEquatable<T>
    {
        var trace = new List<int[]>();
        for (var edits = 0; edits <= limit; edits++)
        {
            var furthest = new int[(2 * edits) + 1];
            trace.Add(furthest);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = edits == 0 ? 0 : Start(trace[edits - 1], edits - 1, diagonal);
                while (x < n && x - diagonal < m && old[head + x].Equals(@new[head + x - diagonal]))
                {
                    x++;
                }

                furthest[diagonal + edits] = x;
                if (x >= n && x - diagonal >= m)
                {
                    return trace;
                }
            }
        }

        return null;
    }

    private static int Start(int[] before, int edits, int diagonal) => StepsDown(before, edits, diagonal) ? before[diagonal + 1 + edits] : before[diagonal - 1 + edits] + 1;

    private static bool StepsDown(int[] before, int edits, int diagonal) =>
        diagonal - 1 < -edits || (diagonal + 1 <= edits && before[diagonal - 1 + edits] < before[diagonal + 1 + edits]);

    private static List<(int Old, int New)> WalkBack(List<int[]> trace, int n, int m)
    {
        var matches = new List<(int, int)>();
        var (x, y) = (n, m);
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var diagonal = x - y;
            var start = edits == 0 ? 0 : Start(trace[edits - 1], edits - 1, diagonal);
            for (; x > start; x--, y--)
            {
                matches.Add((x - 1, y - 1));
            }

            if (edits > 0)
            {
                (x, y) = StepsDown(trace[edits - 1], edits - 1, diagonal) ? (x, y - 1) : (x - 1, y);
            }
        }

        matches.Reverse();
        return matches;
    }
}

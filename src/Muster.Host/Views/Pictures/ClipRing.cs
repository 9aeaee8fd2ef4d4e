namespace Muster.Host.Views.Pictures;

/// <summary>Cuts a ring to a rectangle (Sutherland and Hodgman, 1974).</summary>
internal static class ClipRing
{
    /// <summary>The part inside; empty where there is none.</summary>
    public static IReadOnlyList<Dot> Of(IReadOnlyList<Dot> ring, Dot low, Dot high)
    {
        var inside = Cut(ring, dot => dot.X - low.X);
        inside = Cut(inside, dot => high.X - dot.X);
        inside = Cut(inside, dot => dot.Y - low.Y);
        return Cut(inside, dot => high.Y - dot.Y);
    }

    /// <summary>Keeps where <paramref name="depth"/>, linear in x and y, is not negative.</summary>
    private static IReadOnlyList<Dot> Cut(IReadOnlyList<Dot> ring, Func<Dot, double> depth)
    {
        if (ring.All(dot => depth(dot) >= 0))
        {
            return ring;
        }

        var kept = new List<Dot>();
        for (var at = 0; at < ring.Count; at++)
        {
            var (from, to) = (ring[at], ring[(at + 1) % ring.Count]);
            var (before, after) = (depth(from), depth(to));
            if (before >= 0)
            {
                kept.Add(from);
            }

            if (before >= 0 != after >= 0)
            {
                var share = before / (before - after);
                kept.Add(new Dot(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share)));
            }
        }

        return kept;
    }
}

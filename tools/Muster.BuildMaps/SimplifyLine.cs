namespace Muster.BuildMaps;

/// <summary>Leaves out the spots of a line that are not seen (Douglas and Peucker, 1973).</summary>
internal static class SimplifyLine
{
    /// <summary>The line with its ends and all spots that stray further than the tolerance (thousandths of a degree of latitude) from what is left.</summary>
    public static Spot[] Of(Spot[] line, double tolerance)
    {
        var keep = new bool[line.Length];
        keep[0] = keep[^1] = true;
        var spans = new Stack<(int From, int To)>([(0, line.Length - 1)]);
        if (line[0] == line[^1])
        {
            // A closed line has no chord: it is cut at the spot that is furthest from its ends.
            var (far, _) = Furthest(line, 0, line.Length - 1);
            keep[far] = true;
            spans = new Stack<(int, int)>([(0, far), (far, line.Length - 1)]);
        }

        while (spans.TryPop(out var span))
        {
            var (at, distance) = Furthest(line, span.From, span.To);
            if (distance > tolerance)
            {
                keep[at] = true;
                spans.Push((span.From, at));
                spans.Push((at, span.To));
            }
        }

        return [.. line.Where((_, at) => keep[at])];
    }

    private static (int At, double Distance) Furthest(Spot[] line, int from, int to)
    {
        var shrink = Measure.Shrink(line[from].Y);
        var (best, furthest) = (from, -1.0);
        for (var at = from + 1; at < to; at++)
        {
            var distance = Distance(line[at], line[from], line[to], shrink);
            (best, furthest) = distance > furthest ? (at, distance) : (best, furthest);
        }

        return (best, furthest);
    }

    private static double Distance(Spot spot, Spot from, Spot to, double shrink)
    {
        var (dx, dy) = ((to.X - from.X) * shrink, (double)(to.Y - from.Y));
        var (px, py) = ((spot.X - from.X) * shrink, (double)(spot.Y - from.Y));
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp(((px * dx) + (py * dy)) / length, 0, 1);
        return Math.Sqrt(Math.Pow(px - (along * dx), 2) + Math.Pow(py - (along * dy), 2));
    }
}

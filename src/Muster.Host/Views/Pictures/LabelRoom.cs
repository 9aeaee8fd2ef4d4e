namespace Muster.Host.Views.Pictures;

/// <summary>Finds room for names on a map: none may lie over another.</summary>
internal sealed class LabelRoom(double width, double height)
{
    private const int ScanLines = 11;
    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    /// <summary>How wide a name is, roughly, at a size of letters.</summary>
    public static double WidthOf(string name, double size) => name.Length * size * 0.56;

    /// <summary>Takes the room around a point; false where another name has it or the drawing ends.</summary>
    public bool Take(Dot middle, string name, double size)
    {
        var half = (WidthOf(name, size) / 2) + 2;
        var box = (Left: middle.X - half, Top: middle.Y - size, Right: middle.X + half, Bottom: middle.Y + (size * 0.4));
        if (box.Left < 0 || box.Top < 0 || box.Right > width || box.Bottom > height
            || taken.Exists(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom))
        {
            return false;
        }

        taken.Add(box);
        return true;
    }

    /// <summary>The middle of the widest place of an area on a few level lines, and how wide it is there.</summary>
    public static (Dot Middle, double Width) Widest(IReadOnlyList<IReadOnlyList<Dot>> rings)
    {
        var (low, high) = (rings.Min(ring => ring.Min(dot => dot.Y)), rings.Max(ring => ring.Max(dot => dot.Y)));
        var best = (Middle: default(Dot), Width: 0.0);
        for (var line = 1; line <= ScanLines; line++)
        {
            var y = low + ((high - low) * line / (ScanLines + 1));
            var crossings = rings.SelectMany(ring => Crossings(ring, y)).Order().ToArray();
            for (var at = 0; at + 1 < crossings.Length; at += 2)
            {
                var wide = crossings[at + 1] - crossings[at];
                best = wide > best.Width ? (new Dot((crossings[at] + crossings[at + 1]) / 2, y), wide) : best;
            }
        }

        return best;
    }

    private static IEnumerable<double> Crossings(IReadOnlyList<Dot> ring, double y)
    {
        for (var at = 0; at < ring.Count; at++)
        {
            var (from, to) = (ring[at], ring[(at + 1) % ring.Count]);
            if (from.Y > y != to.Y > y)
            {
                yield return from.X + ((to.X - from.X) * (y - from.Y) / (to.Y - from.Y));
            }
        }
    }
}

using System.Globalization;
using System.Text;

namespace Muster.Host.Views.Pictures;

/// <summary>Writes lines as SVG path data, to a tenth of a unit; what is not seen at that size is left out.</summary>
internal static class SvgPath
{
    private const double Seen = 0.5;

    /// <summary>Closed rings.</summary>
    public static Markup Rings(IEnumerable<IReadOnlyList<Dot>> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings.Where(ring => ring.Count > 2))
        {
            Append(path, ring);
            path.Append('Z');
        }

        return new Markup(path.ToString());
    }

    /// <summary>Open lines.</summary>
    public static Markup Lines(IEnumerable<IReadOnlyList<Dot>> lines)
    {
        var path = new StringBuilder();
        foreach (var line in lines.Where(line => line.Count > 1))
        {
            Append(path, line);
        }

        return new Markup(path.ToString());
    }

    private static void Append(StringBuilder path, IReadOnlyList<Dot> line)
    {
        var last = line[0];
        path.Append(CultureInfo.InvariantCulture, $"M{last.X:0.#},{last.Y:0.#}");
        for (var at = 1; at < line.Count; at++)
        {
            var dot = line[at];
            if (at == line.Count - 1 || Math.Abs(dot.X - last.X) + Math.Abs(dot.Y - last.Y) >= Seen)
            {
                path.Append(CultureInfo.InvariantCulture, $"L{dot.X:0.#},{dot.Y:0.#}");
                last = dot;
            }
        }
    }
}

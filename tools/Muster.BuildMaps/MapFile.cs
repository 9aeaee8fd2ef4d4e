using System.Text;

namespace Muster.BuildMaps;

/// <summary>
/// Writes data/maps.bin: the letters <c>MUSTMAP1</c>, then variable-length integers (seven bits a byte, the low ones first; signed ones folded: 0, -1, 1, -2 …).
/// Lines: how many; each: how many spots, and the differences of longitude and latitude in thousandths of a degree, the first from 0. Countries: how many;
/// each: two letters, its rings (how many; each: how many lines, and their signed numbers), its inner lines (how many, and the numbers), its divisions (how
/// many; each: bytes of the name, the name in UTF-8, longitude, latitude).
/// </summary>
internal static class MapFile
{
    public static byte[] Write(IReadOnlyList<Country> countries, Topology topology)
    {
        var tolerance = Tolerances(countries);
        var used = tolerance.Keys.Order().ToArray();
        var number = used.Select((arc, at) => (arc, at)).ToDictionary(pair => pair.arc, pair => pair.at);
        using var file = new MemoryStream();
        file.Write("MUSTMAP1"u8);
        WriteCount(file, used.Length);
        foreach (var arc in used)
        {
            WriteLine(file, SimplifyLine.Of(topology.Arcs[arc], tolerance[arc]));
        }

        WriteCount(file, countries.Count);
        foreach (var country in countries)
        {
            Write(file, country, number);
        }

        return file.ToArray();
    }

    /// <summary>A line that several countries share is as fine as the smallest of them needs.</summary>
    private static Dictionary<int, double> Tolerances(IReadOnlyList<Country> countries)
    {
        var tolerance = new Dictionary<int, double>();
        foreach (var country in countries)
        {
            foreach (var arc in country.Rings.SelectMany(ring => ring).Select(arc => arc < 0 ? ~arc : arc).Concat(country.Inner))
            {
                tolerance[arc] = Math.Min(country.Tolerance, tolerance.GetValueOrDefault(arc, double.MaxValue));
            }
        }

        return tolerance;
    }

    private static void Write(Stream file, Country country, Dictionary<int, int> number)
    {
        file.Write(Encoding.ASCII.GetBytes(country.Code));
        WriteCount(file, country.Rings.Count);
        foreach (var ring in country.Rings)
        {
            WriteCount(file, ring.Length);
            foreach (var arc in ring)
            {
                WriteSigned(file, arc < 0 ? ~number[~arc] : number[arc]);
            }
        }

        WriteCount(file, country.Inner.Count);
        foreach (var arc in country.Inner)
        {
            WriteCount(file, number[arc]);
        }

        WriteCount(file, country.Names.Count);
        foreach (var (name, at) in country.Names)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            WriteCount(file, bytes.Length);
            file.Write(bytes);
            WriteSigned(file, at.X);
            WriteSigned(file, at.Y);
        }
    }

    private static void WriteLine(Stream file, Spot[] line)
    {
        WriteCount(file, line.Length);
        var before = default(Spot);
        foreach (var spot in line)
        {
            WriteSigned(file, spot.X - before.X);
            WriteSigned(file, spot.Y - before.Y);
            before = spot;
        }
    }

    private static void WriteSigned(Stream file, int value) => WriteCount(file, (value << 1) ^ (value >> 31));

    private static void WriteCount(Stream file, int value)
    {
        for (var rest = (uint)value; ; rest >>= 7)
        {
            file.WriteByte((byte)((rest & 127) | (rest > 127 ? 128u : 0)));
            if (rest <= 127)
            {
                return;
            }
        }
    }
}

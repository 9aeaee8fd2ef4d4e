using System.Collections.Immutable;
using System.Text;
using Muster.Kernel;

namespace Muster.Host.Views.Pictures;

/// <summary>A country as lines in WGS 84 degrees.</summary>
/// <param name="Code">ISO code of two letters.</param>
/// <param name="Rings">Its borders, coasts and lakes, closed: what lies inside an odd number of them is the country.</param>
/// <param name="Inner">The lines between its first-level divisions.</param>
/// <param name="Divisions">The divisions' names and where they stand, the largest first.</param>
internal sealed record Outline(string Code, ImmutableArray<GeoPoint[]> Rings, ImmutableArray<GeoPoint[]> Inner, ImmutableArray<(string Name, GeoPoint At)> Divisions);

/// <summary>The outlines of countries that ship beside the program (data/maps.bin, made by tools/Muster.BuildMaps, whose MapFile tells the form).</summary>
internal sealed class Atlas
{
    private readonly Dictionary<string, Outline> byCode;

    private Atlas(IEnumerable<Outline> outlines) => byCode = outlines.ToDictionary(outline => outline.Code, StringComparer.Ordinal);

    /// <summary>All outlines, by code.</summary>
    public IEnumerable<Outline> All => byCode.Values;

    /// <summary>The atlas beside the program, or null where it does not lie there.</summary>
    public static Atlas? BesideProgram()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "maps.bin");
        return File.Exists(path) ? Open(File.ReadAllBytes(path)) : null;
    }

    /// <summary>Reads the file's bytes; throws <see cref="InvalidDataException"/> where they are no such file.</summary>
    public static Atlas Open(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("MUSTMAP1"u8))
        {
            throw new InvalidDataException("maps.bin is no atlas of this version.");
        }

        var reader = new Bytes(bytes, 8);
        var lines = reader.Many(reader.Line);
        return new Atlas(reader.Many(() => reader.Country(lines)));
    }

    /// <summary>The outline of a country, or null where there is none.</summary>
    public Outline? Of(string code) => byCode.GetValueOrDefault(code);

    private sealed class Bytes(byte[] bytes, int start)
    {
        private int at = start;

        public T[] Many<T>(Func<T> read)
        {
            var items = new T[Count()];
            for (var item = 0; item < items.Length; item++)
            {
                items[item] = read();
            }

            return items;
        }

        public GeoPoint[] Line()
        {
            var (x, y) = (0, 0);
            return Many(() => new GeoPoint(Lon: (x += Signed()) / 1000.0, Lat: (y += Signed()) / 1000.0));
        }

        public Outline Country(GeoPoint[][] lines)
        {
            var code = Text(2);
            var rings = Many(() => Ring(Many(Signed), lines));
            var inner = Many(() => lines[Count()]);
            return new Outline(code, [.. rings], [.. inner], [.. Many(() => (Text(Count()), Spot()))]);
        }

        private static GeoPoint[] Ring(int[] numbers, GeoPoint[][] lines) =>
            [.. numbers.SelectMany((number, place) => (number < 0 ? lines[~number].Reverse() : lines[number]).Skip(place == 0 ? 0 : 1))];

        private GeoPoint Spot()
        {
            var x = Signed();
            return new GeoPoint(Lon: x / 1000.0, Lat: Signed() / 1000.0);
        }

        private string Text(int length)
        {
            at += length;
            return Encoding.UTF8.GetString(bytes, at - length, length);
        }

        private int Signed()
        {
            var folded = Count();
            return (folded >> 1) ^ -(folded & 1);
        }

        private int Count()
        {
            var (value, shift) = (0, 0);
            while (true)
            {
                var next = bytes[at++];
                value |= (next & 127) << shift;
                if (next < 128)
                {
                    return value;
                }

                shift += 7;
            }
        }
    }
}

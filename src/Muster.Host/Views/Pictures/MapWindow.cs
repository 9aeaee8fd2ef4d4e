using Muster.Kernel;

namespace Muster.Host.Views.Pictures;

/// <summary>A point of the drawing, in its own units: x to the right, y down.</summary>
internal readonly record struct Dot(double X, double Y);

/// <summary>
/// The part of the world that a map shows: equirectangular, narrowed by the cosine of its middle latitude, and turned so that the cut of the world's
/// map lies opposite to its middle: Fiji and Chukotka stay in one piece.
/// </summary>
internal sealed class MapWindow
{
    private const double Width = 900;
    private const double Highest = 900;
    private const double Lowest = 420;
    private const double Margin = 0.06;

    // A far island counts as near within this share of the diagonal of what is already on the map.
    private const double Near = 0.5;

    // Far parts are left out only where the map keeps most of the land, and only of countries that are spread wide.
    private const double KeptLand = 0.75;
    private const double SpreadWide = 12;

    private readonly double middle;
    private readonly double shrink;
    private readonly double scale;
    private readonly (double X, double Y) corner;

    private MapWindow(double middle, Box box)
    {
        this.middle = middle;
        shrink = Math.Max(0.05, Math.Cos(double.DegreesToRadians((box.South + box.North) / 2)));
        var wide = Math.Max(0.02, (box.East - box.West) * shrink) * (1 + (2 * Margin));
        var tall = Math.Max(0.02, box.North - box.South) * (1 + (2 * Margin));
        Height = Math.Clamp(Width * tall / wide, Lowest, Highest);
        scale = Math.Min(Width / wide, Height / tall);
        corner = (((box.West + box.East) / 2 * shrink) - (Width / 2 / scale), ((box.North + box.South) / 2) + (Height / 2 / scale));
    }

    /// <summary>The drawing's height; its width is <see cref="W"/>.</summary>
    public double Height { get; }

    /// <summary>The drawing's width.</summary>
    public double W => Width;

    /// <summary>Whether far parts of the country are left out.</summary>
    public bool LeavesOut { get; private init; }

    /// <summary>How many units a kilometre takes, at the middle.</summary>
    public double UnitsPerKilometre => scale / (GeoPoint.MeanRadiusKm * double.DegreesToRadians(1));

    /// <summary>The window around a country's main land and what lies near it.</summary>
    public static MapWindow Around(Outline country)
    {
        var centre = Middle(country);
        var boxes = country.Rings.Select(ring => Box.Of(Turn(ring, centre))).OrderByDescending(box => box.Area).ToArray();
        var (all, near) = (boxes.Aggregate(Box.Around), Grow(boxes));
        var whole = boxes.Sum(box => box.Area);
        var kept = boxes.Where(near.Holds).Sum(box => box.Area);
        var takesAll = kept < whole * KeptLand || all.Diagonal <= SpreadWide;
        return new MapWindow(centre, takesAll ? all : near) { LeavesOut = !takesAll && !near.Holds(all) };
    }

    /// <summary>Where a point lies on the drawing, be it outside.</summary>
    public Dot Place(GeoPoint point) => Place(Turned(point.Lon, middle), point.Lat);

    /// <summary>Whether a point of the drawing lies in it.</summary>
    public bool Shows(Dot dot) => dot.X >= 0 && dot.X <= Width && dot.Y >= 0 && dot.Y <= Height;

    /// <summary>Whether any of a line lies between the drawing's north and south, and a little beyond.</summary>
    public bool Reaches(GeoPoint[] line)
    {
        var (north, south) = (corner.Y + 1, corner.Y - (Height / scale) - 1);
        var (low, high) = (double.MaxValue, double.MinValue);
        foreach (var point in line)
        {
            (low, high) = (Math.Min(low, point.Lat), Math.Max(high, point.Lat));
        }

        return low <= north && high >= south;
    }

    /// <summary>A line on the drawing, without jumps; may lie outside in part or in whole.</summary>
    public Dot[] Trace(GeoPoint[] line) => Array.ConvertAll(Turn(line, middle), point => Place(point.Lon, point.Lat));

    private Dot Place(double lon, double lat) => new(((lon * shrink) - corner.X) * scale, (corner.Y - lat) * scale);

    /// <summary>Opposite to the widest stretch of longitudes without a point of the country.</summary>
    private static double Middle(Outline country)
    {
        var lons = country.Rings.SelectMany(ring => ring.Select(point => point.Lon)).Distinct().Order().ToArray();
        var (gap, end) = (lons[0] + 360 - lons[^1], lons[0]);
        for (var at = 1; at < lons.Length; at++)
        {
            (gap, end) = lons[at] - lons[at - 1] > gap ? (lons[at] - lons[at - 1], lons[at]) : (gap, end);
        }

        return end + ((360 - gap) / 2);
    }

    private static Box Grow(Box[] boxes)
    {
        var (near, rest) = (boxes[0], boxes[1..].ToList());
        while (rest.FindIndex(box => near.DistanceTo(box) <= near.Diagonal * Near) is >= 0 and var at)
        {
            near = Box.Around(near, rest[at]);
            rest.RemoveAt(at);
        }

        return near;
    }

    private static double Turned(double lon, double middle) => ((((lon - middle) % 360) + 540) % 360) - 180;

    /// <summary>Longitudes counted from the middle; each follows the one before by the shorter way.</summary>
    private static GeoPoint[] Turn(GeoPoint[] line, double middle)
    {
        var turned = new GeoPoint[line.Length];
        // The ends of a polygon at the world's seam belong to the side on which the polygon lies.
        var lon = Turned(line.Average(point => point.Lon), middle) + line[0].Lon - line.Average(point => point.Lon);
        for (var at = 0; at < line.Length; at++)
        {
            lon += at == 0 ? 0 : Turned(line[at].Lon, line[at - 1].Lon);
            turned[at] = new GeoPoint(line[at].Lat, lon);
        }

        return turned;
    }

    private readonly record struct Box(double West, double East, double South, double North)
    {
        public double Area => (East - West) * (North - South) * Math.Cos(double.DegreesToRadians((South + North) / 2));

        public double Diagonal => Math.Sqrt(Math.Pow((East - West) * Math.Cos(double.DegreesToRadians((South + North) / 2)), 2) + Math.Pow(North - South, 2));

        public static Box Of(GeoPoint[] ring) => new(ring.Min(point => point.Lon), ring.Max(point => point.Lon), ring.Min(point => point.Lat), ring.Max(point => point.Lat));

        public static Box Around(Box left, Box right) =>
            new(Math.Min(left.West, right.West), Math.Max(left.East, right.East), Math.Min(left.South, right.South), Math.Max(left.North, right.North));

        public bool Holds(Box other) => other.West >= West && other.East <= East && other.South >= South && other.North <= North;

        public double DistanceTo(Box other)
        {
            var wide = Math.Max(0, Math.Max(other.West - East, West - other.East)) * Math.Cos(double.DegreesToRadians((South + North) / 2));
            return Math.Sqrt(Math.Pow(wide, 2) + Math.Pow(Math.Max(0, Math.Max(other.South - North, South - other.North)), 2));
        }
    }
}

using System.Collections.Immutable;
using Muster.Picture.Countries;

namespace Muster.Host.Views.Pictures;

/// <summary>Draws the country with its divisions and neighbours, what happened there, and the organisation's own posts.</summary>
internal static class DrawMap
{
    private const double NeighbourSize = 14;
    private const double DivisionSize = 12;
    private const double PostSize = 13;
    private const int MostMarks = 400;
    private const int MostDivisionNames = 60;

    // Strokes along the edge where a neighbour is cut off lie outside the drawing.
    private const double Beyond = 8;

    /// <summary>Appends the map as a figure, or a sentence that says why there is none.</summary>
    public static void To(HtmlPage page, CountryPicture picture, PictureSurroundings around)
    {
        if (around.Atlas?.Of(picture.Country) is not { } country)
        {
            page.Add($"<p class=\"note\">There is no map: {(around.Atlas is null ? "the file of outlines does not lie beside the program" : "no outline of this country is known")}.</p>\n");
            return;
        }

        var window = MapWindow.Around(country);
        var marks = MapMark.AllOf(picture);
        var shown = marks.Where(mark => window.Shows(window.Place(mark.At))).Take(MostMarks).ToImmutableArray();
        var name = around.CountryName(picture.Country);
        page.Add($"<figure>\n<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Map, can be scrolled\">\n");
        page.Add($"<svg class=\"map\" viewBox=\"0 0 {window.W} {window.Height}\" role=\"img\" aria-labelledby=\"map-title map-desc\">\n");
        page.Add($"<title id=\"map-title\">Map of {name}</title>\n<desc id=\"map-desc\">{Described(shown)} The table of incidents says the same in words.</desc>\n");
        AppendLand(page, country, window, around);
        page.AddEach(shown, (to, mark) => DrawMark.To(to, mark.Shape, window.Place(mark.At), mark.Radius, Told(mark)));
        AppendPosts(page, window, around);
        AppendScale(page, window);
        page.Add($"</svg>\n</div>\n<figcaption>");
        AppendLegend(page, shown, around);
        page.AddEach(Notes(picture, marks, shown, window), (to, note) => to.Add($"<p>{note}</p>\n"));
        page.Add($"</figcaption>\n</figure>\n");
    }

    private static string Described(ImmutableArray<MapMark> shown) => shown.IsEmpty ? "No incident with a known place."
        : $"{BriefWords.Count(shown.Sum(mark => mark.Incidents.Length), "incident")} at {BriefWords.Count(shown.Select(mark => mark.At).Distinct().Count(), "place")}.";

    private static string Told(MapMark mark)
    {
        var newest = mark.Incidents[0].Incident;
        var first = $"{PictureWords.Type(newest)}, {newest.Place ?? "place not named"}, {PictureWords.When(newest)}";
        return mark.Incidents.Length == 1 ? $"{first}; killed {mark.Killed}, {PictureWords.Sureness(mark.Incidents[0])}" : $"{mark.Incidents.Length} here; killed {mark.Killed} in all; newest: {first}";
    }

    private static void AppendLand(HtmlPage page, Outline country, MapWindow window, PictureSurroundings around)
    {
        var room = new LabelRoom(window.W, window.Height);
        var names = new List<(Dot At, string Name, string Class)>();
        foreach (var post in around.Posts)
        {
            var (at, isRight) = PostName(window, post);
            var half = LabelRoom.WidthOf(post.Name, PostSize) / 2;
            room.Take(new Dot(at.X + (isRight ? -half : half), at.Y), post.Name, PostSize);
        }

        foreach (var division in country.Divisions.Take(country.Divisions.Length > MostDivisionNames ? 0 : MostDivisionNames))
        {
            AddName(names, room, window.Place(division.At), division.Name, DivisionSize, "division");
        }

        foreach (var neighbour in around.Atlas!.All.Where(other => other != country))
        {
            var land = Land(neighbour, window);
            if (land.Count > 0)
            {
                page.Add($"<path class=\"land\" d=\"{SvgPath.Rings(land)}\"/>\n");
                var (middle, width) = LabelRoom.Widest(land);
                var name = around.CountryName(neighbour.Code);
                AddName(names, room, middle, width < LabelRoom.WidthOf(name, NeighbourSize) ? "" : name, NeighbourSize, "neighbour");
            }
        }

        AppendOwn(page, country, window);
        page.AddEach(names, (to, name) => to.Add($"<text class=\"{name.Class}\" x=\"{name.At.X}\" y=\"{name.At.Y}\">{name.Name}</text>\n"));
    }

    private static void AppendOwn(HtmlPage page, Outline country, MapWindow window)
    {
        var land = Land(country, window);
        page.Add($"<path class=\"own\" d=\"{SvgPath.Rings(land)}\"/>\n");
        page.Add($"<path class=\"inner\" d=\"{SvgPath.Lines(country.Inner.Select(window.Trace))}\"/>\n");
        page.Add($"<path class=\"border\" d=\"{SvgPath.Lines(country.Rings.SelectMany(WithoutSeam).Select(window.Trace))}\"/>\n");
        foreach (var ring in land.Where(ring => ring.Max(dot => dot.X) - ring.Min(dot => dot.X) < 5 && ring.Max(dot => dot.Y) - ring.Min(dot => dot.Y) < 5))
        {
            page.Add($"<circle class=\"island\" cx=\"{ring.Average(dot => dot.X)}\" cy=\"{ring.Average(dot => dot.Y)}\" r=\"3\"/>\n");
        }
    }

    /// <summary>A border in pieces without the world's seam, where the file's polygons end but no country does.</summary>
    private static IEnumerable<Kernel.GeoPoint[]> WithoutSeam(Kernel.GeoPoint[] ring)
    {
        var start = 0;
        for (var at = 1; at < ring.Length; at++)
        {
            if (Math.Abs(ring[at].Lon) >= 180 && Math.Abs(ring[at - 1].Lon) >= 180)
            {
                yield return ring[start..at];
                start = at;
            }
        }

        yield return ring[start..];
    }

    private static List<IReadOnlyList<Dot>> Land(Outline outline, MapWindow window) =>
    [
        .. outline.Rings.Where(window.Reaches).Select(ring => ClipRing.Of(window.Trace(ring), new Dot(-Beyond, -Beyond), new Dot(window.W + Beyond, window.Height + Beyond))).Where(ring => ring.Count > 2),
    ];

    private static void AddName(List<(Dot At, string Name, string Class)> names, LabelRoom room, Dot at, string name, double size, string kind)
    {
        if (name.Length > 0 && room.Take(at, name, size))
        {
            names.Add((at, name, kind));
        }
    }

    private static void AppendPosts(HtmlPage page, MapWindow window, PictureSurroundings around)
    {
        foreach (var post in around.Posts)
        {
            var at = window.Place(post.Point);
            if (window.Shows(at))
            {
                var (name, isRight) = PostName(window, post);
                page.Add($"<g class=\"post\"><title>Own post: {post.Name}</title><path d=\"M{at.X},{at.Y}V{at.Y - 16}l11,4.5l-11,4.5\"/>");
                page.Add($"<text x=\"{name.X}\" y=\"{name.Y}\" text-anchor=\"{(isRight ? "end" : "start")}\">{post.Name}</text></g>\n");
            }
        }
    }

    /// <summary>Beside its flag; left of it where the drawing soon ends on the right.</summary>
    private static (Dot At, bool IsRight) PostName(MapWindow window, Kernel.Post post)
    {
        var at = window.Place(post.Point);
        var isRight = at.X > window.W * 0.8;
        return (new Dot(at.X + (isRight ? -5 : 13), at.Y - 8), isRight);
    }

    private static void AppendScale(HtmlPage page, MapWindow window)
    {
        var most = 150 / window.UnitsPerKilometre;
        var ten = Math.Pow(10, Math.Floor(Math.Log10(most)));
        var kilometres = ten * (most >= 5 * ten ? 5 : most >= 2 * ten ? 2 : 1);
        page.Add($"<g class=\"scale\"><path d=\"M14,{window.Height - 20}v6h{kilometres * window.UnitsPerKilometre}v-6\"/><text x=\"18\" y=\"{window.Height - 22}\">{kilometres} km</text></g>\n");
    }

    private static void AppendLegend(HtmlPage page, ImmutableArray<MapMark> shown, PictureSurroundings around)
    {
        page.Add($"<ul class=\"legend\">");
        foreach (var shape in shown.Select(mark => mark.Shape).Distinct().Order())
        {
            page.Add($"<li><svg viewBox=\"0 0 18 18\" aria-hidden=\"true\">");
            DrawMark.To(page, shape, new Dot(9, 9), 6, null);
            page.Add($"</svg> {MapMark.Meaning(shape)}</li>");
        }

        page.Add($"{new Markup(around.Posts.IsEmpty ? "" : "<li><svg class=\"post\" viewBox=\"0 0 18 18\" aria-hidden=\"true\"><path d=\"M4,17V2l11,4.5l-11,4.5\"/></svg> own post</li>")}</ul>\n");
    }

    private static IEnumerable<string> Notes(CountryPicture picture, ImmutableArray<MapMark> marks, ImmutableArray<MapMark> shown, MapWindow window)
    {
        var unplaced = picture.Incidents.Length - marks.Sum(mark => mark.Incidents.Length);
        var outside = marks.Sum(mark => mark.Incidents.Length) - shown.Sum(mark => mark.Incidents.Length);
        string[] notes =
        [
            shown.IsEmpty ? "" : "The larger a mark, the more dead: the least number that is told, attackers left out.",
            unplaced == 0 ? "" : $"Not on the map: {BriefWords.Count(unplaced, "incident")} without a place whose position is known.",
            outside == 0 ? "" : $"Not on the map: {BriefWords.Count(outside, "incident")} outside of what it shows, or past the {MostMarks} largest marks.",
            window.LeavesOut ? "Parts of the country that lie far away are not on the map." : "",
            "Borders as Natural Earth draws them; no opinion on whose they are.",
        ];
        return notes.Where(note => note.Length > 0);
    }
}

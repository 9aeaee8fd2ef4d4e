using System.Collections.Immutable;
using Muster.Host.Views.Pictures;

namespace Muster.Host.Views.Replays;

/// <summary>A point of a chart with what it is called.</summary>
/// <param name="X">Its value across.</param>
/// <param name="Y">Its value upwards.</param>
/// <param name="Label">A number or a word or two.</param>
/// <param name="Title">What it is, in full.</param>
internal sealed record ChartPoint(double X, double Y, string Label, string Title);

/// <summary>Draws points so that those in one place are one mark with all their labels, and no label covers another.</summary>
internal static class DrawPoints
{
    private const double Near = 7;
    private const double Letters = 12;
    private const int MostLabels = 4;

    /// <summary>Appends them.</summary>
    public static void To(HtmlPage page, Chart chart, IEnumerable<ChartPoint> points)
    {
        var room = new LabelRoom(Chart.Width, Chart.Height);
        var marks = Gather(chart, points);
        foreach (var (middle, _) in marks)
        {
            room.Take(middle with { Y = middle.Y + 3 }, "o", Letters);
        }

        foreach (var (middle, own) in marks)
        {
            page.Add($"<g><title>{string.Join("; ", own.Select(point => point.Title))}</title><circle class=\"point\" cx=\"{middle.X}\" cy=\"{middle.Y}\" r=\"5\"/>");
            AppendLabel(page, middle, Label(own), room);
            page.Add($"</g>\n");
        }
    }

    private static void AppendLabel(HtmlPage page, Dot middle, string label, LabelRoom room)
    {
        var aside = (LabelRoom.WidthOf(label, Letters) / 2) + 10;
        Dot[] places = [new(middle.X + aside, middle.Y + 4), new(middle.X, middle.Y - 14), new(middle.X + aside, middle.Y - 10), new(middle.X - aside, middle.Y + 4), new(middle.X, middle.Y + 22), new(middle.X + aside, middle.Y + 18)];
        foreach (var place in places.Where(place => place.X - aside + 10 >= Chart.Left && room.Take(place, label, Letters)).Take(1))
        {
            page.Add($"<text class=\"mid\" x=\"{place.X}\" y=\"{place.Y}\">{label}</text>");
        }
    }

    private static string Label(ImmutableArray<ChartPoint> own) => own.Length <= MostLabels
        ? string.Join(", ", own.Select(point => point.Label))
        : FormattableString.Invariant($"{string.Join(", ", own.Take(MostLabels - 1).Select(point => point.Label))} and {own.Length - MostLabels + 1} more");

    private static List<(Dot Middle, ImmutableArray<ChartPoint> Own)> Gather(Chart chart, IEnumerable<ChartPoint> points)
    {
        var marks = new List<(Dot Middle, ImmutableArray<ChartPoint> Own)>();
        foreach (var point in points)
        {
            var middle = chart.At(point.X, point.Y);
            var at = marks.FindIndex(mark => Math.Abs(mark.Middle.X - middle.X) < Near && Math.Abs(mark.Middle.Y - middle.Y) < Near);
            if (at < 0)
            {
                marks.Add((middle, [point]));
            }
            else
            {
                marks[at] = (marks[at].Middle, marks[at].Own.Add(point));
            }
        }

        return marks;
    }
}

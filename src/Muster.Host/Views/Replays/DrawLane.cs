using System.Collections.Immutable;
using System.Text;
using Muster.Host.Views.Pictures;
using Muster.Tripwires.History;

namespace Muster.Host.Views.Replays;

/// <summary>Draws a tripwire's episodes on a line: above it those that a decision followed, below it the false ones, on it those of which nothing can be said.</summary>
internal static class DrawLane
{
    /// <summary>How tall a lane is.</summary>
    public const double Height = 22;

    private const int MostTitles = 1200;

    private static readonly TripKind[] Kinds = [TripKind.Plain, TripKind.Followed, TripKind.False, TripKind.Unscored];

    /// <summary>Appends the line and its bars; with titles where a person can point at single bars.</summary>
    public static void To(HtmlPage page, RuleEpisodes rule, WalkScale scale, double top, bool withTitles)
    {
        page.Add($"<path class=\"base\" d=\"M{scale.Left},{top + (Height / 2)}H{scale.Right}\"/>");
        foreach (var kind in Kinds)
        {
            var bars = FitBars.Of(rule.Episodes.Where(one => one.Kind == kind).Select(one => one.Episode), scale);
            if (bars.Length > 0)
            {
                Append(page, bars, kind, top, withTitles && rule.Episodes.Length <= MostTitles);
            }
        }

        page.Add($"\n");
    }

    /// <summary>Appends a mark of a decision: full where people had to leave, empty where they were free to.</summary>
    public static void Decision(HtmlPage page, PlacedDecision placed, double top, string title)
    {
        var (middle, line) = (placed.Middle, top + (PlaceDecisions.RowHeight / 2));
        var lesser = placed.Decision.Status.StartsWith("author", StringComparison.Ordinal) ? " class=\"lesser\"" : "";
        page.Add($"<g class=\"dec\"><title>{title}</title>");
        if (placed.Right > placed.Left)
        {
            page.Add($"<path class=\"span\" d=\"M{placed.Left},{line - 4}v8m0,-4H{placed.Right}m0,-4v8\"/>");
        }

        page.Add($"<path{new Markup(lesser)} d=\"M{middle},{line - PlaceDecisions.Half}l5,5l-5,5l-5,-5Z\"/>");
        if (placed.Label.Length > 0)
        {
            page.Add($"<text class=\"small\" x=\"{placed.LabelLeft}\" y=\"{line + 4}\">{placed.Label}</text>");
        }

        page.Add($"</g>\n");
    }

    /// <summary>Where the bars of a kind stand in a lane: the classes never cover each other.</summary>
    public static (double Top, double Height) Place(TripKind kind) => kind switch
    {
        TripKind.Plain => (4, 14),
        TripKind.Followed => (2, 9),
        TripKind.False => (11, 9),
        _ => (8, 6),
    };

    private static void Append(HtmlPage page, ImmutableArray<EpisodeBar> bars, TripKind kind, double top, bool withTitles)
    {
        var (at, height) = Place(kind);
        var css = ReplayWords.Class(kind);
        if (!withTitles)
        {
            page.Add($"<path class=\"bar {css}\" d=\"{Path(bars, top + at, height)}\"/>");
            return;
        }

        page.AddEach(bars, (to, bar) => to.Add(
            $"<rect class=\"bar {css}\" x=\"{bar.Left}\" y=\"{top + at}\" width=\"{bar.Right - bar.Left}\" height=\"{height}\"><title>{Title(bar, kind)}</title></rect>"));
    }

    private static Markup Path(ImmutableArray<EpisodeBar> bars, double top, double height)
    {
        var path = new StringBuilder();
        foreach (var bar in bars)
        {
            path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{bar.Left:0.#},{top:0.#}H{bar.Right:0.#}v{height:0.#}H{bar.Left:0.#}Z");
        }

        return new Markup(path.ToString());
    }

    private static string Title(EpisodeBar bar, TripKind kind)
    {
        Episode first = bar.Episodes[0], last = bar.Episodes[^1];
        var what = bar.Episodes.Length == 1
            ? ReplayWords.Days(first.From, first.Until)
            : $"{bar.Episodes.Length} trips drawn as one bar, {ReplayWords.Day(first.From)} to {ReplayWords.Day(last.Until)}";
        return kind is TripKind.Plain ? what : $"{what}: {ReplayWords.Came(kind)}";
    }
}

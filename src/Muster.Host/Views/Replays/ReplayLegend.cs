using Muster.Host.Views.Pictures;

namespace Muster.Host.Views.Replays;

/// <summary>Says what the marks of the timelines are.</summary>
internal static class ReplayLegend
{
    /// <summary>Appends the list, and from which gap on trips are drawn apart.</summary>
    public static void To(HtmlPage page, ReplaySurroundings around)
    {
        page.Add($"<figcaption>\n<ul class=\"legend\">\n");
        var replay = around.Replay;
        if (replay.Decisions.IsEmpty)
        {
            Append(page, TripKind.Plain, "days on which the tripwire held");
        }
        else
        {
            Append(page, TripKind.Followed, $"above the line: tripped, and a decision followed within {ReplayWords.Count(replay.Warning, "day", "days")}");
            Append(page, TripKind.False, "below the line: tripped, and nothing followed (a false trip)");
            Append(page, TripKind.Unscored, "on the line: tripped when the file of decisions cannot say");
            page.Add($"<li><svg viewBox=\"0 0 30 18\" aria-hidden=\"true\"><g class=\"dec\"><path d=\"M8,4l5,5l-5,5l-5,-5Z\"/><path class=\"lesser\" d=\"M22,4l5,5l-5,5l-5,-5Z\"/></g></svg> a real decision; empty: an authorized departure, which nobody had to follow</li>\n");
            page.Add($"<li><svg viewBox=\"0 0 30 18\" aria-hidden=\"true\"><g class=\"dec\"><path class=\"span\" d=\"M2,5v8m0,-4H28m0,-4v8\"/></g></svg> its day is not known exactly</li>\n");
        }

        if (replay.Plan.Tripwires.Any(around.IsBlind))
        {
            page.Add($"<li><svg viewBox=\"0 0 30 18\" aria-hidden=\"true\"><rect class=\"blind\" x=\"1\" y=\"3\" width=\"28\" height=\"12\"/></svg> never tripped, and not all could be seen: no sign of calm</li>\n");
        }

        var days = new WalkScale(replay.From, replay.Until, DrawOverview.Left, DrawOverview.Right).Days * FitBars.Least / (DrawOverview.Right - DrawOverview.Left);
        page.Add($"</ul>\n<p>{Apart(days)}</p>\n</figcaption>\n");
    }

    private static string Apart(double days) => days <= 1
        ? "Every trip has its own bar."
        : FormattableString.Invariant($"Each bar is drawn wide enough to be seen, {Math.Ceiling(days):0} days here; trips closer together than that share one. No trip is left out, and the timelines below show more.");

    private static void Append(HtmlPage page, TripKind kind, string words)
    {
        var (top, height) = DrawLane.Place(kind);
        page.Add($"<li><svg viewBox=\"0 0 30 22\" aria-hidden=\"true\"><path class=\"base\" d=\"M0,11H30\"/><rect class=\"{ReplayWords.Class(kind)}\" x=\"8\" y=\"{top}\" width=\"14\" height=\"{height}\"/></svg> {words}</li>\n");
    }
}

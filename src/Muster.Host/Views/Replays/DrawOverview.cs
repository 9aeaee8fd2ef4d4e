using Muster.Host.Views.Pictures;
using NodaTime;

namespace Muster.Host.Views.Replays;

/// <summary>Draws the whole walk: a lane a tripwire, the real decisions above the lanes of their countries.</summary>
internal static class DrawOverview
{
    /// <summary>The drawing's width.</summary>
    public const double Width = 960;

    /// <summary>Where the first day begins: names stand left of it.</summary>
    public const double Left = 236;

    /// <summary>Where the last day ends: numbers stand right of it.</summary>
    public const double Right = Width - 76;

    private const double Axis = 26;
    private const double GroupHeight = 20;
    private const int NameLetters = 34;

    /// <summary>Appends the figure.</summary>
    public static void To(HtmlPage page, ReplaySurroundings around)
    {
        var replay = around.Replay;
        var scale = new WalkScale(replay.From, replay.Until, Left, Right);
        var groups = around.Groups.Select(group => (Group: group, Placed: PlaceDecisions.On(scale, group.Decisions, one => OneLine.Of(one.Status, 24)))).ToList();
        var height = Axis + groups.Sum(one => HeadHeight(PlaceDecisions.Rows(one.Placed)) + (one.Group.Rules.Length * DrawLane.Height)) + 8;
        page.Add($"<figure>\n<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Overview, can be scrolled\">\n<svg class=\"time\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"When each tripwire held, {scale.From} to {scale.Until}. The tables say the same in words.\">\n");
        page.Add($"<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0,0V6\"/></pattern></defs>\n");
        AppendTicks(page, scale, Axis - 12, Axis - 6, height - 4);
        var top = Axis;
        foreach (var (group, placed) in groups)
        {
            AppendGroup(page, around, group, [.. placed], scale, top);
            top += HeadHeight(PlaceDecisions.Rows(placed)) + (group.Rules.Length * DrawLane.Height);
        }

        page.Add($"</svg>\n</div>\n");
        ReplayLegend.To(page, around);
        page.Add($"</figure>\n");
    }

    /// <summary>Appends the axis: words at a height, lines from a height to another.</summary>
    public static void AppendTicks(HtmlPage page, WalkScale scale, double words, double from, double to)
    {
        foreach (var (day, word) in scale.Ticks())
        {
            var x = scale.At(day);
            page.Add($"<path class=\"grid\" d=\"M{x},{from}V{to}\"/>");
            if (x + LabelRoom.WidthOf(word, PlaceDecisions.Letters) + 2 <= Width)
            {
                page.Add($"<text class=\"tick\" x=\"{x + 2}\" y=\"{words}\">{word}</text>\n");
            }
        }
    }

    private static double HeadHeight(int rows) => GroupHeight + 4 + (Math.Max(0, rows - 1) * PlaceDecisions.RowHeight);

    private static void AppendGroup(HtmlPage page, ReplaySurroundings around, RuleGroup group, PlacedDecision[] placed, WalkScale scale, double top)
    {
        page.Add($"<rect class=\"band\" x=\"0\" y=\"{top}\" width=\"{Width}\" height=\"{HeadHeight(PlaceDecisions.Rows([.. placed])) - 2}\"/>");
        AppendName(page, top, "group", around.Names(group), null);
        var lanes = top + HeadHeight(PlaceDecisions.Rows([.. placed]));
        foreach (var one in placed)
        {
            page.Add($"<path class=\"at\" d=\"M{one.Middle},{top + 2 + ((one.Row + 1) * PlaceDecisions.RowHeight)}V{lanes + (group.Rules.Length * DrawLane.Height)}\"/>");
            DrawLane.Decision(page, one, top + 2 + (one.Row * PlaceDecisions.RowHeight), ReplayWords.Decision(one.Decision));
        }

        foreach (var (number, tripwire) in group.Rules)
        {
            AppendLane(page, around, number, tripwire, scale, lanes);
            lanes += DrawLane.Height;
        }
    }

    private static void AppendLane(HtmlPage page, ReplaySurroundings around, int number, Muster.Tripwires.Tripwire tripwire, WalkScale scale, double top)
    {
        var rule = around.Rules[tripwire.Id];
        AppendName(page, top, "", FormattableString.Invariant($"{number}. {tripwire.Name}"), number);
        if (around.IsBlind(tripwire))
        {
            page.Add($"<g><title>{string.Join("; ", around.Unseen(tripwire))}</title><rect class=\"blind\" x=\"{scale.Left}\" y=\"{top + 4}\" width=\"{scale.Right - scale.Left}\" height=\"{DrawLane.Height - 8}\"/></g><text class=\"small quiet\" x=\"{scale.Right + 6}\" y=\"{top + 15}\">not seen</text>\n");
            return;
        }

        DrawLane.To(page, rule, scale, top, withTitles: false);
        page.Add($"<text class=\"small quiet\" x=\"{scale.Right + 6}\" y=\"{top + 15}\">{ReplayWords.Count(rule.Episodes.Length, "trip", "trips")}</text>\n");
    }

    // A drawing of its own cuts what a name has too much.
    private static void AppendName(HtmlPage page, double top, string css, string name, int? number)
    {
        page.Add($"<svg x=\"6\" y=\"{top}\" width=\"{Left - 14}\" height=\"{DrawLane.Height}\" overflow=\"hidden\"><title>{name}</title>");
        page.Add($"{new Markup(number is { } rule ? FormattableString.Invariant($"<a href=\"#rule-{rule}\">") : "")}<text class=\"{css}\" x=\"0\" y=\"15\">{OneLine.Of(name, NameLetters)}</text>{new Markup(number is null ? "" : "</a>")}</svg>\n");
    }
}

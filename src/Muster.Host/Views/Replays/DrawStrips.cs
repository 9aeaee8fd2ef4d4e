using System.Collections.Immutable;
using System.Globalization;
using Muster.Host.Views.Pictures;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Host.Views.Replays;

/// <summary>Draws one tripwire's walk in lines of a few years, with the decisions and how long before each it had warned.</summary>
internal static class DrawStrips
{
    private const double Left = 96;
    private const double Right = DrawOverview.Width - 16;
    private const double Words = 14;
    private const double Lead = 8;
    private const double BareHeight = 24;

    /// <summary>Appends the figure.</summary>
    public static void To(HtmlPage page, RuleEpisodes rule, ReplaySurroundings around, string name)
    {
        (LocalDate, LocalDate)[] happened = [.. rule.Episodes.Select(one => (one.Episode.From, one.Episode.Until)), .. rule.Decisions.Select(one => (one.Earliest, one.Latest))];
        var lines = Strips.Of(around.Replay.From, around.Replay.Until, happened).Select(strip => Line.Of(strip, rule, happened.Length == 0)).ToList();
        var height = lines.Sum(line => line.Height) + 4;
        page.Add($"<figure>\n<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Timeline, can be scrolled\">\n<svg class=\"time strips\" viewBox=\"0 0 {DrawOverview.Width} {height}\" role=\"img\" aria-label=\"When '{name}' held. The lists below say the same in words.\">\n");
        var top = 2.0;
        foreach (var line in lines)
        {
            Append(page, line, rule, around.Replay.Decisions.IsEmpty, top);
            top += line.Height;
        }

        page.Add($"</svg>\n</div>\n</figure>\n");
    }

    private static void Append(HtmlPage page, Line line, RuleEpisodes rule, bool alone, double top)
    {
        page.Add($"<text class=\"row\" x=\"4\" y=\"{top + 15}\">{Years(line.Strip)}</text>");
        if (line.Scale is not { } scale)
        {
            page.Add($"<text class=\"small quiet\" x=\"{Left}\" y=\"{top + 15}\">{(alone ? "no trip" : "no trip and no decision")}</text>\n");
            return;
        }

        var lane = top + Words + (PlaceDecisions.Rows(line.Placed) * PlaceDecisions.RowHeight) + Lead;
        var (from, until) = (scale.At(line.Strip.From), scale.After(line.Strip.Until));
        page.Add($"<rect class=\"band\" x=\"{from}\" y=\"{top + Words}\" width=\"{until - from}\" height=\"{line.Height - Words - 6}\"/>\n");
        DrawOverview.AppendTicks(page, scale, top + 10, top + Words, top + line.Height - 6);
        foreach (var placed in line.Placed)
        {
            AppendDecision(page, placed, rule, scale, (top + Words + (placed.Row * PlaceDecisions.RowHeight), lane));
        }

        DrawLane.To(page, rule, scale, lane, withTitles: true);
    }

    private static void AppendDecision(HtmlPage page, PlacedDecision placed, RuleEpisodes rule, WalkScale scale, (double Mark, double Lane) top)
    {
        page.Add($"<path class=\"at\" d=\"M{placed.Middle},{top.Mark + PlaceDecisions.RowHeight}V{top.Lane + DrawLane.Height}\"/>");
        if (rule.Score.Hits.FirstOrDefault(hit => hit.Decision == placed.Decision) is { } hit)
        {
            page.Add($"<path class=\"lead\" d=\"M{scale.At(hit.TrippedOn)},{top.Lane - 1}v-5H{Math.Max(placed.Middle, scale.At(hit.TrippedOn))}\"/>");
        }

        DrawLane.Decision(page, placed, top.Mark, $"{ReplayWords.Decision(placed.Decision)}: {RuleSection.Outcome(rule.Score, placed.Decision)}");
    }

    private static string Years(Strip strip) => strip.From.Year == strip.Until.Year
        ? strip.From.Year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{strip.From.Year}–{strip.Until.Year}");

    private sealed record Line(Strip Strip, WalkScale? Scale, ImmutableArray<PlacedDecision> Placed, double Height)
    {
        public static Line Of(Strip strip, RuleEpisodes rule, bool isAlone)
        {
            if (strip.IsBare || isAlone)
            {
                return new Line(strip, null, [], BareHeight);
            }

            var scale = new WalkScale(strip.Scale.From, strip.Scale.Until, Left, Right);
            var placed = PlaceDecisions.On(scale, rule.Decisions, one => Label(rule.Score, one));
            return new Line(strip, scale, placed, Words + (PlaceDecisions.Rows(placed) * PlaceDecisions.RowHeight) + Lead + DrawLane.Height + 8);
        }

        private static string Label(RuleScore score, RealDecision one) =>
            $"{OneLine.Of(one.Status, 24)} {(one.Earliest == one.Latest ? "" : "from ")}{ReplayWords.Day(one.Earliest)}, {RuleSection.Outcome(score, one)}";
    }
}

using Muster.Host.Views.Pictures;
using Muster.Tripwires;
using Muster.Tripwires.History;

namespace Muster.Host.Views.Replays;

/// <summary>A point a tripwire: how much it warned against how often it cried in vain. Without decisions, how often each trips.</summary>
internal static class RulesTradeOff
{
    private const double Percent = 100;

    /// <summary>Appends the pictures and says which tripwires are not in them.</summary>
    public static void To(HtmlPage page, ReplaySurroundings around)
    {
        var rules = around.Groups.SelectMany(group => group.Rules).Select(rule => (rule.Number, rule.Tripwire, around.Rules[rule.Tripwire.Id].Score)).ToList();
        if (around.Replay.Decisions.IsEmpty)
        {
            page.Add($"<p class=\"note\">No real decisions were given, so nothing can be foreseen or false: only how often each tripwire trips.</p>\n");
            DrawRates.To(page, [.. rules.Where(rule => !around.IsBlind(rule.Tripwire)).Select(rule => (FormattableString.Invariant($"{rule.Number}. {rule.Tripwire.Name}"), rule.Score.TripsAYear, false))]);
            return;
        }

        var drawn = rules.Where(rule => ReplayWords.Asked(rule.Score) > 0 && !around.IsBlind(rule.Tripwire)).ToList();
        if (around.ScoredYears <= 0 || drawn.Count == 0)
        {
            page.Add($"<p class=\"note\">There is nothing to draw: no tripwire that could see has a decision of its countries within the walk.</p>\n");
            return;
        }

        AppendPanels(page, around, drawn);
        var others = rules.Except(drawn).ToList();
        page.Add($"<p>The better a tripwire, the further up and left it stands. The numbers are those of the tripwires. {(others.Count == 0 ? "" : $"Not drawn, because they could not see or no decision of their countries lies in the walk: {string.Join(", ", others.Select(rule => rule.Number))}.")}</p>\n");
    }

    private static void AppendPanels(HtmlPage page, ReplaySurroundings around, List<(int Number, Tripwire Tripwire, RuleScore Score)> rules)
    {
        var most = rules.Max(rule => around.FalseAYear(rule.Score) ?? 0);
        ChartPoint Point((int Number, Tripwire Tripwire, RuleScore Score) rule, double y) =>
            new(around.FalseAYear(rule.Score) ?? 0, y, FormattableString.Invariant($"{rule.Number}"), FormattableString.Invariant($"{rule.Number}. {rule.Tripwire.Name}: ") + ReplayWords.Does(rule.Score, around.FalseAYear(rule.Score)));
        page.Add($"<div class=\"panels\">\n");
        AppendPanel(page, Chart.Of(most, Percent, "false trips a year", "% of decisions foreseen"), rules.Select(rule => Point(rule, Percent * rule.Score.Hits.Length / ReplayWords.Asked(rule.Score))));
        var warned = rules.Where(rule => rule.Score.MedianWarning is not null).ToList();
        if (warned.Count > 0)
        {
            AppendPanel(page, Chart.Of(most, warned.Max(rule => rule.Score.MedianWarning!.Value), "false trips a year", "days of warning (median of those foreseen)"), warned.Select(rule => Point(rule, rule.Score.MedianWarning!.Value)));
        }

        page.Add($"</div>\n");
    }

    private static void AppendPanel(HtmlPage page, Chart chart, IEnumerable<ChartPoint> points)
    {
        page.Add($"<figure><svg class=\"panel\" viewBox=\"0 0 {Chart.Width} {Chart.Height}\" role=\"img\" aria-label=\"{chart.UpWords} against {chart.AcrossWords}, a point a tripwire. The table below says the same in numbers.\">\n");
        chart.To(page);
        DrawPoints.To(page, chart, points);
        page.Add($"</svg></figure>\n");
    }
}

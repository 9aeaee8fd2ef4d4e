using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Muster.Host.Views.Pictures;
using Muster.Tripwires.History;

namespace Muster.Host.Views.Replays;

/// <summary>Every setting of a sweep as a dot, warning against false trips; the best are joined and said in words, the plan's own is marked.</summary>
internal static class SettingsTradeOff
{
    private const double Percent = 100;

    /// <summary>Appends the pictures and the list, or why there is none.</summary>
    public static void To(HtmlPage page, ReplaySurroundings around, ImmutableArray<SweptSetting> settings, ImmutableArray<BestSetting> best)
    {
        if (around.ScoredYears <= 0 || ReplayWords.Asked(settings[0].Score) == 0)
        {
            page.Add($"<p class=\"note\">No decision of its countries lies in these days: no setting can foresee one.</p>\n");
            return;
        }

        double False(SweptSetting setting) => around.FalseAYear(setting.Score) ?? 0;
        var (most, warned) = (settings.Max(False), settings.Where(setting => setting.Score.MedianWarning is not null).ToImmutableArray());
        page.Add($"<div class=\"panels\">\n");
        AppendPanel(page, Chart.Of(most, Percent, "false trips a year", "% of decisions foreseen"), settings, best, False, setting => Percent * setting.Score.Hits.Length / ReplayWords.Asked(setting.Score), joined: true);
        if (!warned.IsEmpty)
        {
            AppendPanel(page, Chart.Of(most, warned.Max(setting => setting.Score.MedianWarning!.Value), "false trips a year", "days of warning (median of those foreseen)"), warned, best, False, setting => setting.Score.MedianWarning!.Value, joined: false);
        }

        page.Add($"</div>\n<ul class=\"legend\"><li><svg viewBox=\"0 0 30 18\" aria-hidden=\"true\"><path class=\"dots\" d=\"M15,9h0\"/></svg> a setting, or several that do the same</li><li><svg viewBox=\"0 0 30 18\" aria-hidden=\"true\"><path class=\"front\" d=\"M2,9H28\"/><circle class=\"point\" cx=\"15\" cy=\"9\" r=\"5\"/></svg> a setting that no other beats, joined</li><li><svg viewBox=\"0 0 30 18\" aria-hidden=\"true\"><path class=\"own-point\" d=\"M15,3l6,6l-6,6l-6,-6Z\"/></svg> the plan's own</li></ul>\n");
        AppendWords(page, around, settings, best);
    }

    private static void AppendPanel(
        HtmlPage page, Chart chart, ImmutableArray<SweptSetting> settings, ImmutableArray<BestSetting> best, Func<SweptSetting, double> x, Func<SweptSetting, double> y, bool joined)
    {
        page.Add($"<figure><svg class=\"panel\" viewBox=\"0 0 {Chart.Width} {Chart.Height}\" role=\"img\" aria-label=\"{chart.UpWords} against {chart.AcrossWords}, a dot a setting. The lists below say the same in words.\">\n");
        chart.To(page);
        page.Add($"<path class=\"dots\" d=\"{Dots(settings.Select(setting => chart.At(x(setting), y(setting))))}\"/>\n");
        if (joined)
        {
            page.Add($"<path class=\"front\" d=\"{Steps([.. best.Select(one => chart.At(x(one.Setting), y(one.Setting)))])}\"/>\n");
        }

        foreach (var plans in settings.Where(setting => setting.IsPlans).Take(1))
        {
            var dot = chart.At(x(plans), y(plans));
            page.Add($"<g><title>the plan: {ReplayWords.Setting(plans)}</title><path class=\"own-point\" d=\"M{dot.X},{dot.Y - 7}l7,7l-7,7l-7,-7Z\"/></g>\n");
        }

        DrawPoints.To(page, chart, best.Select((one, at) => new ChartPoint(x(one.Setting), y(one.Setting), FormattableString.Invariant($"{at + 1}"), FormattableString.Invariant($"{at + 1}. {ReplayWords.Setting(one.Setting)}"))));
        page.Add($"</svg></figure>\n");
    }

    /// <summary>Dots of no length, each place once.</summary>
    private static Markup Dots(IEnumerable<Dot> dots)
    {
        var path = new StringBuilder();
        foreach (var dot in dots.Select(dot => new Dot(Math.Round(dot.X), Math.Round(dot.Y))).Distinct())
        {
            path.Append(CultureInfo.InvariantCulture, $"M{dot.X},{dot.Y}h0");
        }

        return new Markup(path.ToString());
    }

    // Between two of the best nothing is gained until the next is reached.
    private static Markup Steps(ImmutableArray<Dot> dots)
    {
        var steps = dots.Skip(1).Select(dot => FormattableString.Invariant($"H{dot.X:0.#}V{dot.Y:0.#}"));
        return new Markup(dots.IsEmpty ? "" : FormattableString.Invariant($"M{dots[0].X:0.#},{dots[0].Y:0.#}") + string.Concat(steps));
    }

    private static void AppendWords(HtmlPage page, ReplaySurroundings around, ImmutableArray<SweptSetting> settings, ImmutableArray<BestSetting> best)
    {
        page.AddEach(settings.Where(setting => setting.IsPlans).Take(1), (to, plans) => to.Add($"<p><strong>The plan's own</strong>, {ReplayWords.Setting(plans)}: {ReplayWords.Does(plans.Score, around.FalseAYear(plans.Score))}.</p>\n"));
        if (best.IsEmpty)
        {
            page.Add($"<p class=\"note\">No setting foresees any of the decisions: other values of these keys do not help.</p>\n");
            return;
        }

        page.Add($"<p>{(best.Length == 1 ? "No other setting beats this one." : "No other setting beats these: each foresees more than those before it, at the price of more false trips.")}</p>\n<ol>\n");
        page.AddEach(best, (to, one) => to.Add(
            $"<li><strong>{ReplayWords.Setting(one.Setting)}</strong>{new Markup(one.Setting.IsPlans ? " (the plan's own)" : "")}: {ReplayWords.Does(one.Setting.Score, around.FalseAYear(one.Setting.Score))}{(one.Alike > 0 ? $"; {ReplayWords.Count(one.Alike, "other setting foresees", "other settings foresee")} as many with as many false trips" : "")}</li>\n")).Add($"</ol>\n");
    }
}

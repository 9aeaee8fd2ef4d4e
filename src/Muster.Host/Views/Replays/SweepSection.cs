using System.Collections.Immutable;
using System.Globalization;
using Muster.Host.Views.Pictures;
using Muster.Tripwires;
using Muster.Tripwires.History;

namespace Muster.Host.Views.Replays;

/// <summary>The settings of a sweep, tripwire by tripwire: in a picture, the best in words, as a table of two keys, and which decisions they foresee.</summary>
internal static class SweepSection
{
    private const int MostBars = 60;
    private const int MostRows = 2000;

    /// <summary>Appends a section for each tripwire that was swept.</summary>
    public static void To(HtmlPage page, ReplaySurroundings around)
    {
        foreach (var own in around.Replay.Settings.GroupBy(setting => setting.Tripwire, StringComparer.Ordinal))
        {
            var tripwire = around.Replay.Plan.Tripwires.First(one => string.Equals(one.Id, own.Key, StringComparison.Ordinal));
            To(page, around, tripwire, [.. own]);
        }
    }

    private static void To(HtmlPage page, ReplaySurroundings around, Tripwire tripwire, ImmutableArray<SweptSetting> settings)
    {
        page.Add($"<section>\n<h2>{tripwire.Name} <span class=\"soft\">({tripwire.Id})</span></h2>\n");
        page.Add($"<p>The plan says: it trips when {ExplainCondition.InWords(tripwire.When, around.Replay.Plan)}. {ReplayWords.Count(settings.Length, "setting was", "settings were")} tried. {(settings.Any(one => one.IsPlans) ? "" : "The plan's own values are not among them.")}</p>\n");
        page.AddEach(around.Unseen(tripwire), (to, unseen) => to.Add($"<p class=\"note\">Not seen: {unseen}.</p>\n"));
        if (around.IsBlind(tripwire))
        {
            page.Add($"<p>No setting ever tripped. That says nothing, since it could not see all that it asks about.</p>\n</section>\n");
            return;
        }

        AppendSettings(page, around, settings, FindBest.Of(settings));
        page.Add($"</section>\n");
    }

    private static void AppendSettings(HtmlPage page, ReplaySurroundings around, ImmutableArray<SweptSetting> settings, ImmutableArray<BestSetting> best)
    {
        if (around.Replay.Decisions.IsEmpty)
        {
            page.Add($"<p class=\"note\">No real decisions were given, so nothing can be foreseen or false: only how often each setting trips.</p>\n");
            DrawRates.To(page, settings.Length > MostBars ? [] : [.. settings.Select(one => (ReplayWords.Setting(one), one.Score.TripsAYear, one.IsPlans))]);
        }
        else
        {
            SettingsTradeOff.To(page, around, settings, best);
        }

        HeatTable.To(page, around, settings, best);
        ForeseenBy.To(page, settings);
        AppendAll(page, around, settings);
    }

    private static void AppendAll(HtmlPage page, ReplaySurroundings around, ImmutableArray<SweptSetting> settings)
    {
        var compared = !around.Replay.Decisions.IsEmpty;
        string[] heads = ["Trips", "A year", "Days held", .. compared ? (string[])["Foreseen", "Missed", "Standing", "False", "Warning, days"] : []];
        page.Add($"<details>\n<summary>All {ReplayWords.Count(settings.Length, "setting", "settings")} in numbers</summary>\n<div class=\"scroll\"><table class=\"tight\">\n<thead><tr><th scope=\"col\">Setting</th>");
        page.AddEach(heads, (to, head) => to.Add($"<th scope=\"col\" class=\"num\">{head}</th>")).Add($"</tr></thead>\n<tbody>\n");
        foreach (var setting in settings.Take(MostRows))
        {
            page.Add($"<tr><th scope=\"row\">{ReplayWords.Setting(setting)}{new Markup(setting.IsPlans ? " (the plan)" : "")}</th>").AddEach(Cells(setting.Score, compared), (to, cell) => to.Add($"<td class=\"num\">{cell}</td>")).Add($"</tr>\n");
        }

        page.Add($"</tbody>\n</table></div>\n{new Markup(settings.Length > MostRows ? $"<p class=\"note\">And {ReplayWords.Count(settings.Length - MostRows, "setting", "settings")} more: --json has them all.</p>\n" : "")}</details>\n");
    }

    private static IEnumerable<string> Cells(RuleScore score, bool compared) =>
    [
        Number(score.Trips), Number(score.TripsAYear), Number(score.DaysHeld),
        .. compared ? (string[])[Number(score.Hits.Length), Number(score.Misses.Length), Number(score.Standing.Length), Number(score.FalseTrips.Length), score.MedianWarning is { } median ? Number(median) : "–"] : [],
    ];

    private static string Number(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}

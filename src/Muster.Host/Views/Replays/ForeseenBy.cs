using System.Collections.Immutable;
using System.Globalization;
using Muster.Host.Views.Pictures;
using Muster.Tripwires.History;

namespace Muster.Host.Views.Replays;

/// <summary>Which decisions the settings of a sweep foresee: what none foresees, no value of these keys helps against.</summary>
internal static class ForeseenBy
{
    /// <summary>Appends the table; nothing without decisions.</summary>
    public static void To(HtmlPage page, ImmutableArray<SweptSetting> settings)
    {
        var first = settings[0].Score;
        RealDecision[] decisions = [.. first.Hits.Select(hit => hit.Decision).Concat(first.Misses).Concat(first.Standing).Distinct().OrderBy(one => one.Earliest)];
        if (decisions.Length == 0)
        {
            return;
        }

        var foreseen = settings.SelectMany(setting => setting.Score.Hits.Select(hit => hit.Decision).Distinct()).CountBy(one => one).ToDictionary();
        var stood = settings.SelectMany(setting => setting.Score.Standing).CountBy(one => one).ToDictionary();
        page.Add($"<div class=\"scroll\"><table class=\"tight\">\n<caption>Real decisions in its countries, and how many of the {ReplayWords.Count(settings.Length, "setting", "settings")} foresee them</caption>\n<thead><tr><th scope=\"col\">Decided</th><th scope=\"col\" class=\"num\">Foresee it</th><th scope=\"col\" class=\"num\">Already tripped</th><th scope=\"col\" class=\"num\">Miss it</th></tr></thead>\n<tbody>\n");
        foreach (var one in decisions)
        {
            var (by, already) = (foreseen.GetValueOrDefault(one), stood.GetValueOrDefault(one));
            page.Add($"<tr><th scope=\"row\">{ReplayWords.Decision(one)}</th>{Cell(by)}{Cell(already)}{Cell(settings.Length - by - already)}</tr>\n");
        }

        page.Add($"</tbody>\n</table></div>\n");
    }

    private static Markup Cell(int count) => new("<td class=\"num\">" + count.ToString("N0", CultureInfo.InvariantCulture) + "</td>");
}

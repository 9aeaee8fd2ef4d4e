using System.Collections.Immutable;
using System.Globalization;
using Muster.Host.Views.Pictures;

namespace Muster.Host.Views.Replays;

/// <summary>Draws how often something trips in a year, a bar each.</summary>
internal static class DrawRates
{
    private const double Row = 20;
    private const double Left = 250;
    private const double Room = 80;

    /// <summary>Appends the figure; nothing without bars. What is the plan's own is marked.</summary>
    public static void To(HtmlPage page, ImmutableArray<(string Name, double Rate, bool IsPlans)> rates)
    {
        if (rates.IsEmpty)
        {
            return;
        }

        var most = Math.Max(0.001, rates.Max(one => one.Rate));
        page.Add($"<figure>\n<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Trips a year, can be scrolled\">\n<svg class=\"time\" viewBox=\"0 0 {DrawOverview.Width} {(rates.Length * Row) + 8}\" role=\"img\" aria-label=\"Trips a year; the table below says the same in numbers.\">\n");
        for (var at = 0; at < rates.Length; at++)
        {
            var (name, rate, isPlans) = rates[at];
            var (top, wide) = (4 + (at * Row), Math.Max(rate > 0 ? 1.5 : 0, rate / most * (DrawOverview.Width - Left - Room)));
            page.Add($"<svg x=\"6\" y=\"{top}\" width=\"{Left - 14}\" height=\"{Row}\" overflow=\"hidden\"><title>{name}</title><text x=\"0\" y=\"14\">{OneLine.Of(name, 38)}</text></svg>");
            page.Add($"<rect class=\"{(isPlans ? "false" : "plain")}\" x=\"{Left}\" y=\"{top + 3}\" width=\"{wide}\" height=\"{Row - 6}\"/><text class=\"small\" x=\"{Left + wide + 5}\" y=\"{top + 14}\">{rate.ToString("0.##", CultureInfo.InvariantCulture)}{(isPlans ? ", the plan" : "")}</text>\n");
        }

        page.Add($"</svg>\n</div>\n</figure>\n");
    }
}

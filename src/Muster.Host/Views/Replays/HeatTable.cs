using System.Collections.Immutable;
using System.Globalization;
using Muster.Host.Views.Pictures;
using Muster.Tripwires.History;

namespace Muster.Host.Views.Replays;

/// <summary>The settings of two swept keys as a table, the longer key downwards: the more a setting foresees (without decisions: the oftener it trips), the darker.</summary>
internal static class HeatTable
{
    private const int MostColumns = 40;
    private const int MostCells = 2500;
    private const int Shades = 5;

    /// <summary>Appends the table; nothing where not exactly two keys were swept, a sentence where it would be too big.</summary>
    public static void To(HtmlPage page, ReplaySurroundings around, ImmutableArray<SweptSetting> settings, ImmutableArray<BestSetting> best)
    {
        if (settings[0].Values.Length != 2)
        {
            return;
        }

        double[][] values = [.. Enumerable.Range(0, 2).Select(key => settings.Select(one => one.Values[key].Value).Distinct().Order().ToArray())];
        var down = values[0].Length > values[1].Length ? 0 : 1;
        if (values[1 - down].Length > MostColumns || settings.Length > MostCells)
        {
            page.Add($"<p class=\"note\">{settings.Length} settings are too many for a table of both keys: --json has them all.</p>\n");
            return;
        }

        var compared = !around.Replay.Decisions.IsEmpty;
        page.Add($"<div class=\"scroll\"><table class=\"heat\">\n<caption>{(compared ? "Decisions foreseen, and false trips a year; the darker, the more foreseen; the longer the bar, the more false trips. ◆ no other setting beats it" : "Trips a year; the darker, the more")}; framed: the plan's own</caption>\n<thead><tr><td></td>");
        page.AddEach(values[1 - down], (to, value) => to.Add($"<th scope=\"col\">{ReplayWords.Value(settings[0].Values[1 - down].Key, value)}</th>")).Add($"</tr></thead>\n<tbody>\n");
        AppendRows(page, around, settings, best, (values[down], values[1 - down], down));
        page.Add($"</tbody>\n</table></div>\n");
    }

    private static void AppendRows(HtmlPage page, ReplaySurroundings around, ImmutableArray<SweptSetting> settings, ImmutableArray<BestSetting> best, (double[] Rows, double[] Columns, int Down) table)
    {
        var cells = settings.ToDictionary(one => (one.Values[table.Down].Value, one.Values[1 - table.Down].Value));
        var most = settings.Max(one => around.Replay.Decisions.IsEmpty ? one.Score.TripsAYear : one.Score.FalseTrips.Length);
        foreach (var row in table.Rows)
        {
            page.Add($"<tr><th scope=\"row\">{ReplayWords.Value(settings[0].Values[table.Down].Key, row)}</th>");
            page.AddEach(table.Columns, (to, column) => AppendCell(to, around, cells[(row, column)], best.Any(one => one.IsAlike(cells[(row, column)])), most)).Add($"</tr>\n");
        }
    }

    private static void AppendCell(HtmlPage page, ReplaySurroundings around, SweptSetting setting, bool isBest, double most)
    {
        var (score, compared) = (setting.Score, !around.Replay.Decisions.IsEmpty);
        var share = compared ? (double)score.Hits.Length / Math.Max(1, ReplayWords.Asked(score)) : score.TripsAYear / Math.Max(0.001, most);
        var words = compared
            ? FormattableString.Invariant($"{score.Hits.Length}/{ReplayWords.Asked(score)} · ") + Number(around.FalseAYear(score))
            : Number(score.TripsAYear);
        var bar = compared ? (int)Math.Ceiling(Shades * score.FalseTrips.Length / Math.Max(1, most)) : 0;
        page.Add($"<td class=\"s{(int)Math.Ceiling(share * Shades)} f{bar}{new Markup(setting.IsPlans ? " is-plan" : "")}\">{words}{new Markup(isBest ? " ◆" : "")}</td>");
    }

    private static string Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";
}

using System.Globalization;
using Muster.Desk.Replays;
using Muster.Tripwires.History;

namespace Muster.Host.Views.Replays;

/// <summary>The settings of a sweep as a table, one a line, so that it can be looked through and cut with other tools.</summary>
internal static class SweepTable
{
    /// <summary>A heading and a line a setting for each tripwire; the plan's own setting is marked.</summary>
    public static IEnumerable<Row> Rows(Replay replay) =>
        replay.Settings.GroupBy(setting => setting.Tripwire, StringComparer.Ordinal).SelectMany(own => Of(own.Key, [.. own], !replay.Decisions.IsEmpty));

    private static IEnumerable<Row> Of(string tripwire, List<SweptSetting> settings, bool withDecisions)
    {
        string[] heads = [.. settings[0].Values.Select(value => value.Key), "trips", "a year", "held", .. withDecisions ? (string[])["hits", "misses", "stood", "false", "warned"] : []];
        var cells = settings.ConvertAll(setting => Cells(setting, withDecisions));
        var widths = heads.Select((head, at) => Math.Max(head.Length, cells.Max(row => row[at].Length))).ToArray();
        return
        [
            .. Row.Section(tripwire),
            new Row("  ", Line(heads, widths), RowStyle.Quiet),
            .. settings.Select((setting, at) => new Row(setting.IsPlans ? "> " : "  ", Line(cells[at], widths), setting.IsPlans ? RowStyle.Heading : RowStyle.Plain)),
            new Row("", withDecisions ? "> is the plan as it is; warned: days before the decision, the median" : "> is the plan as it is", RowStyle.Quiet),
        ];
    }

    private static string[] Cells(SweptSetting setting, bool withDecisions)
    {
        var score = setting.Score;
        string[] decided = withDecisions
            ? [Number(score.Hits.Length), Number(score.Misses.Length), Number(score.Standing.Length), Number(score.FalseTrips.Length), score.MedianWarning is { } median ? Number(median) + " d" : "-"]
            : [];
        return [.. setting.Values.Select(value => Number(value.Value)), Number(score.Trips), score.TripsAYear.ToString("0.00", CultureInfo.InvariantCulture), Number(score.DaysHeld), .. decided];
    }

    private static string Line(string[] cells, int[] widths) => string.Join("  ", cells.Select((cell, at) => cell.PadLeft(widths[at])));

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}

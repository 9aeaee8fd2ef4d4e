using System.Globalization;
using Muster.Host.Views.Pictures;
using Muster.Tripwires;
using Muster.Tripwires.History;

namespace Muster.Host.Views.Replays;

/// <summary>All tripwires in numbers, one a line.</summary>
internal static class ScoreTable
{
    private const string None = "–";

    /// <summary>Appends the table.</summary>
    public static void To(HtmlPage page, ReplaySurroundings around)
    {
        var compared = !around.Replay.Decisions.IsEmpty;
        string[] heads = ["Trips", "A year", "Days held", .. compared ? (string[])["Foreseen", "Missed", "Standing", "False", "False a year", "Not scored", "Warning, days"] : []];
        page.Add($"<div class=\"scroll\"><table class=\"tight scores\">\n<caption>All tripwires in numbers{(compared ? "; standing: decided while it had long been tripped; warning: the median" : "")}</caption>\n<thead><tr><th scope=\"col\">Tripwire</th>");
        page.AddEach(heads, (to, head) => to.Add($"<th scope=\"col\" class=\"num\">{head}</th>")).Add($"</tr></thead>\n<tbody>\n");
        foreach (var (number, tripwire) in around.Groups.SelectMany(group => group.Rules))
        {
            Append(page, around, number, tripwire, compared);
        }

        page.Add($"</tbody>\n</table></div>\n");
    }

    private static void Append(HtmlPage page, ReplaySurroundings around, int number, Tripwire tripwire, bool compared)
    {
        var score = around.Rules[tripwire.Id].Score;
        page.Add($"<tr><th scope=\"row\"><a href=\"#rule-{number}\">{number}. {tripwire.Name}</a>{new Markup(around.IsBlind(tripwire) ? " <span class=\"soft\">not seen</span>" : "")}</th>");
        var cells = Cells(score, around, compared);
        page.AddEach(around.IsBlind(tripwire) ? cells.Select(_ => None) : cells, (to, cell) => to.Add($"<td class=\"num\">{cell}</td>")).Add($"</tr>\n");
    }

    private static IEnumerable<string> Cells(RuleScore score, ReplaySurroundings around, bool compared) =>
    [
        Whole(score.Trips), Tenth(score.TripsAYear), Whole(score.DaysHeld),
        .. compared ? (string[])
        [
            ReplayWords.Asked(score) == 0 ? None : FormattableString.Invariant($"{score.Hits.Length} of {ReplayWords.Asked(score)}"),
            Whole(score.Misses.Length), Whole(score.Standing.Length), Whole(score.FalseTrips.Length), Tenth(around.FalseAYear(score)), Whole(score.Unscored), Tenth(score.MedianWarning),
        ] : [],
    ];

    private static string Whole(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Tenth(double? number) => number?.ToString("0.#", CultureInfo.InvariantCulture) ?? None;
}

using System.Collections.Immutable;
using Muster.Desk.RollCalls;
using Muster.Host.Views.Pictures;
using NodaTime;

namespace Muster.Host.Pages.CheckIn;

/// <summary>A warden's zone on paper: a sheet of A4 with boxes to tick, for when the lines are down. The table's head, with the mark of an exercise, stands on every page.</summary>
internal static class WardenSheet
{
    private static readonly Markup Style = new("""
        <style>@page{size:A4;margin:12mm}body{max-width:none;font-size:11pt}table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{border:1px solid #111;padding:1.5mm;text-align:left;vertical-align:top}thead{display:table-header-group}tr{break-inside:avoid;page-break-inside:avoid}section+section{break-before:page;page-break-before:always}.n{width:19%}.a{width:21%}.k{width:18%}.t{width:19%}td{height:14mm}@media print{a{color:inherit;text-decoration:none}.screen{display:none}}</style>

        """.ReplaceLineEndings("\n"));

    /// <summary>The whole page of one warden.</summary>
    public static string Of(WardenView view, Instant now) => Of([view], now);

    /// <summary>Several, each on paper of its own.</summary>
    public static string Of(ImmutableArray<WardenView> views, Instant now) => PlainPage.Of(First(views).Language, isRightToLeft: false, "Muster", page =>
    {
        page.Add($"{Style}<p class=\"screen\">{First(views).Destroy}</p>\n");
        page.AddEach(views, (to, view) => AppendSheet(to, view, now));
    });

    private static void AppendSheet(HtmlPage page, WardenView view, Instant now)
    {
        var words = WardenWords.For(view.Languages);
        page.Add($"<section lang=\"{words.Language}\">\n");
        WardenPage.AppendHead(page, view);
        page.Add($"<p>{words.Warden}: {view.WardenName}. {WardenPage.Filled(words.Printed, PictureWords.Moment(now))}</p>\n");
        page.Add($"<table><col class=\"n\"><col class=\"a\"><col class=\"k\"><col class=\"t\"><col><thead><tr><th colspan=\"5\">{(view.Call.IsExercise ? "EXERCISE: " + view.Call.Topic : view.Call.Topic)}</th></tr>\n<tr>").AddEach(words.Columns, (to, column) => to.Add($"<th scope=\"col\">{column}</th>")).Add($"</tr></thead>\n<tbody>\n");
        page.AddEach(WardenPage.InZone(view), (to, row) => AppendRow(to, row, words)).Add($"</tbody></table>\n<p>{words.Silence} {words.Signed}: ______________________ {words.Time}: ____________</p>\n</section>\n");
    }

    private static void AppendRow(HtmlPage page, WardenRow row, WardenWords words) =>
        page.Add($"<tr><th scope=\"row\">{row.Name}</th><td>{row.Phone}<br>{row.AddressNote}</td><td>{words.States[(int)row.State]}</td><td>☐ {words.Boxes[0]}<br>☐ {words.Boxes[1]}<br>☐ {words.Boxes[2]}<br>☐ {words.Boxes[3]}</td><td></td></tr>\n");

    private static WardenWords First(ImmutableArray<WardenView> views) => WardenWords.For(views.IsEmpty ? [] : views[0].Languages);
}

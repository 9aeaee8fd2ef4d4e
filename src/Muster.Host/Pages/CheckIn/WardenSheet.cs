using System.Collections.Immutable;
using Muster.Desk.RollCalls;
using Muster.Host.Views.Pictures;
using NodaTime;

namespace Muster.Host.Pages.CheckIn;

/// <summary>A warden's zone on paper: a sheet of A4 with boxes to tick, for when the lines are down. The table's head, with the mark of an exercise, stands on every page.</summary>
internal static class WardenSheet
{
    private static readonly Markup Style = new("""
        <style>@page{size:A4;margin:12mm}body{max-width:none;font-size:11pt}table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{border:1px solid #111;padding:1.5mm;text-align:left;vertical-align:top}thead{display:table-header-group}tr{break-inside:avoid;page-break-inside:avoid}section+section{break-before:page;page-break-before:always}.n{width:21%}.a{width:23%}.k{width:14%}.t{width:17%}td{height:14mm}@media print{a{color:inherit;text-decoration:none}.screen{display:none}}</style>

        """.ReplaceLineEndings("\n"));

    /// <summary>The whole page of one warden.</summary>
    public static string Of(WardenView view, Instant now) => Of([view], now);

    /// <summary>Several, each on paper of its own.</summary>
    public static string Of(ImmutableArray<WardenView> views, Instant now) => PlainPage.Of("en", isRightToLeft: false, "Muster: call sheet", page =>
    {
        page.Add($"{Style}<p class=\"screen\">Print this page. It names people: keep it with you, and destroy it when the roll call is over.</p>\n");
        page.AddEach(views, (to, view) => AppendSheet(to, view, now));
    });

    private static void AppendSheet(HtmlPage page, WardenView view, Instant now)
    {
        page.Add($"<section>\n");
        WardenPage.AppendHead(page, view);
        page.Add($"<p>Warden: {view.WardenName}. Printed {PictureWords.Moment(now)}; what came later is not on it.</p>\n");
        page.Add($"<table><col class=\"n\"><col class=\"a\"><col class=\"k\"><col class=\"t\"><col><thead><tr><th colspan=\"5\">{(view.Call.IsExercise ? "EXERCISE: " + view.Call.Topic : view.Call.Topic)}</th></tr>\n<tr><th scope=\"col\">Name</th><th scope=\"col\">Phone, address</th><th scope=\"col\">Known so far</th><th scope=\"col\">Tick one</th><th scope=\"col\">How was contact made, when</th></tr></thead>\n<tbody>\n");
        page.AddEach(WardenPage.InZone(view), AppendRow).Add($"</tbody></table>\n<p>Silence is not safe: whom you have not reached is not reached, whatever you believe. Signed: ______________________ Time: ____________</p>\n</section>\n");
    }

    private static void AppendRow(HtmlPage page, WardenRow row) =>
        page.Add($"<tr><th scope=\"row\">{row.Name}</th><td>{row.Phone}<br>{row.AddressNote}</td><td>{WardenPage.State(row.State)}</td><td>☐ safe<br>☐ needs help<br>☐ not in the area<br>☐ not reached</td><td></td></tr>\n");
}

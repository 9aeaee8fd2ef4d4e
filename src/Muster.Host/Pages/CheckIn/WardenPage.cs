using System.Globalization;
using Muster.Desk.RollCalls;
using Muster.Host.Views.Pictures;
using Muster.RollCalls.People;
using Markup = Muster.Host.Views.Pictures.Markup;

namespace Muster.Host.Pages.CheckIn;

/// <summary>The page behind a warden's link: whom they look after, and a form for each.</summary>
internal static class WardenPage
{
    private static readonly Markup Style = new("<style>article{border-top:2px solid;padding:.4em 0}article h2{font-size:1.15em;margin:.3em 0}select,input{font:inherit;width:100%;box-sizing:border-box;padding:.4em}.s{display:inline-block;border:1px solid;padding:0 .3em;font-size:.8em}button{padding:.5em}</style>\n");

    /// <summary>The whole page. <paramref name="said"/>: what became of the last form, or null. <paramref name="typed"/>: a form that could not be taken, whose words stay.</summary>
    public static string Of(WardenView view, string mark, string sheet, string? said = null, WardenForm? typed = null) => PlainPage.Of(WardenWords.For(view.Languages).Language, isRightToLeft: false, "Muster", page =>
    {
        var words = WardenWords.For(view.Languages);
        AppendHead(page, view);
        if (said is not null)
        {
            page.Add($"<p class=\"x\">{said}</p>\n");
        }

        page.Add($"{Style}<p>{Filled(words.Zone, view.WardenName, $"{view.Rows.Count(row => row.IsInZone)}")} <a href=\"{sheet}\">{words.ToSheet}</a></p>\n");
        page.AddEach(InZone(view), (to, row) => AppendRow(to, row, words, mark, typed?.Number == row.Called ? typed : null));
    });

    /// <summary>What stands above both pages of a warden.</summary>
    public static void AppendHead(HtmlPage page, WardenView view)
    {
        if (view.Call.IsExercise)
        {
            page.Add($"<p class=\"x\">EXERCISE</p>\n");
        }

        page.Add($"<h1>{view.Call.Topic}</h1>\n");
    }

    /// <summary>Whom the warden may answer for, whoever has not been heard from first.</summary>
    public static IEnumerable<WardenRow> InZone(WardenView view) => view.Rows.Where(row => row.IsInZone).OrderBy(row => IsHeardFrom(row.State));

    /// <summary>A sentence with its places {0} and {1} filled in.</summary>
    public static string Filled(string sentence, params string[] values) => string.Format(CultureInfo.InvariantCulture, sentence, values);

    private static bool IsHeardFrom(CalledState state) => state is CalledState.SafeSelf or CalledState.SafeByProxy or CalledState.NotInArea;

    private static void AppendRow(HtmlPage page, WardenRow row, WardenWords words, string mark, WardenForm? typed)
    {
        page.Add($"<article><h2>{row.Name} <span class=\"s\">{words.States[(int)row.State]}</span></h2>\n<p>");
        if (row.Phone is { } phone)
        {
            page.Add($"<a href=\"tel:{phone}\">{phone}</a> ");
        }

        page.Add($"{row.AddressNote}</p>\n<form method=\"post\" accept-charset=\"utf-8\"><input type=\"hidden\" name=\"n\" value=\"{mark}\"><input type=\"hidden\" name=\"p\" value=\"{row.Called}\">\n");
        page.Add($"<label>{words.How}<select name=\"how\" required><option value=\"\">{words.Choose}</option>");
        page.AddEach(WardenForm.Ways.Select((way, place) => (way.Word, Says: words.Ways[place])), (to, way) => to.Add($"<option value=\"{way.Word}\"{new Markup(way.Word == typed?.How ? " selected" : "")}>{way.Says}</option>"));
        page.Add($"</select></label>\n<label>{words.Details}<textarea name=\"w\" rows=\"2\" required maxlength=\"{WardenForm.MostWords}\">\n{HtmlPage.Lines(typed?.Words ?? "")}</textarea></label>\n");
        page.Add($"<button name=\"a\" value=\"1\">1. {words.Buttons[0]}</button><button name=\"a\" value=\"2\">2. {words.Buttons[1]}</button><button name=\"a\" value=\"3\">3. {words.Buttons[2]}</button></form></article>\n");
    }
}

using System.Collections.Immutable;
using Muster.Desk.Wardens;
using Muster.Host.Views.Pictures;

namespace Muster.Host.Pages;

/// <summary>The fields of the form, each with its label, what was typed, and what is wrong with it.</summary>
internal sealed class ReportFields(HtmlPage page, ImmutableSortedDictionary<WardenField, string> troubles)
{
    private static readonly Markup Bad = new(" bad");

    /// <summary>One line; <paramref name="attributes"/> are our own words.</summary>
    public void Line(WardenField field, string name, string label, string hint, string typed, string attributes)
    {
        Open(field);
        page.Add($"<label>{label} <span>{hint}</span><input name=\"{name}\" value=\"{typed}\" {new Markup(attributes)}{Described(field, name)}></label>\n");
        Close(field, name);
    }

    /// <summary>One of several words; nothing is chosen beforehand.</summary>
    public void Choice(WardenField field, string name, string label, string chosen, ImmutableArray<(string Word, string Says)> words)
    {
        Open(field);
        page.Add($"<label>{label}<select name=\"{name}\" required{Described(field, name)}><option value=\"\">choose</option>");
        page.AddEach(words, (to, one) => to.Add($"<option value=\"{one.Word}\"{new Markup(one.Word == chosen ? " selected" : "")}>{one.Says}</option>"));
        page.Add($"</select></label>\n");
        Close(field, name);
    }

    /// <summary>A number of people as it is bounded.</summary>
    public void Range(WardenField field, string name, string label, string least, string most)
    {
        Open(field);
        page.Add($"<fieldset><legend>{label} <span>leave empty what you do not know</span></legend><div class=\"two\">");
        page.Add($"<label>at least<input name=\"{name}_least\" value=\"{least}\" inputmode=\"numeric\" maxlength=\"7\"{Described(field, name)}></label>");
        page.Add($"<label>at most<input name=\"{name}_most\" value=\"{most}\" inputmode=\"numeric\" maxlength=\"7\"{Described(field, name)}></label></div></fieldset>\n");
        Close(field, name);
    }

    /// <summary>Many lines. A browser drops the first line break, so one stands before what was typed.</summary>
    public void Text(WardenField field, string name, string label, string hint, string typed)
    {
        Open(field);
        page.Add($"<label>{label} <span>{hint}</span><textarea name=\"{name}\" rows=\"8\" required maxlength=\"{ReadWardenForm.LongestWords}\"{Described(field, name)}>\n{HtmlPage.Lines(typed)}</textarea></label>\n");
        Close(field, name);
    }

    private void Open(WardenField field) => page.Add($"<div class=\"field{(troubles.ContainsKey(field) ? Bad : default)}\">");

    private Markup Described(WardenField field, string name) => new(troubles.ContainsKey(field) ? $" aria-invalid=\"true\" aria-describedby=\"{name}-wrong\"" : "");

    private void Close(WardenField field, string name)
    {
        if (troubles.TryGetValue(field, out var trouble))
        {
            page.Add($"<p class=\"wrong\" id=\"{name}-wrong\">{trouble}</p>");
        }

        page.Add($"</div>\n");
    }
}

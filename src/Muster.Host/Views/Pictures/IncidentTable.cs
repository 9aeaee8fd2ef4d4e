using Muster.Picture.Countries;

namespace Muster.Host.Views.Pictures;

/// <summary>What happened, the newest first, with the numbers of each source side by side.</summary>
internal static class IncidentTable
{
    private const int MostRows = 200;
    private const int MostSources = 6;

    /// <summary>Appends the table, or a sentence where nothing is known.</summary>
    public static void To(HtmlPage page, CountryPicture picture)
    {
        page.Add($"<section>\n<h2>Incidents</h2>\n");
        if (picture.Incidents.IsEmpty)
        {
            page.Add($"<p>No incident is known. That is no sign of calm.</p>\n</section>\n");
            return;
        }

        page.Add($"<div class=\"scroll\"><table class=\"cards\">\n<caption>What happened, the newest first; copies of one story are one source</caption>\n<thead><tr><th scope=\"col\">Day</th><th scope=\"col\">Place</th><th scope=\"col\">What</th><th scope=\"col\">Numbers by source</th><th scope=\"col\">How sure</th><th scope=\"col\">Reports</th></tr></thead>\n<tbody>\n");
        page.AddEach(picture.Incidents.Take(MostRows), Append).Add($"</tbody>\n</table></div>\n");
        if (picture.Incidents.Length > MostRows)
        {
            page.Add($"<p class=\"note\">And {picture.Incidents.Length - MostRows} older incidents: --json has them all.</p>\n");
        }

        page.Add($"</section>\n");
    }

    private static void Append(HtmlPage page, KnownIncident known)
    {
        var incident = known.Incident;
        page.Add($"<tr><td class=\"day\">{PictureWords.When(incident)}</td><td data-of=\"Place\">{incident.Place ?? "not named"}</td><td data-of=\"What\">{PictureWords.Type(incident)}{(incident.Perpetrator is { } who ? $", by {who}" : "")}{(incident.Target is { } target ? $", on {target}" : "")}</td><td data-of=\"Numbers\">");
        AppendNumbers(page, known);
        var word = new Markup(known.Certainty is Certainty.Disputed ? " class=\"disputed\"" : "");
        page.Add($"</td><td data-of=\"How sure\"><span{word}>{PictureWords.Sureness(known)}</span><br><span class=\"soft\">{BriefWords.Count(known.Known.IndependentSources, "source")}</span></td>");
        page.Add($"<td data-of=\"Reports\">{PictureWords.Reports(known.Known)}</td></tr>\n");
    }

    private static void AppendNumbers(HtmlPage page, KnownIncident known)
    {
        if (known.Numbers.IsEmpty)
        {
            page.Add($"<span class=\"soft\">none</span>");
            return;
        }

        page.Add($"<ul>");
        page.AddEach(known.Numbers.Take(MostSources), (to, numbers) => to.Add($"<li>{PictureWords.Numbers(numbers)} <cite>{PictureWords.Source(numbers)}</cite></li>"));
        page.Add($"{new Markup(known.Numbers.Length > MostSources ? "<li>" : "")}{BriefWords.More(known.Numbers.Length - MostSources)}</ul>");
    }
}

using System.Collections.Immutable;
using Muster.Desk;
using Muster.Host.Views;
using Muster.Host.Views.Pictures;
using Muster.Picture.Countries;
using Muster.Store.Tripwires;
using NodaTime;

namespace Muster.Host.Pages;

/// <summary>The first page: whether we see, then every country that anything is known of, the gravest first.</summary>
internal static class FrontPage
{
    /// <summary>The whole page.</summary>
    public static string Of(ImmutableArray<FeedStanding> feeds, ImmutableArray<WatchedPlan> plans, ImmutableArray<ListedCountry> countries, Func<string, string> countryName, Instant now) => PageFrame.Of("Muster", page =>
    {
        PageFrame.AppendSight(page, feeds, now);
        page.Add($"</header>\n<main>\n");
        TripwiresPage.AppendSummary(page, plans);
        page.Add($"<section>\n<h2>Countries</h2>\n");
        if (countries.IsEmpty)
        {
            page.Add($"<p>Nothing is known of any country yet.</p>\n");
        }
        else
        {
            page.Add($"<div class=\"scroll\"><table class=\"cards\">\n<caption>The highest level that an issuer gives, on the common scale of 1 to 4, and who has moved its people</caption>\n<thead><tr><th scope=\"col\">Country</th><th scope=\"col\">Level</th><th scope=\"col\">Who says so</th><th scope=\"col\">Who has moved its people</th></tr></thead>\n<tbody>\n");
            page.AddEach(countries, (to, country) => AppendRow(to, country, countryName)).Add($"</tbody>\n</table></div>\n");
        }

        page.Add($"</section>\n</main>\n<footer>{PictureWords.Closing}</footer>\n");
    });

    private static void AppendRow(HtmlPage page, ListedCountry country, Func<string, string> countryName)
    {
        page.Add($"<tr><th scope=\"row\"><a href=\"/picture/{country.Country}\">{countryName(country.Country)}</a></th><td data-of=\"Level\"><span class=\"level l{country.Level ?? 0}\">{PictureWords.Level(country.Level)}</span></td>");
        page.Add($"<td data-of=\"Who says so\">{string.Join(", ", country.Issuers.Select(issuer => FactWords.Name(issuer, countryName)))}</td><td data-of=\"Who has moved its people\">");
        if (!country.Standing.IsEmpty)
        {
            page.Add($"<ul>").AddEach(country.Standing, (to, posture) => to.Add($"<li>{FactWords.Name(posture.Issuer, countryName)}: {FactWords.Phrase(posture.Status)}, {PictureWords.Where(posture)}, since <span class=\"nowrap\">{posture.From}</span></li>")).Add($"</ul>");
        }

        page.Add($"</td></tr>\n");
    }
}

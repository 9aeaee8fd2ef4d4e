using System.Collections.Immutable;
using Muster.Picture;
using Muster.Picture.Countries;

namespace Muster.Host.Views.Pictures;

/// <summary>A country's picture as one page that needs nothing else: whether we see at all, then who says what, who has moved, where, when, and how sure it is.</summary>
internal static class PictureHtml
{
    private const int QuoteLimit = 400;

    /// <summary>The whole page; everything from outside is encoded.</summary>
    public static string Of(CountryPicture picture, PictureSurroundings around)
    {
        var page = new HtmlPage();
        var name = around.CountryName(picture.Country);
        page.Add($"{PictureStyle.Start}<title>{name}, {picture.AsOf}</title>\n</head>\n<body>\n{around.Above}<header>\n<h1>{name}</h1>\n<p>As of {picture.AsOf} · {PictureWords.FeedsInOneLine(picture)}</p>\n");
        AppendTrouble(page, picture);
        page.Add($"</header>\n<main>\n");
        AppendAdvice(page, picture, around);
        AppendPostures(page, picture, around);
        page.Add($"<section>\n<h2>Map</h2>\n");
        DrawMap.To(page, picture, around);
        page.Add($"</section>\n<section>\n<h2>Timeline</h2>\n");
        DrawTimeline.To(page, picture, around);
        page.Add($"</section>\n");
        IncidentTable.To(page, picture);
        AppendFacts(page, "Figures", picture.Figures, around);
        AppendFacts(page, "Who rules", picture.Government, around);
        AppendFacts(page, "Missions", picture.Missions, around);
        AppendFeeds(page, picture);
        page.Add($"</main>\n<footer>{PictureWords.Closing}</footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void AppendTrouble(HtmlPage page, CountryPicture picture)
    {
        var troubled = PictureWords.Troubled(picture);
        if (!troubled.IsEmpty)
        {
            page.Add($"<section class=\"trouble\">\n<h2>{(troubled[0].Health is Health.Blind ? "We do not see all" : "We do not see well")}</h2>\n<ul>\n");
            page.AddEach(troubled, (to, feed) => to.Add($"<li>{PictureWords.Trouble(feed)}</li>\n")).Add($"</ul>\n</section>\n");
        }
    }

    private static void AppendAdvice(HtmlPage page, CountryPicture picture, PictureSurroundings around)
    {
        page.Add($"<section>\n<h2>Advice</h2>\n");
        if (picture.Advice.IsEmpty)
        {
            page.Add($"<p>No issuer's advice is known.</p>\n</section>\n");
            return;
        }

        page.Add($"<div class=\"scroll\"><table class=\"cards\">\n<caption>What governments tell their public, on the common scale of 1 to 4</caption>\n<thead><tr><th scope=\"col\">Issuer</th><th scope=\"col\">Level</th><th scope=\"col\">Worst part</th><th scope=\"col\">Since</th><th scope=\"col\">Last review</th><th scope=\"col\">In its words</th></tr></thead>\n<tbody>\n");
        page.AddEach(picture.Advice, (to, advice) => AppendAdvice(to, advice, around)).Add($"</tbody>\n</table></div>\n</section>\n");
    }

    private static void AppendAdvice(HtmlPage page, IssuerAdvice advice, PictureSurroundings around)
    {
        page.Add($"<tr><th scope=\"row\">{FactWords.Name(advice.Issuer, around.CountryName)}</th><td data-of=\"Level\"><span class=\"level l{advice.Level ?? 0}\">{PictureWords.Level(advice.Level)}</span>");
        AppendHeld(page, advice.Held);
        page.Add($"</td><td data-of=\"Worst part\">");
        if (advice.Worst is { } worst)
        {
            page.Add($"<span class=\"level l{worst.Level}\">level {worst.Level}</span> {worst.Area}");
        }
        else
        {
            page.Add($"no part apart");
        }

        page.Add($"</td><td class=\"day\" data-of=\"Since\">{PictureWords.Day(advice.Since)}</td><td data-of=\"Last review\">{PictureWords.Day(advice.LastReview)}{Overdue(advice)}<br><span class=\"soft nowrap\">seen {PictureWords.Day(advice.LastSeen)}</span></td><td data-of=\"In its words\">");
        AppendQuote(page, advice.Deciding, "only the feed's own field states it");
        page.Add($"</td></tr>\n");
    }

    private static Markup Overdue(IssuerAdvice advice) => new(advice.Overdue is true ? " <strong class=\"over\">overdue</strong>" : "");

    private static void AppendHeld(HtmlPage page, HeldChange? held)
    {
        if (held is not null)
        {
            page.Add($"<br><span class=\"held-words\">held: {PictureWords.Held(held)}</span>");
        }
    }

    private static void AppendQuote(HtmlPage page, QuotedEvidence? evidence, string none)
    {
        if (evidence is null)
        {
            page.Add($"<span class=\"soft\">{none}</span>");
        }
        else
        {
            page.Add($"<q>{OneLine.Of(evidence.Quote, QuoteLimit)}</q> <cite>{evidence.Document}</cite>");
        }
    }

    private static void AppendPostures(HtmlPage page, CountryPicture picture, PictureSurroundings around)
    {
        page.Add($"<section>\n<h2>Who has moved its people</h2>\n");
        if (picture.Postures.IsEmpty)
        {
            page.Add($"<p>No official presence is known to have moved its people.</p>\n</section>\n");
            return;
        }

        page.Add($"<div class=\"scroll\"><table class=\"cards\">\n<caption>Official presences: those that stand first, then the ended ones</caption>\n<thead><tr><th scope=\"col\">Who</th><th scope=\"col\">What</th><th scope=\"col\">Whom</th><th scope=\"col\">Where</th><th scope=\"col\">Since</th><th scope=\"col\">Now</th><th scope=\"col\">In its words</th></tr></thead>\n<tbody>\n");
        page.AddEach(picture.Postures, (to, posture) => AppendPosture(to, posture, around)).Add($"</tbody>\n</table></div>\n</section>\n");
    }

    private static void AppendPosture(HtmlPage page, OfficialPosture posture, PictureSurroundings around)
    {
        var ended = new Markup(posture.Until is null ? "" : " class=\"ended\"");
        page.Add($"<tr{ended}><th scope=\"row\">{FactWords.Name(posture.Issuer, around.CountryName)}</th><td data-of=\"What\">{FactWords.Phrase(posture.Status)}</td><td data-of=\"Whom\">{PictureWords.Who(posture)}</td><td data-of=\"Where\">{PictureWords.Where(posture)}</td>");
        page.Add($"<td class=\"day\" data-of=\"Since\">{posture.From}</td><td data-of=\"Now\">{PictureWords.Standing(posture)}");
        AppendHeld(page, posture.Held);
        page.Add($"</td><td data-of=\"In its words\">");
        AppendQuote(page, posture.Evidence.IsEmpty ? null : posture.Evidence[0], "no words kept");
        page.Add($"{BriefWords.More(posture.Evidence.Length - 1)}</td></tr>\n");
    }

    private static void AppendFacts(HtmlPage page, string heading, ImmutableArray<KnownFact> facts, PictureSurroundings around)
    {
        page.Add($"<section>\n<h2>{heading}</h2>\n");
        if (facts.IsEmpty)
        {
            page.Add($"<p>Nothing known.</p>\n</section>\n");
            return;
        }

        page.Add($"<ul>\n");
        page.AddEach(facts, (to, fact) => to.Add($"<li>{FactWords.Of(fact.Fact, around.CountryName)} <span class=\"soft\">({BriefWords.Count(fact.IndependentSources, "independent source")}: {PictureWords.Reports(fact)})</span></li>\n"));
        page.Add($"</ul>\n</section>\n");
    }

    private static void AppendFeeds(HtmlPage page, CountryPicture picture)
    {
        page.Add($"<section>\n<h2>Feeds</h2>\n");
        if (picture.Feeds.IsEmpty)
        {
            page.Add($"<p>{PictureWords.FeedsInOneLine(picture)}</p>\n</section>\n");
            return;
        }

        page.Add($"<div class=\"scroll\"><table class=\"cards\">\n<caption>How well each feed sees that the picture rests on</caption>\n<thead><tr><th scope=\"col\">Feed</th><th scope=\"col\">Kind</th><th scope=\"col\">Health</th><th scope=\"col\">Why</th><th scope=\"col\">Last known</th><th scope=\"col\">Last tried</th></tr></thead>\n<tbody>\n");
        page.AddEach(picture.Feeds, (to, feed) => to.Add($"<tr><th scope=\"row\">{feed.Feed}</th><td data-of=\"Kind\">{feed.Kind}</td><td data-of=\"Health\">{Kernel.Words<Health>.Of(feed.Health)}</td><td data-of=\"Why\">{feed.Why}</td><td data-of=\"Last known\">{PictureWords.Moment(feed.LastKnown)}</td><td data-of=\"Last tried\">{PictureWords.Moment(feed.LastTried)}</td></tr>\n"));
        page.Add($"</tbody>\n</table></div>\n</section>\n");
    }
}

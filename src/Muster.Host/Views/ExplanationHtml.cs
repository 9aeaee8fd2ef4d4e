using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Muster.Desk;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Host.Views;

/// <summary>An explanation as one page that needs nothing else, no script either: the whole text with the evidence marked, and beside it the facts with their chains.</summary>
internal static class ExplanationHtml
{
    private const int QuoteLimit = 90;

    private static readonly string[] Kinds = ["departure", "advice", "assistance", "incident", "figure", "government", "mission", "conflict"];

    private const string Start = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <style>
        :root { color-scheme: light dark; --line: #8886; --soft: #5a6068;
          --departure: #d32f2f; --advice: #b26a00; --assistance: #00796b; --incident: #7b1fa2; --figure: #5d4037; --government: #1565c0; --mission: #2e7d32; --conflict: #ad1457; --left-out: #757575; --document: #607d8b; }
        @media (prefers-color-scheme: dark) { :root { --soft: #aab2bb;
          --departure: #ff8a80; --advice: #ffb74d; --assistance: #4dd0c1; --incident: #ce93d8; --figure: #bcaaa4; --government: #82b1ff; --mission: #81c784; --conflict: #f48fb1; --left-out: #a0a0a0; --document: #90a4ae; } }
        * { box-sizing: border-box; }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 90rem; }
        h1 { font-size: 1.4rem; margin: 0; overflow-wrap: anywhere; } h2 { font-size: 1.1rem; margin: 1.4rem 0 .4rem; } h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
        header p { margin: .2rem 0 .6rem; }
        .legend { display: flex; flex-wrap: wrap; gap: .3rem .5rem; padding: 0; margin: .4rem 0 1rem; list-style: none; font-size: .875rem; }
        main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
        .text { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.8; unicode-bidi: isolate; tab-size: 4; }
        mark { color: inherit; background: color-mix(in srgb, var(--c) 16%, transparent); border-radius: .15rem; }
        mark.word { background: color-mix(in srgb, var(--c) 24%, transparent); text-decoration: underline 2px var(--c); text-underline-offset: .2em; }
        mark.left-out { background: none; text-decoration: underline dashed 1px var(--c); text-underline-offset: .25em; } mark.document { background: none; text-decoration: underline dotted 1px var(--c); text-underline-offset: .25em; }
        .n { font: bold .7rem/1 system-ui, sans-serif; vertical-align: super; color: var(--c); text-decoration: none; padding: 0 .15em; scroll-margin-top: 40vh; }
        .text a { scroll-margin-top: 40vh; } .text a:target + mark, .text a:target ~ a:not(.n):target + mark { outline: 2px solid var(--c); } .n:target { outline: 2px solid; }
        .fact { border-left: .3rem solid var(--c); padding: .1rem 0 .1rem .7rem; margin: 0 0 1.2rem; } .fact:target { outline: 2px solid var(--c); outline-offset: .3rem; }
        .kind { color: var(--c); font-weight: bold; } .chain { list-style: none; margin: .4rem 0 0; padding: 0; font-size: .9rem; } .chain li { margin: .35rem 0; }
        code { font: .8rem ui-monospace, monospace; color: var(--soft); overflow-wrap: anywhere; } .does { color: var(--soft); font-size: .82rem; display: block; }
        q { overflow-wrap: anywhere; } .chain a { color: inherit; text-decoration-color: var(--c); }
        .departure { --c: var(--departure); } .advice { --c: var(--advice); } .assistance { --c: var(--assistance); } .incident { --c: var(--incident); } .figure { --c: var(--figure); }
        .government { --c: var(--government); } .mission { --c: var(--mission); } .conflict { --c: var(--conflict); } .left-out { --c: var(--left-out); } .document { --c: var(--document); }
        @media (min-width: 62rem) { main { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } aside { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 0 .5rem; } aside h2:first-child { margin-top: 0; } }
        @media print { main { display: block; } aside { max-height: none; } .fact { break-inside: avoid; } }
        </style>

        """;

    /// <summary>The whole page; everything from outside is escaped.</summary>
    public static string Of(ExplainedReport explained, Func<string, string> countryName)
    {
        var (told, lines) = (explained.Explanation, new LineNumbers(explained.Report.Text));
        var reading = told.Reading;
        var page = new StringBuilder(Start.ReplaceLineEndings("\n"));
        var title = Safe(reading.Document);
        page.Append(CultureInfo.InvariantCulture, $"<title>Why: {title}</title>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>{(reading.Published is { } day ? PartialDate.OfDay(day).ToString() : "no date")} · {Safe(reading.Country is { } country ? countryName(country) : "no country")} · {reading.Facts.Length} fact{(reading.Facts.Length == 1 ? "" : "s")}</p>\n");
        AppendLegend(page, told);
        page.Append("</header>\n<main>\n<article class=\"text\" lang=\"\">");
        MarkText.To(page, explained);
        page.Append("</article>\n<aside>\n<h2>Facts, and why</h2>\n");
        for (var at = 0; at < reading.Facts.Length; at++)
        {
            AppendFact(page, reading.Facts[at], at + 1, lines, countryName);
        }

        page.Append(reading.Facts.IsEmpty ? "<p>Nothing that can be read as a fact.</p>\n" : "");
        AppendDocument(page, told.Document, lines);
        AppendDoubts(page, reading.Doubts, lines);
        AppendLeftOut(page, told.LeftOut, lines);
        page.Append("</aside>\n</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void AppendLegend(StringBuilder page, Explanation told)
    {
        page.Append("<ul class=\"legend\">");
        foreach (var kind in Kinds.Where(kind => told.Reading.Facts.Any(fact => fact.Kind == kind)))
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><mark class=\"{kind} word\">{kind}</mark></li>");
        }

        page.Append(told.LeftOut.IsEmpty ? "" : "<li><mark class=\"left-out\">left out</mark></li>");
        page.Append(told.Document.IsEmpty ? "" : "<li><mark class=\"document\">day, issuer, country</mark></li>");
        page.Append("<li>underlined: the very words; tinted: the evidence</li></ul>\n");
    }

    private static void AppendFact(StringBuilder page, Fact fact, int number, LineNumbers lines, Func<string, string> countryName)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section class=\"fact {fact.Kind}\" id=\"f{number}\">\n<h3><a href=\"#e{number}-0\">{number}</a> <span class=\"kind\">{fact.Kind}</span> {Safe(FactWords.Of(fact, countryName))}</h3>\n");
        AppendChain(page, fact.Why, string.Create(CultureInfo.InvariantCulture, $"w{number}"), lines);
        page.Append("</section>\n");
    }

    private static void AppendDocument(StringBuilder page, ImmutableArray<Reason> reasons, LineNumbers lines)
    {
        if (!reasons.IsEmpty)
        {
            page.Append("<h2>The document</h2>\n<section class=\"fact document\">\n");
            AppendChain(page, reasons, "d", lines);
            page.Append("</section>\n");
        }
    }

    private static void AppendDoubts(StringBuilder page, ImmutableArray<Doubt> doubts, LineNumbers lines)
    {
        if (!doubts.IsEmpty)
        {
            page.Append("<h2>Doubts</h2>\n<ul>\n");
            foreach (var doubt in doubts)
            {
                page.Append(CultureInfo.InvariantCulture, $"<li>line {lines.Of(doubt.Start)}: {Safe(doubt.Why)}</li>\n");
            }

            page.Append("</ul>\n");
        }
    }

    private static void AppendLeftOut(StringBuilder page, ImmutableArray<Reason> reasons, LineNumbers lines)
    {
        if (!reasons.IsEmpty)
        {
            page.Append("<h2>Not taken as facts</h2>\n<section class=\"fact left-out\">\n");
            AppendChain(page, reasons, "l", lines);
            page.Append("</section>\n");
        }
    }

    private static void AppendChain(StringBuilder page, ImmutableArray<Reason> reasons, string owner, LineNumbers lines)
    {
        page.Append("<ul class=\"chain\">\n");
        for (var at = 0; at < reasons.Length; at++)
        {
            var reason = reasons[at];
            page.Append(CultureInfo.InvariantCulture, $"<li><strong>{Safe(reason.Says)}</strong>");
            for (var word = 0; word < reason.Words.Length; word++)
            {
                var span = reason.Words[word];
                page.Append(CultureInfo.InvariantCulture, $"{(word == 0 ? " ← " : " … ")}<a href=\"#{MarkText.Anchor(owner, at, word)}\"><q>{WebUtility.HtmlEncode(OneLine.Of(span.Quote, QuoteLimit))}</q></a> <small>line {lines.Of(span.Start)}</small>");
            }

            page.Append(CultureInfo.InvariantCulture, $" <code>{Safe(reason.Rule)}</code><span class=\"does\">{Safe(RuleBook.Sentence(reason.Rule))}</span></li>\n");
        }

        page.Append("</ul>\n");
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(OneLine.Of(text));
}

using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Muster.Departures;
using Muster.Desk;
using Muster.Kernel;
using Muster.Tripwires;

namespace Muster.Host.Views;

/// <summary>The brief as one page that needs nothing else: no script, no picture, no font; for the screen, for mail and for paper.</summary>
internal static class BriefHtml
{
    private const int QuoteLimit = 600;

    private const string Start = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <style>
        :root { color-scheme: light dark; }
        body { font: 1rem/1.45 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { margin-bottom: 0; } h2 { margin: 1.6rem 0 .4rem; border-bottom: 1px solid; } h3 { margin: 1rem 0 .2rem; }
        ul { padding-left: 1.2rem; } li { margin: .5rem 0; break-inside: avoid; }
        blockquote { margin: .2rem 0 0; padding-left: .6rem; border-left: 3px solid #8888; font-style: italic; overflow-wrap: anywhere; }
        cite { font-style: normal; font-size: .875rem; }
        .state { font-weight: bold; padding: 0 .4rem; border: 2px solid; border-radius: .2rem; }
        .tripped { background: #b00020; color: #fff; border-color: #b00020; } .near { background: #ffd54f; color: #000; border-color: #ffd54f; }
        .note { border-left: 3px solid #c77700; padding-left: .6rem; } table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #8884; }
        footer { margin-top: 2rem; font-weight: bold; }
        @media print { body { margin: 0; max-width: none; font-size: 10pt; } .tripped, .near { background: none; color: #000; } h2, h3 { break-after: avoid; } }
        </style>

        """;

    /// <summary>The whole page; everything from outside is escaped.</summary>
    public static string Of(Brief brief, Func<string, string> countryName)
    {
        var page = new StringBuilder(Start.ReplaceLineEndings("\n"));
        var title = Safe(brief.Plan.Name);
        page.Append(CultureInfo.InvariantCulture, $"<title>Brief: {title}, {PartialDate.OfDay(brief.Picture.AsOf)}</title>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>{Safe(BriefWords.Header(brief, countryName))}</p>\n<p><strong>{Safe(BriefWords.InOneLine(brief))}</strong></p>\n");
        AppendEach(page, brief.Notices, notice => $"<p class=\"note\">{Safe(notice)}</p>\n");
        page.Append("</header>\n<main>\n");
        AppendFacts(page, brief, countryName);
        AppendTripwires(page, brief, countryName);
        AppendPeople(page, brief);
        AppendRollCall(page, brief);
        page.Append(CultureInfo.InvariantCulture, $"</main>\n<footer>{Safe(BriefWords.Closing)}</footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void AppendFacts(StringBuilder page, Brief brief, Func<string, string> countryName)
    {
        var facts = Gravity.MostGraveFirst(brief);
        AppendHeading(page, BriefWords.FactsHeading(brief));
        if (facts.IsEmpty)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Safe(BriefWords.NothingRead)}</p>\n");
            return;
        }

        page.Append("<ul>\n");
        AppendEach(page, facts, change => $"<li>{Safe(BriefWords.Change(change, countryName))}{Quoted(change.Now)}</li>\n");
        page.Append("</ul>\n");
    }

    private static string Quoted(Picture.KnownFact fact) =>
        $"<blockquote>{Safe(BriefWords.Quote(fact, QuoteLimit))} <cite>{Safe(BriefWords.Source(fact))}</cite></blockquote>";

    private static void AppendTripwires(StringBuilder page, Brief brief, Func<string, string> countryName)
    {
        AppendHeading(page, "Tripwires");
        foreach (var verdict in brief.Verdicts.OrderByDescending(verdict => verdict.State))
        {
            var (state, wire) = (Words<TripwireState>.Of(verdict.State), verdict.Tripwire);
            page.Append(CultureInfo.InvariantCulture, $"<h3><span class=\"state {state}\">{state}</span> {Safe(wire.Name)} ({Safe(wire.Id)})</h3>\n");
            page.Append(CultureInfo.InvariantCulture, $"<p>Proposes {BriefWords.Phrase(wire.Propose)}; health: {Words<Health>.Of(verdict.Health)}.");
            page.Append(verdict.Known.Length > 0 ? $" Known: {Safe(verdict.Known)}." : "");
            page.Append(verdict.Missing is { } missing ? $" Missing: {Safe(missing)}.</p>\n" : "</p>\n");
            if (!verdict.Evidence.IsEmpty)
            {
                page.Append("<ul>\n");
                AppendEach(page, verdict.Evidence, fact => $"<li>{Safe(FactWords.Of(fact.Fact, countryName))}{Quoted(fact)}</li>\n");
                page.Append("</ul>\n");
            }
        }
    }

    private static void AppendPeople(StringBuilder page, Brief brief)
    {
        AppendHeading(page, "Who leaves and who stays");
        page.Append(CultureInfo.InvariantCulture, $"<p>{Safe(BriefWords.Proposal(brief.Proposal))}</p>\n");
        foreach (var (post, groups) in BriefWords.PerPost(brief))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Safe(post.Name)}</h3>\n<table>\n");
            AppendEach(page, [.. groups.Where(group => !group.Who.IsEmpty)], Group);
            page.Append("</table>\n");
        }
    }

    private static string Group((string What, ImmutableArray<Person> Who) group) => string.Create(
        CultureInfo.InvariantCulture,
        $"<tr><th scope=\"row\">{group.What}</th><td>{group.Who.Length}</td><td>{Safe(string.Join(", ", group.Who.Select(person => person.Name)))}</td></tr>\n");

    private static void AppendRollCall(StringBuilder page, Brief brief)
    {
        AppendHeading(page, "Roll call");
        string?[] sentences = [BriefWords.RollCall(brief), BriefWords.Unreachable(brief), BriefWords.Wardens(brief)];
        AppendEach(page, [.. sentences.OfType<string>()], sentence => $"<p>{Safe(sentence)}</p>\n");
    }

    private static void AppendHeading(StringBuilder page, string heading) => page.Append(CultureInfo.InvariantCulture, $"<h2>{heading}</h2>\n");

    private static void AppendEach<T>(StringBuilder page, ImmutableArray<T> items, Func<T, string> html)
    {
        foreach (var item in items)
        {
            page.Append(html(item));
        }
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(OneLine.Of(text));
}

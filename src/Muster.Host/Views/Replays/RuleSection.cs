using System.Globalization;
using Muster.Host.Views.Pictures;
using Muster.Tripwires;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Host.Views.Replays;

/// <summary>One tripwire: what it is in plain words, its timeline, its numbers, the decisions that it was to foresee, all its episodes.</summary>
internal static class RuleSection
{
    private const int FewDecisions = 10;

    /// <summary>Appends the section.</summary>
    public static void To(HtmlPage page, ReplaySurroundings around, int number, Tripwire tripwire)
    {
        var rule = around.Rules[tripwire.Id];
        page.Add($"<section class=\"rule\" id=\"rule-{number}\">\n<h3>{number}. {tripwire.Name} <span class=\"soft\">({tripwire.Id})</span></h3>\n");
        page.Add($"<p>Trips when {ExplainCondition.InWords(tripwire.When, around.Replay.Plan)}. Proposes {BriefWords.Phrase(tripwire.Propose)}.</p>\n");
        page.AddEach(around.Unseen(tripwire), (to, unseen) => to.Add($"<p class=\"note\">Not seen: {unseen}.</p>\n"));
        page.Add($"<ul>\n").AddEach(Numbers(rule.Score, around, tripwire), (to, sentence) => to.Add($"<li>{sentence}</li>\n")).Add($"</ul>\n");
        if (!around.IsBlind(tripwire) && (!rule.Episodes.IsEmpty || !rule.Decisions.IsEmpty))
        {
            DrawStrips.To(page, rule, around, tripwire.Name);
        }

        AppendDecisions(page, rule, around.IsBlind(tripwire));
        AppendEpisodes(page, rule);
        page.Add($"</section>\n");
    }

    /// <summary>"30 days of warning", "missed", "already tripped".</summary>
    public static string Outcome(RuleScore score, RealDecision decision) =>
        score.Hits.FirstOrDefault(hit => hit.Decision == decision) is { } hit ? ReplayWords.Least(hit) + " of warning"
        : score.Standing.Contains(decision) ? "already tripped" : "missed";

    private static IEnumerable<string> Numbers(RuleScore score, ReplaySurroundings around, Tripwire tripwire)
    {
        if (around.IsBlind(tripwire))
        {
            yield return "It never tripped. That says nothing, since nothing in the files bears on it.";
            yield break;
        }

        var days = Period.DaysBetween(around.Replay.From, around.Replay.Until) + 1;
        yield return string.Create(CultureInfo.InvariantCulture, $"{ReplayWords.Count(score.Trips, "trip", "trips")}, {ReplayWords.Yearly(score.TripsAYear)}; held on {ReplayWords.Count(score.DaysHeld, "day", "days")}, {100.0 * score.DaysHeld / days:0.#} % of the walk.");
        if (!around.Replay.Decisions.IsEmpty)
        {
            yield return Foreseen(score);
            yield return False(score, around);
            if (!around.IsCovered(tripwire))
            {
                yield return "The file of decisions names no decision in its countries on any day. Perhaps it does not cover them: then no trip can be called false.";
            }
        }
    }

    private static string Foreseen(RuleScore score)
    {
        var all = ReplayWords.Asked(score);
        return all == 0 ? "No decision of its countries lies in these days, so there was none to foresee."
            : $"Foresaw {score.Hits.Length} of {ReplayWords.Count(all, "decision", "decisions")}{(score.Hits.IsEmpty ? "" : ", " + ReplayWords.Warning(score))}; missed {score.Misses.Length}"
                + (score.Standing.IsEmpty ? "." : $"; {score.Standing.Length} came while it had long been tripped.")
                + (all < FewDecisions ? " So few decisions cannot tell a good rule from a lucky one." : "");
    }

    private static string False(RuleScore score, ReplaySurroundings around) =>
        ReplayWords.Count(score.FalseTrips.Length, "false trip", "false trips")
        + (around.FalseAYear(score) is { } rate ? $", {ReplayWords.Yearly(rate)} of the {around.ScoredYears.ToString("0.#", CultureInfo.InvariantCulture)} years that can be scored" : "")
        + (score.Unscored == 0 ? "." : $"; {ReplayWords.Count(score.Unscored, "trip", "trips")} on days for which the file of decisions cannot say.");

    private static void AppendDecisions(HtmlPage page, RuleEpisodes rule, bool isBlind)
    {
        if (rule.Decisions.IsEmpty)
        {
            return;
        }

        page.Add($"<div class=\"scroll\"><table class=\"tight\">\n<caption>Real decisions in its countries</caption>\n<thead><tr><th scope=\"col\">Decided</th><th scope=\"col\">What</th><th scope=\"col\">Where</th><th scope=\"col\">Tripped</th><th scope=\"col\">Warning</th></tr></thead>\n<tbody>\n");
        page.AddEach(rule.Decisions, (to, one) => AppendDecision(to, one, rule.Score, isBlind)).Add($"</tbody>\n</table></div>\n");
    }

    private static void AppendDecision(HtmlPage page, RealDecision one, RuleScore score, bool isBlind)
    {
        var hit = score.Hits.FirstOrDefault(hit => hit.Decision == one);
        page.Add($"<tr><th scope=\"row\" class=\"nowrap\">{ReplayWords.When(one)}</th><td>{one.Status}</td><td>{one.Country}{(one.Place is { } place ? $", {place}" : "")}</td>");
        page.Add($"<td class=\"nowrap\">{(hit is null ? "" : ReplayWords.Day(hit.TrippedOn))}</td><td>{(isBlind ? "not seen" : hit is null ? Outcome(score, one) : ReplayWords.Least(hit))}</td></tr>\n");
    }

    private static void AppendEpisodes(HtmlPage page, RuleEpisodes rule)
    {
        if (rule.Episodes.IsEmpty)
        {
            return;
        }

        var compared = rule.Episodes[0].Kind is not TripKind.Plain;
        page.Add($"<details>\n<summary>All {ReplayWords.Count(rule.Episodes.Length, "episode", "episodes")}</summary>\n<div class=\"scroll\"><table class=\"tight\">\n<thead><tr><th scope=\"col\">First day</th><th scope=\"col\">Last day</th><th scope=\"col\" class=\"num\">Days</th><th scope=\"col\" class=\"num\">Peak</th>{new Markup(compared ? "<th scope=\"col\">What came</th>" : "")}</tr></thead>\n<tbody>\n");
        foreach (var (episode, kind) in rule.Episodes)
        {
            page.Add($"<tr><td>{episode.From}</td><td>{episode.Until}</td><td class=\"num\">{Period.DaysBetween(episode.From, episode.Until) + 1}</td><td class=\"num\">{(episode.Peak > 0 ? episode.Peak.ToString("N0", CultureInfo.InvariantCulture) : "")}</td>");
            page.Add($"{new Markup(compared ? "<td>" + ReplayWords.Came(kind) + "</td>" : "")}</tr>\n");
        }

        page.Add($"</tbody>\n</table></div>\n</details>\n");
    }
}

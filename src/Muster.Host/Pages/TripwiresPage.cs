using System.Collections.Immutable;
using Muster.Desk.Tripwires;
using Muster.Host.Views;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Store.Tripwires;
using Muster.Tripwires;
using Muster.Tripwires.Life;
using Markup = Muster.Host.Views.Pictures.Markup;

namespace Muster.Host.Pages;

/// <summary>How the tripwires stand, with a form beside each that a person can do something about.</summary>
internal static class TripwiresPage
{
    private const int MostEvidence = 5;

    /// <summary>The whole page. <paramref name="refused"/>: what was posted and could not be taken, with why.</summary>
    public static string Of(ImmutableArray<WatchedPlan> plans, (TripwireForm Form, Problem Why)? refused = null) => PageFrame.Of("Tripwires", page =>
    {
        page.Add($"<p>A rule orders nothing: a person decides. A tripwire that is blind says nothing, whatever its state.</p>\n");
        if (refused is { } one)
        {
            page.Add($"<section class=\"trouble\"><h2>Not kept</h2><p>Found {one.Why.Found}; expected {one.Why.Expected}.</p></section>\n");
        }

        page.Add($"</header>\n<main>\n");
        if (plans.IsEmpty)
        {
            page.Add($"<p>No plan is watched: start 'muster serve' with --plan.</p>\n");
        }

        page.AddEach(plans, (to, plan) => to.Add($"<section>\n<h2>{plan.Name}</h2>\n").AddEach(ListTripwires.InOrder(plan), (into, kept) => AppendOne(into, plan.Name, kept, refused?.Form)).Add($"</section>\n")).Add($"</main>\n");
    });

    /// <summary>What stands on the first page: what waits for a decision, and how many tripwires are blind. Nothing where no plan is watched.</summary>
    public static void AppendSummary(HtmlPage page, ImmutableArray<WatchedPlan> plans)
    {
        var watched = plans.SelectMany(plan => ListTripwires.InOrder(plan)).Select(kept => kept.Life).Where(life => life.State is not LifeState.Retired || life.AwaitsDecision).ToList();
        if (watched.Count == 0)
        {
            return;
        }

        var awaiting = watched.FindAll(life => life.AwaitsDecision);
        var blind = watched.Count(life => life.Health is Health.Blind);
        page.Add($"<section{new Markup(awaiting.Count > 0 ? " class=\"trouble\"" : "")}>\n<h2><a href=\"/tripwires\">Tripwires</a></h2>\n<ul>\n");
        page.AddEach(awaiting, (to, life) => to.Add($"<li><strong>{Words<LifeState>.Of(life.State).ToUpperInvariant()}</strong> {life.Id}: {life.Words}. Proposes {BriefWords.Phrase(life.Propose)}; waits for a person to decide. {Sight(life)}</li>\n"));
        page.Add($"<li>{BriefWords.Count(watched.Count, "tripwire")} watched, {awaiting.Count} waiting for a decision, {watched.Count(life => life.State is LifeState.Near)} near, {blind} blind{(blind > 0 ? ": their silence says nothing" : "")}.</li>\n</ul>\n</section>\n");
    }

    private static void AppendOne(HtmlPage page, string plan, KeptLife kept, TripwireForm? typed)
    {
        var life = kept.Life;
        page.Add($"<article id=\"{life.Id}\"{new Markup(life.AwaitsDecision ? " class=\"trouble\"" : "")}>\n<h3>{Words<LifeState>.Of(life.State).ToUpperInvariant()} · {Words<Health>.Of(life.Health).ToUpperInvariant()} · {life.Id}</h3>\n");
        page.Add($"<p>{life.Words}. Proposes {BriefWords.Phrase(life.Propose)}. Since {PictureWords.Moment(life.Since)}. {Sight(life)}</p>\n");
        if (life.AwaitsDecision)
        {
            page.Add($"<p>{life.Known}{(life.Holds ? "" : "; it no longer holds, and still waits for a decision")}</p>\n");
        }

        if (kept.Now.Missing.Length > 0)
        {
            page.Add($"<p>Missing: {kept.Now.Missing}</p>\n");
        }

        page.Add($"<ul>\n").AddEach(life.Evidence.Take(MostEvidence), (to, one) => to.Add($"<li>“{one.Quote}” ({one.Document}, {(one.Published is { } day ? PictureWords.Day(day) : "undated")}, {TripwiresTerminal.Sources(one)})</li>\n")).Add($"</ul>\n");
        AppendPeople(page, life);
        AppendForm(page, plan, life, typed);
        page.Add($"</article>\n");
    }

    private static void AppendPeople(HtmlPage page, WatchedTripwire life)
    {
        if (life.AcknowledgedBy is { } knows)
        {
            page.Add($"<p>Known to {knows}.</p>\n");
        }

        if (life.Decision is { } decision)
        {
            page.Add($"<p>Decided {(decision.Act ? "to act" : "not to act")} by {decision.By}, {PictureWords.Moment(decision.At)}. {decision.Because}</p>\n");
        }

        if (life.RetiredBecause is { } retired && life.State is LifeState.Retired)
        {
            page.Add($"<p>Retired: {retired}{(life.AwaitsDecision ? ", while it was undecided" : "")}.</p>\n");
        }
    }

    private static void AppendForm(HtmlPage page, string plan, WatchedTripwire life, TripwireForm? typed)
    {
        (string Act, string Says)[] acts = life.State switch
        {
            LifeState.Tripped => [("acknowledge", "I know of it"), ("act", "We act"), ("not_act", "We do not act")],
            LifeState.Acknowledged => [("act", "We act"), ("not_act", "We do not act")],
            LifeState.Decided => [("reset", "Put it back"), ("act", "We act after all"), ("not_act", "We do not act after all")],
            _ => [],
        };
        if (acts.Length == 0)
        {
            return;
        }

        var mine = typed is { } form && form.Plan == plan && form.Id == life.Id ? form : null;
        page.Add($"<form method=\"post\" action=\"/tripwires\" accept-charset=\"utf-8\"><input type=\"hidden\" name=\"plan\" value=\"{plan}\"><input type=\"hidden\" name=\"id\" value=\"{life.Id}\">");
        page.Add($"<label>Your name<input name=\"by\" value=\"{mine?.By}\" autocomplete=\"name\" required maxlength=\"120\"></label>");
        page.Add($"<label>Why <span>needed where you decide not to act</span><input name=\"because\" value=\"{mine?.Because}\" maxlength=\"2000\"></label>");
        page.AddEach(acts, (to, act) => to.Add($"<button type=\"submit\" name=\"act\" value=\"{act.Act}\">{act.Says}</button> ")).Add($"</form>\n");
    }

    private static string Sight(WatchedTripwire life) => life.Health switch
    {
        Health.Blind => $"It is BLIND, and its silence says nothing: {life.HealthWhy}.",
        Health.Degraded => $"It does not see all: {life.HealthWhy}.",
        _ => life.HealthWhy.Length > 0 ? $"It sees; {life.HealthWhy}." : "It sees.",
    };
}

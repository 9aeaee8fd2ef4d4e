using System.Collections.Immutable;
using Muster.Desk.Tripwires;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Store.Tripwires;
using Muster.Tripwires;
using Muster.Tripwires.Life;

namespace Muster.Host.Views;

/// <summary>How tripwires stand, for a person at a terminal.</summary>
internal static class TripwiresTerminal
{
    private const int MostEvidence = 5;
    private const int QuoteLimit = 150;

    /// <summary>All of them, what waits for a decision first.</summary>
    public static void Write(ImmutableArray<WatchedPlan> plans)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, plans.IsEmpty ? [new Row("", "No plan is watched yet: see 'muster tripwire judge --help'.", RowStyle.Plain)] : plans.SelectMany(Plan));
    }

    /// <summary>One with all that is known of it.</summary>
    public static void WriteOne(KeptLife kept)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, [.. Line(kept), .. Details(kept)]);
    }

    /// <summary>What a look has changed, and how many tripwires wait for a decision or are blind.</summary>
    public static void WriteSteps(ImmutableArray<LifeStep> steps)
    {
        using var output = StandardOutput.Text();
        var changed = steps.Where(step => step.Events.Any(happened => happened is not (TripwireArmed or TripwireHealthChanged)));
        var awaiting = steps.Count(step => step.After is { AwaitsDecision: true, State: not LifeState.Retired });
        var blind = steps.Count(step => step.After is { Health: Health.Blind, State: not LifeState.Retired });
        TerminalRows.Write(
            output,
            [
                .. changed.SelectMany(step => Line(new KeptLife(step.After, step.Now))),
                new Row("", $"{BriefWords.Count(steps.Length, "tripwire")} judged: {awaiting} {(awaiting == 1 ? "waits" : "wait")} for a decision, {blind} {(blind == 1 ? "is" : "are")} blind.", RowStyle.Plain),
            ]);
    }

    private static IEnumerable<Row> Plan(WatchedPlan plan) => [new Row("", OneLine.Of(plan.Name), RowStyle.Heading), .. ListTripwires.InOrder(plan).SelectMany(Line), Row.Empty];

    private static IEnumerable<Row> Line(KeptLife kept)
    {
        var (life, style) = (kept.Life, StyleOf(kept.Life));
        var lead = $"{Words<LifeState>.Of(life.State).ToUpperInvariant(),-13}{Words<Health>.Of(life.Health).ToUpperInvariant(),-9} ";
        yield return new Row(lead, OneLine.Of($"{life.Id}: {life.Words}; proposes {BriefWords.Phrase(life.Propose)}"), RowStyle.Plain, style);
        var hang = new string(' ', lead.Length);
        if (life.State is LifeState.Retired)
        {
            yield return new Row(hang, OneLine.Of($"retired: {life.RetiredBecause}{(life.AwaitsDecision ? ", while it was undecided" : "")}"), life.AwaitsDecision ? RowStyle.Warning : RowStyle.Quiet);
            yield break;
        }

        if (life.AwaitsDecision)
        {
            yield return new Row(hang, OneLine.Of($"{life.Known}{(life.Holds ? "" : "; it no longer holds, and still waits for a decision")}"), RowStyle.Plain);
        }

        if (life.State is LifeState.Near or LifeState.Armed && kept.Now.Missing.Length > 0)
        {
            yield return new Row(hang, OneLine.Of($"missing: {kept.Now.Missing}"), RowStyle.Quiet);
        }

        if (life.HealthWhy.Length > 0)
        {
            yield return new Row(hang, OneLine.Of(life.HealthWhy) + (life.Health is Health.Blind ? ": its silence says nothing" : ""), life.Health is Health.Seeing ? RowStyle.Quiet : RowStyle.Warning);
        }
    }

    private static IEnumerable<Row> Details(KeptLife kept)
    {
        var life = kept.Life;
        yield return new Row("since:    ", PictureWords.Moment(life.Since), RowStyle.Plain);
        foreach (var one in life.Evidence.Take(MostEvidence))
        {
            yield return new Row("evidence: ", $"\"{OneLine.Of(one.Quote, QuoteLimit)}\" · {OneLine.Of(one.Document)}, {(one.Published is { } day ? PictureWords.Day(day) : "undated")}, {Sources(one)}", RowStyle.Plain);
        }

        if (life.Evidence.Length > MostEvidence)
        {
            yield return new Row("          ", BriefWords.More(life.Evidence.Length - MostEvidence).Trim(), RowStyle.Quiet);
        }

        if (life.AcknowledgedBy is { } knows)
        {
            yield return new Row("known to: ", OneLine.Of(knows), RowStyle.Plain);
        }

        if (life.Decision is { } decision)
        {
            yield return new Row("decided:  ", OneLine.Of($"{(decision.Act ? "to act" : "not to act")}, by {decision.By}, {PictureWords.Moment(decision.At)}{(decision.Because.Length > 0 ? ": " + decision.Because : "")}"), RowStyle.Plain);
        }
    }

    /// <summary>"2 independent sources", "an official source".</summary>
    public static string Sources(TripEvidence one) => one.Official ? "an official source" : BriefWords.Count(one.Sources, "independent source");

    private static Spectre.Console.Style StyleOf(WatchedTripwire life) =>
        life.AwaitsDecision ? RowStyle.Grave : life.State is LifeState.Near || life.Health is Health.Blind ? RowStyle.Warning : RowStyle.Quiet;
}

using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Says by which rules a clause became an incident, or a part of one, or none. Every rule that fills a draft may add its own with <see cref="Draft.Because"/>.</summary>
internal static class IncidentReasons
{
    /// <summary>What one clause put into a draft; null where nobody asks.</summary>
    public static Reasons? Of(ReadingContext context, Sentence sentence, Clause clause, Draft draft, EventMention? main)
    {
        if (context.Trail is not { } trail)
        {
            return null;
        }

        var reasons = trail.In(sentence);
        AddEvent(reasons, draft, main);
        foreach (var hurt in draft.Victims)
        {
            reasons.Because(RuleOf(clause, hurt), $"{Reasons.Listed([hurt.Harm])}: {hurt.Count} {hurt.Who}".TrimEnd(), new[] { (hurt.From, hurt.To), (hurt.Anchor, hurt.Anchor + 1) }.Where(span => span != (hurt.Anchor, hurt.Anchor + 1) || hurt.Anchor < hurt.From || hurt.Anchor >= hurt.To));
        }

        if (draft.Culprit is { } culprit)
        {
            reasons.Because(RuleOf(culprit.Attribution), $"perpetrator: {culprit.Name}", culprit.From, culprit.To);
        }

        if (draft.Place is { } place)
        {
            reasons.Because("incident.place", $"place: {place.Name ?? place.Country}", place.From, place.End);
        }

        if (draft.Target is { } target)
        {
            reasons.Because("incident.target", $"target: {target}", []);
        }

        if (draft.Source is { } source)
        {
            reasons.Because("incident.source", $"source: {source}", []);
        }

        return reasons.Date(draft.Date).Stance(draft.Modality, clause.From, clause.To);
    }

    /// <summary>Notes what became of a clause's draft: kept, folded into an earlier one, or dropped (null).</summary>
    public static void Note(ReadingContext context, Draft draft, Draft? kept)
    {
        var sentence = draft.Sentences[0];
        if (kept is null)
        {
            context.Trail?.LeaveOut("incident.left-out.nothing-told", "no event of its own, no number of victims and no day that would make it one incident", sentence, 0, sentence.Tokens.Length);
        }
        else if (kept != draft)
        {
            kept.Because(context.Trail?.In(sentence).BecauseOfAll("incident.folded", "goes on about the same incident"));
            kept.Why.AddRange(draft.Why);
        }
    }

    /// <summary>Notes people and event words that were left out as no one incident's.</summary>
    public static void NoteBackground(ReadingContext context, Sentence sentence, IEnumerable<Victims> cumulative, IEnumerable<EventMention> general)
    {
        if (context.Trail is not { } trail)
        {
            return;
        }

        foreach (var hurt in cumulative)
        {
            trail.LeaveOut("incident.left-out.background", "people counted over a span of time or a whole war, no one incident", sentence, hurt.From, hurt.To);
        }

        foreach (var mention in general)
        {
            trail.LeaveOut("incident.left-out.general", "violence in general, a risk or long past, no one incident", sentence, mention.From, mention.To);
        }
    }

    /// <summary>Notes drafts of a page of advice that bear no day.</summary>
    public static void NoteUndated(ReadingContext context, IEnumerable<Draft> drafts)
    {
        if (context.Trail is not { } trail)
        {
            return;
        }

        foreach (var sentence in drafts.SelectMany(draft => draft.Sentences))
        {
            trail.LeaveOut("incident.left-out.undated", "a page of advice tells an incident only where it dates it", sentence, 0, sentence.Tokens.Length);
        }
    }

    /// <summary>The reasons of a whole incident: those of its clauses, and where its country and its day come from where no clause says.</summary>
    public static ImmutableArray<Reason> OfFact(ReadingContext context, Draft draft, string? country, PartialDate? date) => context.Trail is not { } trail ? []
        : [.. draft.Why, .. trail.In(draft.Sentences[0]).Country(country).Made, .. draft.Date is null ? trail.In(draft.Sentences[0]).Date(date).Made : []];

    private static void AddEvent(Reasons reasons, Draft draft, EventMention? main)
    {
        var says = $"type: {Reasons.Listed([draft.Type])}";
        if (main is null && draft.Victims.Count > 0)
        {
            reasons.Because("incident.event.by-harm", says, draft.Victims.Select(hurt => (hurt.Anchor, hurt.Anchor + 1)).Distinct());
        }
        else if (main is not null)
        {
            reasons.Because(main.IsBackReference ? "incident.event.back-reference" : main.IsVerb ? "incident.event.verb" : "incident.event.noun", says, main.From, main.To);
            if (main.LearnedPercent is { } percent)
            {
                reasons.Because("incident.scope.learned", $"one incident that happened: {Reasons.Number(percent)} %", main.From, main.To);
            }
        }
    }

    private static string RuleOf(Clause clause, Victims hurt)
    {
        var told = clause.Chunks.FirstOrDefault(chunk => chunk.From <= hurt.Anchor && hurt.Anchor < chunk.To);
        return hurt.IsPartOf ? "incident.victims.part-of"
            : hurt.IsElliptic ? "incident.victims.others"
            : told is not { Kind: ChunkKind.Verb } ? "incident.victims.noun"
            : hurt.From > hurt.Anchor ? "incident.victims.object"
            : told.Verb is { IsPassive: true } ? "incident.victims.passive-subject"
            : "incident.victims.subject";
    }

    private static string RuleOf(Attribution attribution) => attribution switch
    {
        Attribution.Claimed => "incident.culprit.claimed",
        Attribution.Blamed => "incident.culprit.blamed",
        Attribution.Suspected => "incident.culprit.suspected",
        _ => "incident.culprit.named",
    };
}

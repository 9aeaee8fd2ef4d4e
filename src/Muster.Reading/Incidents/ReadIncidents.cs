using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Decisions;
using Muster.Reading.Places;
using Muster.Reading.Syntax;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Incidents;

/// <summary>
/// Reads what violent or disruptive thing happened where and when. Each sentence gives drafts; a sentence that goes on about the same thing is folded
/// into the draft before it; numbers are never added up.
/// </summary>
internal static class ReadIncidents
{
    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Incident> In(ReadingContext context)
    {
        var drafts = Drafts(context);
        IncidentReasons.NoteUndated(context, drafts.Where(draft => !IsTold(draft, context)));
        var told = drafts.Where(draft => IsTold(draft, context)).ToList();
        told.AddRange(context.Issuer is null ? ReferredTo.Beside(told, context) : []);
        FillFromDocument.Into(told, context);

        // A second incident without a place of its own lies in the country of the first, where nothing tells another.
        var nearby = drafts.Select(draft => draft.Place?.Country).FirstOrDefault(country => country is not (null or FindPlaces.HighSea));
        return told.Select(draft => ToFact(draft, context, nearby));
    }

    /// <summary>What the sentences tell, put together, before it is a fact.</summary>
    internal static List<Draft> Drafts(ReadingContext context)
    {
        var drafts = new List<Draft>();
        foreach (var sentence in context.Text.Sentences)
        {
            if (sentence.IsRepeat || !Gate.MayTellIncident(sentence))
            {
                continue;
            }

            if (context.Issuer is not null && IsInstruction(sentence))
            {
                context.Trail?.LeaveOut("incident.left-out.instruction", "a page of advice tells its reader what to do", sentence, 0, sentence.Tokens.Length);
                continue;
            }

            if (CanTellNothing(sentence, context, drafts))
            {
                continue;
            }

            foreach (var part in SplitClauses.Of(sentence).SelectMany(clause => SplitByTree.Of(clause, sentence, context)))
            {
                ReadClause(part, sentence, context, drafts);
            }
        }

        return drafts;
    }

    // On a page of advice a sentence without a date tells only what has just happened ("an earthquake has struck"), or goes on about an incident shortly before
    // it. (Whoever asks why is told of it all the same.)
    private static bool CanTellNothing(Sentence sentence, ReadingContext context, List<Draft> drafts) =>
        context.Issuer is not null && context.Trail is null
        && !drafts.Exists(draft => FoldDraft.IsNear(draft, sentence))
        && !sentence.Tokens.Any(token => token.Lower is "has" or "have")
        && ReadDates.In(sentence.Tokens, context.Published).IsEmpty;

    // "Protests against the February 1 coup": the date is the coup's.
    private static bool DatesAnother(ImmutableArray<Token> tokens, int after) =>
        after < tokens.Length && tokens[after].Lower is "coup" or "putsch" or "election" or "elections" or "uprising" or "revolution" or "agreement" or "ceasefire" or "deadline" or "referendum" or "vote" or "war";

    // "Avoid all protests", "Don't film the police": a page of advice tells its reader what to do.
    private static bool IsInstruction(Sentence sentence) =>
        sentence.Tokens[0].Lower is "don't" or "do" or "avoid" or "never" or "be" or "follow" or "monitor" or "stay" or "keep" or "check" or "leave" or "if" or "you";

    private static void ReadClause(Clause clause, Sentence sentence, ReadingContext context, List<Draft> drafts)
    {
        var tokens = sentence.Tokens;
        var events = ReadEvents.In(tokens, clause.Chunks);
        var victims = ReadVictims.In(tokens, clause.Chunks);
        var frames = FramesOfClause.Of(sentence, clause, context);
        victims = [.. victims, .. FramesOfClause.Victims(frames, context.Tree(sentence), tokens, victims)];
        victims = [.. victims.Where(hurt => !Denial.IsOfNobody(tokens, hurt.From, hurt.To))];
        events = [.. events.Where(mention => !Denial.IsOfNobody(tokens, mention.From, mention.To))];
        var (allVictims, allEvents) = (victims, events);
        victims = [.. victims.Where(hurt => !Background.IsCumulative(tokens, hurt))];
        events = [.. events.Where(mention => !Background.IsBackground(tokens, mention.From, mention.To))];
        IncidentReasons.NoteBackground(context, sentence, allVictims.Except(victims), allEvents.Except(events));
        events = SettleScope.In(clause, sentence, events, allEvents, victims, context);
        var culprit = FindCulprit.In(sentence, clause.Chunks, frames, events, victims, context);
        if (events.IsEmpty && victims.IsEmpty && culprit is null)
        {
            return;
        }

        var places = FindPlaces.In(sentence, context).Where(place => place.From >= clause.From && place.From < clause.To).ToImmutableArray();
        var elsewhere = places.RemoveAll(place => Telling.IsOfSpeaker(sentence, clause, place.From));
        places = elsewhere.IsEmpty ? places : elsewhere;
        var dates = ReadDates.In(tokens, context.Published).Where(date => !date.IsSince && !DatesAnother(tokens, date.To) && date.From >= clause.From && date.From < clause.To).ToImmutableArray();
        var parts = ComposeIncidents.From(clause, sentence, events, victims, culprit, places, dates, context);
        foreach (var draft in parts)
        {
            var kept = FoldDraft.Into(drafts, draft, clause, mustDate: context.Issuer is not null);
            IncidentReasons.Note(context, draft, kept);
        }
    }

    // A page of advice tells history by its date; without one it speaks of risks.
    private static bool IsTold(Draft draft, ReadingContext context) => context.Issuer is null || (draft.Date is not null && (draft.HasEvent || draft.Victims.Count > 0));

    private static Incident ToFact(Draft draft, ReadingContext context, string? nearby)
    {
        SettleType.Of(draft, context);
        var point = draft.Place?.Point;
        var country = draft.Place?.Country is FindPlaces.HighSea ? null : draft.Place?.Country ?? context.Country ?? nearby;
        var date = draft.Date ?? (context.Published is { } day && context.Issuer is null && !draft.IsReference ? PartialDate.OfDay(day) : null);
        var people = Participants.Of(draft, context);
        return new Incident
        {
            Evidence = [.. draft.Sentences.DistinctBy(sentence => sentence.Index).OrderBy(sentence => sentence.Index).Select(context.Text.Evidence)],
            Modality = draft.Modality,
            Source = draft.Source,
            Type = draft.Type,
            Count = draft.Count,
            Country = country,
            Place = draft.Place?.Name,
            Point = point,
            Date = date,
            DateEnd = draft.DateEnd,
            Killed = CountVictims.Of(draft, Harm.Killed),
            Injured = CountVictims.Of(draft, Harm.Injured),
            Abducted = CountVictims.Of(draft, Harm.Abducted),
            Perpetrator = draft.Culprit?.Name,
            Attribution = draft.Culprit?.Attribution,
            Target = draft.Target,
            Why = IncidentReasons.OfFact(context, draft, country, date),
            Targets = people.Targets,
            Weapons = people.Weapons,
            Victims = people.Victims,
            VictimNames = people.VictimNames,
            PerpetratorPeople = people.People,
            PerpetratorOrganisations = people.Organisations,
        };
    }
}

using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Places;
using Muster.Reading.Syntax;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Incidents;

/// <summary>Puts together what one clause says of an incident.</summary>
internal static class ComposeIncidents
{
    private const int NearTokens = 6;

    /// <summary>The drafts of a clause: none, one, or two where it names two kinds of event or an event of another day.</summary>
    public static IEnumerable<Draft> From(
        Clause clause,
        Sentence sentence,
        ImmutableArray<EventMention> events,
        ImmutableArray<Victims> victims,
        Culprit? culprit,
        ImmutableArray<PlaceMention> places,
        ImmutableArray<DateMention> dates,
        ReadingContext context)
    {
        var main = Main(events, victims);
        if (main is null && victims.IsEmpty && culprit is null)
        {
            yield break;
        }

        var holds = events.Any(mention => mention.HoldsAlone);
        var draft = new Draft
        {
            Type = TypeOf(sentence, main, events, victims),
            Precision = main?.Precision ?? Precision.Vague,
            Count = main?.Count ?? 1,
            HasEvent = holds,
            IsBackReference = main?.IsBackReference ?? false,
            Culprit = culprit is not null && IsArrester(clause, culprit) && main?.Type is not IncidentType.Arrest ? null : culprit,
            Place = PlaceOf(main, victims, places),
            Source = Telling.Source(sentence, clause, context),
        };
        draft.Victims.AddRange(victims);
        draft.Sentences.Add(sentence);
        SetDate(draft, main, victims, dates);
        draft.Date ??= IsNews(sentence, clause, main) && context.Published is { } today ? PartialDate.OfDay(today) : null;
        draft.Culprit = SettleCulprit(sentence, clause, draft, context);
        draft.Modality = Telling.Modality(sentence, clause, draft, context, main?.From);
        draft.Culprit = Telling.Attribute(sentence, clause, draft);
        draft.Target = TargetOf(sentence, clause, main, context);
        draft.Because(IncidentReasons.Of(context, sentence, clause, draft, main));
        draft.Hurt.AddRange(victims.Select(hurt => new Mention(sentence, hurt.From, hurt.To)));
        draft.Blamed.AddRange(draft.Culprit is { } who ? [new Mention(sentence, who.From, who.To)] : []);
        yield return draft;
        if (main is not null && Second(events, main) is { } other)
        {
            var second = new Draft { Type = other.Type, Precision = other.Precision, Count = other.Count, HasEvent = true, Place = draft.Place, Date = draft.Date, DateEnd = draft.DateEnd, Source = draft.Source, Modality = draft.Modality };
            second.Sentences.Add(sentence);
            second.Because(IncidentReasons.Of(context, sentence, clause, second, other));
            yield return second;
        }

        foreach (var beside in EventsBeside.Of(draft, main, clause, sentence, events, places, dates))
        {
            beside.Because(IncidentReasons.Of(context, sentence, clause, beside, main));
            yield return beside;
        }
    }

    // "Police arrest ten over the attacks that killed 70": who arrests did not attack.
    private static bool IsArrester(Clause clause, Culprit culprit) =>
        clause.Chunks.FirstOrDefault(chunk => chunk.Kind is ChunkKind.Verb && chunk.From >= culprit.To) is { Verb: { IsPassive: false } verb } && verb.Lemma is "arrest" or "detain" or "apprehend";

    // A crowd that protests is no culprit; "X says that it shot down …" is X's own claim.
    private static Culprit? SettleCulprit(Sentence sentence, Clause clause, Draft draft, ReadingContext context)
    {
        if (draft.Type is IncidentType.Protest or IncidentType.Riot && draft.Culprit?.Name.Contains("rotest", StringComparison.Ordinal) == true)
        {
            return null;
        }

        return draft.Culprit ?? (draft.HasEvent ? Telling.OwnDeed(sentence, clause, context) : null);
    }

    private static EventMention? Main(ImmutableArray<EventMention> events, ImmutableArray<Victims> victims)
    {
        var usable = victims.IsEmpty ? events.Where(mention => mention.HoldsAlone || mention.IsBackReference).ToList() : [.. events];
        if (usable.Count == 0)
        {
            return null;
        }

        // "Seven attackers were killed and eight suspects arrested": the arrest is not what hurt them.
        if (!victims.IsEmpty && usable.Exists(mention => mention.Type is not IncidentType.Arrest))
        {
            usable.RemoveAll(mention => mention.Type is IncidentType.Arrest);
        }

        if (victims.Any(hurt => hurt.Harm is Harm.Abducted) && usable.Find(mention => mention.Type is IncidentType.Abduction) is { } abduction)
        {
            return abduction;
        }

        // An attack beats the protest that it hits, and the arrest that follows it.
        var violent = usable.Where(mention => mention.Type is not (IncidentType.Protest or IncidentType.Arrest) && mention.Precision is not Precision.Vague).ToList();
        var from = violent.Count > 0 && (!victims.IsEmpty || violent.Exists(mention => mention.HoldsAlone)) ? violent : usable;
        if (from.Find(mention => mention.Type is IncidentType.SuicideBombing) is { } suicide)
        {
            return suicide;
        }

        return from.OrderByDescending(mention => mention.Precision).ThenByDescending(mention => mention.HoldsAlone).ThenBy(mention => mention.From).First();
    }

    private static IncidentType TypeOf(Sentence sentence, EventMention? main, ImmutableArray<EventMention> events, ImmutableArray<Victims> victims)
    {
        if (main is null)
        {
            // "Found dead" says nothing of how.
            if (victims.All(hurt => sentence.Tokens[hurt.Anchor].Lower is "found"))
            {
                return IncidentType.Other;
            }

            return victims.Any(hurt => hurt.Harm is Harm.Abducted) && victims.All(hurt => hurt.Harm is Harm.Abducted) ? IncidentType.Abduction : IncidentType.Attack;
        }

        var tokens = sentence.Tokens;
        var crowd = tokens.Any(token => token.Lower is "protesters" or "protestors" or "demonstrators" or "demonstrating" or "rioters" or "protester");
        if (main.Type is IncidentType.ArmedClash && crowd && !tokens.Any(token => token.Lower is "rebels" or "militants" or "insurgents"))
        {
            return IncidentType.Riot;
        }

        if (main.Type is IncidentType.Protest && tokens.Zip(tokens.Skip(1)).Any(pair => pair.First.Lower is "turned" or "turning" or "became" or "turn" && pair.Second.Lower is "violent" or "deadly"))
        {
            return IncidentType.Riot;
        }

        if (main is { Type: IncidentType.Attack, IsVerb: true } && main.From > 0 && tokens[main.From - 1].Lower is "jets" or "warplanes" or "aircraft" or "helicopters" or "helicopter" or "drones" or "drone" or "warplane")
        {
            return IncidentType.AirStrike;
        }

        if (main is { Type: IncidentType.Attack, IsVerb: true } && crowd && tokens[main.From].Lower.StartsWith("storm", StringComparison.Ordinal))
        {
            return IncidentType.Riot;
        }

        // An explosion is a bombing only where a bomb or somebody who set it off is spoken of.
        if (main is { Type: IncidentType.Other, Precision: Precision.Generic })
        {
            return events.Any(mention => mention.Type is IncidentType.Bombing)
                || tokens.Any(token => token.Lower is "bomb" or "device" or "explosives" or "perpetrators" or "perpetrator" or "attackers" or "militants" or "suspects" or "planted" or "attack" or "bomber") ? IncidentType.Bombing : IncidentType.Other;
        }

        return main.Type;
    }

    // "during fighting and a roadside blast": two kinds of event, side by side.
    private static EventMention? Second(ImmutableArray<EventMention> events, EventMention main) =>
        events.FirstOrDefault(mention => !mention.IsVerb && !main.IsVerb && mention.Type != main.Type && mention.Precision is Precision.Exact && main.Precision is Precision.Exact && mention.Chunk == main.Chunk + 2
            && mention.Type is not IncidentType.Protest);

    private static PlaceMention? PlaceOf(EventMention? main, ImmutableArray<Victims> victims, ImmutableArray<PlaceMention> places)
    {
        if (places.IsEmpty)
        {
            return null;
        }

        var anchor = Math.Min(main?.From ?? int.MaxValue, victims.IsEmpty ? int.MaxValue : victims.Min(hurt => Math.Min(hurt.From, hurt.Anchor)));
        var outside = places.Where(place => !victims.Any(hurt => place.From > hurt.From && place.To <= hurt.To)).ToList();
        var after = outside.Where(place => place.From >= anchor).ToList();
        var pool = after.Count > 0 ? after : outside;
        return pool.Find(place => place.Name is not null) ?? pool.FirstOrDefault();
    }

    private static void SetDate(Draft draft, EventMention? main, ImmutableArray<Victims> victims, ImmutableArray<DateMention> dates)
    {
        if (dates.IsEmpty)
        {
            return;
        }

        // A month or a year counts only beside the event's own words: further off it dates something else ("troops killed in combat this year").
        var anchor = main?.From ?? (victims.IsEmpty ? 0 : victims[0].Anchor);
        int Distance(DateMention date) => Math.Min(Math.Abs(date.From - anchor), victims.IsEmpty ? int.MaxValue : victims.Min(hurt => Math.Abs(date.From - hurt.Anchor)));
        var near = dates.Where(date => date.Date.IsDay || Distance(date) <= NearTokens || date.From <= 1).ToList();
        if (near.Count > 0)
        {
            draft.Date = near.OrderByDescending(date => date.Date.IsDay).ThenBy(Distance).First().Date;
        }
    }

    // "An earthquake has struck the coast": told in the perfect, it is today's news also on a page of advice.
    private static bool IsNews(Sentence sentence, Clause clause, EventMention? main) =>
        main is { IsVerb: false, HoldsAlone: true } && clause.Chunks[main.Chunk].Count is { IsArticle: true } && clause.Chunks.Skip(main.Chunk + 1).FirstOrDefault(chunk => chunk.Kind is ChunkKind.Verb) is { Verb.Lemma: "strike" or "hit" or "erupt" or "occur" } verb
        && sentence.Tokens[verb.From].Lower is "has" or "have";

    private static string? TargetOf(Sentence sentence, Clause clause, EventMention? main, ReadingContext context)
    {
        if (main is null)
        {
            return null;
        }

        var chunks = clause.Chunks;
        var next = main.Chunk + 1;
        if (!main.IsVerb && next < chunks.Length && sentence.Tokens[chunks[next].From].Lower is "on" or "against")
        {
            next++;
        }
        else if (!main.IsVerb)
        {
            return null;
        }

        while (next < chunks.Length && chunks[next].Kind is ChunkKind.Other)
        {
            next++;
        }

        if (next >= chunks.Length || chunks[next].Kind is not ChunkKind.Noun)
        {
            return null;
        }

        // "Opened fire", "attacked them", "attacked this morning" name nothing that was hit.
        var chunk = chunks[next];
        if (sentence.Tokens[chunk.Head].Lower is "fire" or "him" or "her" or "them" or "it" or "that" or "morning" or "afternoon" or "evening" or "night" or "times" or "days" or "hostage" or "hostages")
        {
            return null;
        }

        var from = chunk.Count is { } count && count.To < chunk.To ? count.To : chunk.From;
        from = from < chunk.To - 1 && sentence.Tokens[from].Lower is "the" or "a" or "an" ? from + 1 : from;
        return context.Text.Words(sentence, from, chunk.To);
    }
}

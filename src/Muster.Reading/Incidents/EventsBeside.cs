using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Places;
using Muster.Reading.Syntax;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Incidents;

/// <summary>Events that a clause tells beside its main one: arrests beside the dead ("300 rebels were killed and 150 arrested"), and what bears a day of its own ("after yesterday's bombing").</summary>
internal static class EventsBeside
{
    private const int PlaceWithin = 8;

    // Who is taken after an attack is most often who did it; that arrest belongs to the attack (contract/reading.md, "incident").
    private static readonly HashSet<string> OwnPerpetrators = Lexicon.Of("perpetrator-nouns").Set("of_the_deed");

    /// <summary>The drafts, in the sentence's order.</summary>
    public static IEnumerable<Draft> Of(Draft main, EventMention? told, Clause clause, Sentence sentence, ImmutableArray<EventMention> events, ImmutableArray<PlaceMention> places, ImmutableArray<DateMention> dates)
    {
        foreach (var mention in events)
        {
            if (mention == told)
            {
                continue;
            }

            if (OwnDay(sentence.Tokens, mention, dates) is { } day && main.Date is { } known && !day.Date.Overlaps(known) && mention.Precision is not Precision.Vague)
            {
                yield return Beside(main, mention, sentence, PlaceAfter(mention, places), day);
            }
            else if (mention is { Type: IncidentType.Arrest, IsVerb: true } && main.Type is not IncidentType.Arrest && !TakesItsOwn(mention, clause, sentence, main))
            {
                yield return Beside(main, mention, sentence, PlaceAfter(mention, places) ?? main.Place, null);
            }
        }
    }

    private static Draft Beside(Draft main, EventMention mention, Sentence sentence, PlaceMention? place, DateMention? day)
    {
        var draft = new Draft
        {
            Type = mention.Type,
            Precision = Precision.Exact,
            Count = mention.Count,
            HasEvent = true,
            IsBeside = true,
            Place = place,
            Date = day is { } told ? told.Date : main.Date,
            DateEnd = day is null ? main.DateEnd : null,
            Source = main.Source,
            Modality = main.Modality,
            Culprit = mention.Type is IncidentType.Arrest && main.Culprit is { IsClaimOnly: false } ? main.Culprit : null,
        };
        draft.Sentences.Add(sentence);
        return draft;
    }

    // "Yesterday's bombing", "the 3 May attack", "was arrested last year": the day stands right beside the event.
    private static DateMention? OwnDay(ImmutableArray<Token> tokens, EventMention mention, ImmutableArray<DateMention> dates)
    {
        foreach (var date in dates)
        {
            var before = date.To == mention.From || (date.From >= mention.From && date.To < mention.To) || (date.To + 1 == mention.From && tokens[date.To].Lower is "'s");
            var after = mention.IsVerb && date.From == mention.To;
            if (before || after)
            {
                return date;
            }
        }

        return null;
    }

    private static PlaceMention? PlaceAfter(EventMention mention, ImmutableArray<PlaceMention> places) =>
        places.FirstOrDefault(place => place.From >= mention.To && place.From - mention.To < PlaceWithin);

    private static bool TakesItsOwn(EventMention mention, Clause clause, Sentence sentence, Draft main)
    {
        var chunks = clause.Chunks;
        var verb = chunks[mention.Chunk].Verb!;
        var taken = verb.IsPassive || (verb.IsBare && !(mention.Chunk + 1 < chunks.Length && chunks[mention.Chunk + 1].Kind is ChunkKind.Noun)) ? Noun(chunks, mention.Chunk, -1) : Noun(chunks, mention.Chunk, 1);
        if (taken is null)
        {
            return true;
        }

        var head = sentence.Tokens[taken.Head].Lower;
        return OwnPerpetrators.Contains(head) || main.Type is not (IncidentType.ArmedClash or IncidentType.Protest or IncidentType.Riot) && taken.Count is null && !sentence.Tokens[taken.Head].IsCapitalised;
    }

    private static Chunk? Noun(ImmutableArray<Chunk> chunks, int from, int step)
    {
        for (var at = from + step; at >= 0 && at < chunks.Length && Math.Abs(at - from) < 5; at += step)
        {
            if (chunks[at].Kind is ChunkKind.Noun)
            {
                return chunks[at];
            }
        }

        return null;
    }
}

using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Frames;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Finds who did it: the subject of the attack, the agent after "by", the actor before the event noun, who claims it, who is blamed or suspected.</summary>
internal static class FindCulprit
{
    private static readonly HashSet<string> Actors = Lexicon.Of("perpetrator-nouns").Set("actor");
    private static readonly Lexicon Blaming = Lexicon.Of("blaming-verbs");
    private static readonly HashSet<string> Blames = Blaming.Set("blames");
    private static readonly HashSet<string> BlamedOn = Blaming.Set("blamed_on");
    private static readonly HashSet<string> Accuses = Blaming.Set("accused");
    private static readonly HashSet<string> Suspects = Blaming.Set("suspected");

    /// <summary>The culprit that a sentence names for its events; null where it names none.</summary>
    public static Culprit? In(Sentence sentence, ImmutableArray<Chunk> chunks, ImmutableArray<Frame> frames, ImmutableArray<EventMention> events, ImmutableArray<Victims> victims, ReadingContext context)
    {
        if (victims.Any(hurt => hurt.Who is "attacker") && victims.All(hurt => hurt.Who is "attacker"))
        {
            // Who shoots the attacker did not do the attack.
            return null;
        }

        return Claimed(sentence, chunks, context) ?? Blamed(sentence, chunks, context) ?? Behind(sentence, chunks, context)
            ?? ByTree(sentence, chunks, frames, victims, context) ?? Accused(sentence, chunks, context)
            ?? Agent(sentence, chunks, events, victims, context) ?? Subject(sentence, chunks, events, victims, context) ?? Modifier(sentence, chunks, events, context);
    }

    // "X claims responsibility for the attack", "responsibility was claimed by X"; "no group has claimed" names nobody.
    private static Culprit? Claimed(Sentence sentence, ImmutableArray<Chunk> chunks, ReadingContext context)
    {
        var tokens = sentence.Tokens;
        for (var at = 1; at < chunks.Length; at++)
        {
            if (chunks[at].Kind is not ChunkKind.Verb || chunks[at].Verb!.Lemma is not ("claim" or "take" or "admit") || chunks[at].Verb!.IsNegated || at + 1 >= chunks.Length || tokens[chunks[at + 1].Head].Lower is not "responsibility")
            {
                continue;
            }

            // "Nobody has so far claimed responsibility" names nobody.
            var subject = SubjectOf(tokens, chunks, at);
            var nobody = tokens.Take(chunks[at].From).TakeLast(6).Any(token => token.Lower is "no" or "nobody" or "none");
            return subject < 0 || nobody ? null : Make(sentence, chunks, subject, Attribution.Claimed, context, isClaimOnly: true);
        }

        for (var at = 0; at + 2 < chunks.Length; at++)
        {
            if (chunks[at].Kind is ChunkKind.Verb && chunks[at].Verb is { Lemma: "claim", IsPassive: true, IsNegated: false } && tokens[chunks[at + 1].From].Lower is "by" && chunks[at + 2].Kind is ChunkKind.Noun)
            {
                return Make(sentence, chunks, at + 2, Attribution.Claimed, context, isClaimOnly: true);
            }
        }

        return null;
    }

    // "X blames Y for …", "X accuses Y of …", "… is blamed on Y"
    private static Culprit? Blamed(Sentence sentence, ImmutableArray<Chunk> chunks, ReadingContext context)
    {
        var tokens = sentence.Tokens;
        for (var at = 0; at + 1 < chunks.Length; at++)
        {
            if (chunks[at].Kind is not ChunkKind.Verb || chunks[at].Verb is not { IsNegated: false } verb)
            {
                continue;
            }

            if (!verb.IsPassive && Blames.Contains(verb.Lemma))
            {
                var next = NextNoun(tokens, chunks, at + 1);
                return next >= 0 && LeadsToHarm(tokens, chunks, next) ? Make(sentence, chunks, next, Attribution.Blamed, context, isClaimOnly: true) : null;
            }

            if ((verb.IsPassive || verb.IsBare) && BlamedOn.Contains(verb.Lemma) && tokens[chunks[at + 1].From].Lower is "on" or "to" && at + 2 < chunks.Length && chunks[at + 2].Kind is ChunkKind.Noun)
            {
                return Make(sentence, chunks, at + 2, Attribution.Blamed, context, isClaimOnly: false);
            }
        }

        return null;
    }

    private static bool LeadsToHarm(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int noun)
    {
        for (var at = chunks[noun].To; at < tokens.Length; at++)
        {
            var lower = tokens[at].Lower;
            if (EventWords.Noun(lower, at > 0 ? tokens[at - 1].Lower : "") is not null || lower is "killing" or "killings" or "attacking" or "abducting" or "shooting" or "carrying" or "it" or "them" or "this" or "deaths" or "death" or "murder")
            {
                return true;
            }
        }

        return chunks[noun].To >= tokens.Length - 1;
    }

    // "Three suspected terrorists are behind the attack"
    private static Culprit? Behind(Sentence sentence, ImmutableArray<Chunk> chunks, ReadingContext context)
    {
        var tokens = sentence.Tokens;
        for (var at = 1; at + 1 < chunks.Length; at++)
        {
            if (tokens[chunks[at].From].Lower is "behind" && tokens[chunks[at + 1].Head].Lower is { } head && EventWords.Noun(head, "") is not null)
            {
                var believed = chunks.Take(at).LastOrDefault(chunk => chunk.Verb is { IsPassive: true } verb && verb.Lemma is "suspect" or "believe" or "think" or "accuse" or "presume");
                var verb = believed is null ? at - 1 : chunks.IndexOf(believed) - 1;
                while (verb >= 0 && chunks[verb].Kind is not ChunkKind.Noun)
                {
                    verb--;
                }

                var subject = believed is null ? SubjectOf(tokens, chunks, at - 1) : verb;
                var attribution = believed is null ? Attribution.Named : believed.Verb!.Lemma is "accuse" ? Attribution.Blamed : Attribution.Suspected;
                return subject < 0 || !IsActor(tokens, chunks[subject], context) ? null : Make(sentence, chunks, subject, attribution, context, isClaimOnly: true);
            }
        }

        return null;
    }

    // "The man accused of killing five people": blamed.
    private static Culprit? Accused(Sentence sentence, ImmutableArray<Chunk> chunks, ReadingContext context)
    {
        var tokens = sentence.Tokens;
        for (var at = 1; at + 1 < chunks.Length; at++)
        {
            if (chunks[at].Kind is ChunkKind.Verb && chunks[at].Verb is { IsNegated: false } verb && (Accuses.Contains(verb.Lemma) || Suspects.Contains(verb.Lemma)) && chunks[at - 1].Kind is ChunkKind.Noun
                && tokens[chunks[at + 1].From].Lower is "of" or "with" && (verb.IsBare || verb.IsPassive) && LeadsToHarm(tokens, chunks, at))
            {
                return Make(sentence, chunks, at - 1, Suspects.Contains(verb.Lemma) ? Attribution.Suspected : Attribution.Blamed, context, isClaimOnly: false);
            }
        }

        return null;
    }

    // The tree tells who did it, and the word groups may know more of the name: "mine workers".
    private static Culprit? ByTree(Sentence sentence, ImmutableArray<Chunk> chunks, ImmutableArray<Frame> frames, ImmutableArray<Victims> victims, ReadingContext context)
    {
        if (FramesOfClause.Culprit(frames, victims, sentence, context) is not { } told)
        {
            return null;
        }

        for (var at = 0; at < chunks.Length; at++)
        {
            if (chunks[at].Kind is ChunkKind.Noun && chunks[at].Head == told.To - 1)
            {
                return Make(sentence, chunks, at, Attribution.Named, context, isClaimOnly: false) is { } made && made.To - made.From >= told.To - told.From ? made : told;
            }
        }

        return told;
    }

    // "were attacked by jihadists", "an attack by the ADF", "planted by militants"
    private static Culprit? Agent(Sentence sentence, ImmutableArray<Chunk> chunks, ImmutableArray<EventMention> events, ImmutableArray<Victims> victims, ReadingContext context)
    {
        var tokens = sentence.Tokens;
        if (events.IsEmpty && victims.IsEmpty)
        {
            return null;
        }

        for (var at = 1; at + 1 < chunks.Length; at++)
        {
            if (tokens[chunks[at].From].Lower is not "by" || chunks[at + 1].Kind is not ChunkKind.Noun || !IsAgentive(tokens, chunks, at - 1, events))
            {
                continue;
            }

            var noun = chunks[at + 1];
            if (EventWords.Noun(tokens[noun.Head].Lower, noun.Head > 0 ? tokens[noun.Head - 1].Lower : "") is not null)
            {
                // "by Russian separatist artillery fire": the actor stands before the event noun.
                return ActorBefore(sentence, noun, context) is { } actor ? actor : null;
            }

            if (IsActor(tokens, noun, context))
            {
                return Make(sentence, chunks, at + 1, Attribution.Named, context, isClaimOnly: false);
            }
        }

        return null;
    }

    private static bool IsAgentive(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int before, ImmutableArray<EventMention> events)
    {
        var at = before;
        while (at >= 0 && chunks[at].Kind is ChunkKind.Other)
        {
            at--;
        }

        if (at < 0)
        {
            return false;
        }

        if (chunks[at].Kind is ChunkKind.Verb)
        {
            var verb = chunks[at].Verb!;
            return (verb.IsPassive || verb.IsBare) && !verb.IsNegated && (EventWords.Verb(verb.Lemma) is not null || verb.Lemma is "plant" or "fire" or "launch" or "carry" or "hit" or "conduct" or "stage" or "set" or "throw" or "target" or "capture");
        }

        // The phrase before "by" hangs on an event noun or a verb of harm.
        for (var back = at; back >= Math.Max(0, at - 4); back--)
        {
            if (events.Any(mention => mention.Chunk == back))
            {
                return true;
            }

            // "A demonstration against a visit by the minister": the visit is his, not the demonstration.
            if (chunks[back].Kind is ChunkKind.Preposition && tokens[chunks[back].From].Lower is "against" or "about")
            {
                return false;
            }
        }

        return false;
    }

    // "Gunmen ambush a convoy", "ISIS-K militants kill four men", "Troops shoot and kill at least 83 people"
    private static Culprit? Subject(Sentence sentence, ImmutableArray<Chunk> chunks, ImmutableArray<EventMention> events, ImmutableArray<Victims> victims, ReadingContext context)
    {
        var tokens = sentence.Tokens;
        for (var at = 1; at < chunks.Length; at++)
        {
            if (chunks[at].Kind is not ChunkKind.Verb || chunks[at].Verb is not { IsNegated: false, IsModal: false } verb || verb.IsPassive || verb.IsFuture)
            {
                continue;
            }

            var attacks = (EventWords.Verb(verb.Lemma) is { } word && word.Type is not IncidentType.Protest) || verb.Lemma is "open" or "launch" or "fire" or "carry" or "conduct" or "detonate" or "take" or "blow" or "set" or "use" or "seize";
            if (!attacks || (verb.IsBare && !victims.IsEmpty && victims.Any(hurt => hurt.Anchor == chunks[at].Head && hurt.From < chunks[at].From)))
            {
                continue;
            }

            if (verb.Lemma is "launch" or "carry" or "conduct" or "take" or "set" or "use" or "seize" or "fire" or "open" && !events.Any(mention => mention.From >= chunks[at].From && mention.Chunk <= at + 4))
            {
                continue;
            }

            // "Killing him": whoever kills the attacker did not do the attack.
            if (at + 1 < chunks.Length && tokens[chunks[at + 1].From].Lower is "him" or "her" or "them")
            {
                continue;
            }

            if (verb.Lemma is "clash" or "fight" or "battle" or "exchange" or "skirmish")
            {
                continue;
            }

            var subject = SubjectOf(tokens, chunks, at);
            if (subject >= 0 && IsActor(tokens, chunks[subject], context) && !victims.Any(hurt => hurt.From == chunks[subject].From && hurt.Anchor == chunks[at].Head))
            {
                return Make(sentence, chunks, subject, Attribution.Named, context, isClaimOnly: false);
            }
        }

        return null;
    }

    // "a jihadist ambush", "Israeli airstrikes", "an Allied Democratic Forces mass stabbing"
    private static Culprit? Modifier(Sentence sentence, ImmutableArray<Chunk> chunks, ImmutableArray<EventMention> events, ReadingContext context)
    {
        foreach (var mention in events.Where(mention => !mention.IsVerb && mention.Type is not (IncidentType.Protest or IncidentType.ArmedClash or IncidentType.Riot)))
        {
            if (ActorBefore(sentence, chunks[mention.Chunk], context) is { } actor)
            {
                return actor;
            }
        }

        return null;
    }

    private static Culprit? ActorBefore(Sentence sentence, Chunk noun, ReadingContext context)
    {
        var tokens = sentence.Tokens;
        if (ArmedGroups.In(tokens, noun.From, noun.Head, context.Country) is { } group && group.To <= noun.Head)
        {
            return new Culprit(context.Text.Words(sentence, group.From, group.To), Suspected(tokens, noun.From, group.To), group.From, group.To, IsClaimOnly: false);
        }

        var to = noun.Head;
        while (to > noun.From && (!Actors.Contains(tokens[to - 1].Lower) || tokens[to - 1].Lower is "drone" or "drones" or "aircraft" or "helicopter" or "terrorist") && !tokens[to - 1].IsCapitalised)
        {
            to--;
        }

        var from = to;
        while (from > noun.From && tokens[from - 1].Kind is TokenKind.Word && tokens[from - 1].Lower is not ("the" or "a" or "an") && Numbers.ReadCount.At(tokens, from - 1) is null)
        {
            from--;
        }

        if (from >= to || from == noun.Head)
        {
            return null;
        }

        var place = tokens[from].IsCapitalised && !context.Gazetteer.Places(context.Text.Words(sentence, from, to)).IsEmpty;
        // "Katyusha rockets": a weapon's make is nobody.
        if (PhraseKinds.IsWeapon(tokens[noun.Head].Lower) && context.Gazetteer.Nation(context.Text.Words(sentence, from, to)) is null && ArmedGroups.In(tokens, from, to, context.Country) is null && !Actors.Contains(tokens[to - 1].Lower))
        {
            return null;
        }

        var actor = Actors.Contains(tokens[to - 1].Lower) || context.Gazetteer.Nation(context.Text.Words(sentence, from, to)) is not null || (tokens[from].IsCapitalised && from > 0 && !place && context.Gazetteer.Country(context.Text.Words(sentence, from, to)) is null);
        return actor ? new Culprit(context.Text.Words(sentence, from, to), Suspected(tokens, from, to), from, to, IsClaimOnly: false) : null;
    }

    private static Attribution Suspected(ImmutableArray<Token> tokens, int from, int to) =>
        tokens[from..to].Any(token => token.Lower is "suspected" or "alleged" or "presumed" or "believed") ? Attribution.Suspected : Attribution.Named;

    // The noun group that a verb's subject begins with: over phrases behind it ("a group of men with axes"), over participles ("men armed with guns"), and
    // for a second verb of the same subject ("shoot and kill", "attack the town, killing") that of the first.
    private static int SubjectOf(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int verb)
    {
        var at = verb - 1;
        while (at >= 0 && chunks[at].Kind is ChunkKind.Other)
        {
            at--;
        }

        // "accuses them of killing": the deed is not the accuser's.
        if (at >= 0 && chunks[verb].Verb is { IsIng: true } && chunks[at].Kind is ChunkKind.Preposition)
        {
            return -1;
        }

        if (at >= 1 && (chunks[verb].Verb is { IsIng: true } || chunks[at].Kind is ChunkKind.Conjunction) && EarlierVerb(chunks, at) is var first && first >= 0)
        {
            return chunks[first].Verb!.IsPassive ? -1 : SubjectOf(tokens, chunks, first);
        }

        while (at >= 0)
        {
            var chunk = chunks[at];
            if (chunk.Kind is ChunkKind.Verb && !(chunk.Verb!.IsBare || chunk.Verb.IsIng))
            {
                return chunk.Verb.IsPassive ? -1 : SubjectOf(tokens, chunks, at);
            }

            if (chunk.Kind is not ChunkKind.Noun || IsRelative(tokens, chunk))
            {
                at--;
                continue;
            }

            if (at >= 2 && chunks[at - 1].Kind is ChunkKind.Conjunction && chunks[at - 2].Kind is ChunkKind.Noun)
            {
                at -= 2;
                continue;
            }

            // "On 3 March gunmen": the time ends, and the subject begins, within what was taken for one group.
            if (at >= 1 && (chunks[at - 1].Kind is ChunkKind.Preposition || (chunks[at - 1].Kind is ChunkKind.Verb && chunks[at - 1].Verb is { IsBare: true } or { IsIng: true }))
                && TimeBefore.End(tokens, chunk.From, chunk.To, country: null) == chunk.From)
            {
                if (at < 2)
                {
                    return -1;
                }

                at -= 2;
                continue;
            }

            return at;
        }

        return -1;
    }

    private static bool IsRelative(ImmutableArray<Token> tokens, Chunk chunk) => tokens[chunk.Head].Lower is "who" or "which" or "that";

    private static int EarlierVerb(ImmutableArray<Chunk> chunks, int before)
    {
        for (var at = before; at >= 0; at--)
        {
            if (chunks[at].Kind is ChunkKind.Verb && chunks[at].Verb is { IsIng: false, IsBare: false })
            {
                return at;
            }
        }

        return -1;
    }

    private static int NextNoun(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at)
    {
        while (at < chunks.Length && (chunks[at].Kind is ChunkKind.Other || (chunks[at].Kind is ChunkKind.Mark && tokens[chunks[at].From].Lower is "\"" or "\u201C" or "'")))
        {
            at++;
        }

        return at < chunks.Length && chunks[at].Kind is ChunkKind.Noun ? at : -1;
    }

    private static bool IsActor(ImmutableArray<Token> tokens, Chunk noun, ReadingContext context)
    {
        var head = tokens[noun.Head].Lower;
        if (head is "he" or "she" or "it" or "they" or "who" or "which" or "that" or "him" or "them" or "himself" or "themselves" || EventWords.Noun(head, noun.Head > noun.From ? tokens[noun.Head - 1].Lower : "") is not null && !Actors.Contains(head))
        {
            return false;
        }

        if (ArmedGroups.In(tokens, noun.From, noun.To, context.Country) is not null)
        {
            return true;
        }

        // "in Tyre, Lebanon, …" ends a place, it begins no deed.
        if (noun.From > 0 && tokens[noun.From - 1].Is(',') && noun.To < tokens.Length && tokens[noun.To].Is(',') && context.Gazetteer.Country(tokens[noun.Head].Text) is not null)
        {
            return false;
        }

        var words = string.Join(' ', tokens[noun.From..noun.To].Where(token => token.Lower is not ("the" or "a" or "an")).Select(token => token.Text));
        return Actors.Contains(head) || (tokens[noun.Head].IsCapitalised && !PhraseKinds.IsThing(head)) || context.Gazetteer.Nation(words) is not null || VictimClass.Of(tokens.AsSpan()[noun.From..noun.To], out var person) is not null || person;
    }

    // The name with what belongs to it: "militants from the Afar Region", "members of the group", without the article and the count.
    private static Culprit? Make(Sentence sentence, ImmutableArray<Chunk> chunks, int at, Attribution attribution, ReadingContext context, bool isClaimOnly)
    {
        var tokens = sentence.Tokens;
        var chunk = chunks[at];
        var from = chunk.Count is { } count && count.To < chunk.To ? count.To : chunk.From;
        while (from < chunk.To - 1 && tokens[from].Lower is "the" or "a" or "an" or "other")
        {
            from++;
        }

        from = TimeBefore.End(tokens, from, chunk.To, context.Country);
        var to = chunk.To;
        if (at + 2 < chunks.Length && tokens[chunks[at + 1].From].Lower is "of" or "from" && chunks[at + 2].Kind is ChunkKind.Noun)
        {
            to = chunks[at + 2].To;
        }

        // A name may go on where the words would part: "Lord's Resistance Army", "Movement for the Emancipation of the Niger Delta".
        if (ArmedGroups.In(tokens, from, to, context.Country) is { } group)
        {
            to = IsVerbAfter(tokens, group.To, to) ? group.To : Math.Max(to, group.To);
        }

        if (tokens[from].Lower is "it" or "he" or "she" or "they" or "them" or "him" or "responsibility" or "who" or "no" or "nobody")
        {
            return null;
        }

        var sure = attribution is Attribution.Named ? Suspected(tokens, chunk.From, to) : attribution;
        return new Culprit(context.Text.Words(sentence, from, to), sure, from, to, isClaimOnly);
    }

    // "Example Front bomb the bar": the group ends where the verb begins, though the words were taken for one noun. "Front guards" are its people.
    private static bool IsVerbAfter(ImmutableArray<Token> tokens, int at, int to) =>
        at < to && !tokens[at].IsCapitalised && !Actors.Contains(tokens[at].Lower) && Verbs.Find(tokens[at].Lower) is not null;
}

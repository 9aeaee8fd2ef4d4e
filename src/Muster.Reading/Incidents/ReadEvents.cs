using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Reads the words of a sentence that name violent or disruptive events, and whether the sentence states that they happened.</summary>
internal static class ReadEvents
{
    private static readonly Lexicon Lists = Lexicon.Of("event-frames");

    // What an event noun may do as a subject when it happened.
    private static readonly HashSet<string> Happens = Lists.Set("happens");

    // What somebody does with an event noun as its object when it happened.
    private static readonly HashSet<string> Performs = Lists.Set("performs");

    // Before these nothing has happened yet, or not what they name.
    private static readonly HashSet<string> Unreal = Lists.Set("unreal");

    /// <summary>All event words, in the sentence's order.</summary>
    public static ImmutableArray<EventMention> In(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks)
    {
        var found = ImmutableArray.CreateBuilder<EventMention>();
        for (var at = 0; at < chunks.Length; at++)
        {
            if (chunks[at].Kind is ChunkKind.Verb && FromVerb(tokens, chunks, at) is { } verb)
            {
                found.Add(verb);
            }
            else if (chunks[at].Kind is ChunkKind.Noun)
            {
                FromNoun(tokens, chunks, at, found);
            }
        }

        return found.ToImmutable();
    }

    private static EventMention? FromVerb(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at)
    {
        var verb = chunks[at].Verb!;
        var crowd = verb is { IsFuture: true, Lemma: "protest" or "demonstrate" } && at > 0 && chunks.Take(at).Any(chunk => chunk.Verb?.Lemma is "gather" or "march" or "rally" or "take");
        if (verb.IsNegated || verb.IsModal || (verb.IsFuture && !crowd) || (at > 0 && Under(tokens, chunks, at)))
        {
            return null;
        }

        var next = at + 1 < chunks.Length ? chunks[at + 1] : null;
        var said = next is { Kind: ChunkKind.Noun } ? tokens[next.Head].Lower : next is not null ? tokens[next.From].Lower : "";
        var found = Phrase(tokens, verb.Lemma, next, said) ?? EventWords.Verb(verb.Lemma);
        if (found is not { } word)
        {
            return null;
        }

        // "hit", "wound", "kill" alone tell harm; the reader of victims decides whether that is an incident. "Storm", "strike" need somebody who does it.
        var generic = word.Precision is Precision.Generic;
        var reference = verb.Lemma is "fight" or "battle" or "rally" or "march" && next is null;
        var hurtsOnly = verb.Lemma is "kill" or "murder" or "wound" or "injure" or "hit" or "slay" or "massacre" or "slaughter";
        var accused = verb.IsIng && at > 0 && tokens[chunks[at - 1].From].Lower is "of" or "for" or "from";
        var crimes = tokens.Any(token => token.Lower is "crimes" or "atrocities" or "abuses");
        // "Terrorism, kidnapping and crime" lists risks; "kidnapping two aid workers" tells a deed.
        var listed = verb.IsIng && next is not { Kind: ChunkKind.Noun };
        var alone = !reference && !hurtsOnly && !listed && !accused && !(crimes && verb.IsIng) && (!generic || verb.Lemma is "attack" or "assault" or "overrun" or "explode") && !(verb.Lemma is "fight" or "battle") && !(verb.IsIng && verb.Lemma is "stop" or "protest");
        return new EventMention(word.Type, hurtsOnly ? Precision.Vague : word.Precision, at, chunks[at].From, chunks[at].To, IsVerb: true, 1, alone, IsBackReference: false);
    }

    private static EventWord? Phrase(ImmutableArray<Token> tokens, string lemma, Chunk? next, string said)
    {
        var text = next is null ? "" : string.Join(' ', tokens[next.From..next.To].Select(token => token.Lower));
        return lemma switch
        {
            "open" when said is "fire" => new EventWord(IncidentType.Attack, Precision.Exact),
            "exchange" when said is "fire" or "gunfire" => new EventWord(IncidentType.ArmedClash, Precision.Exact),
            "set" when said is "fire" || text is "ablaze" or "alight" || text.StartsWith("on fire", StringComparison.Ordinal) => new EventWord(IncidentType.Arson, Precision.Exact),
            "set" when next is { Kind: ChunkKind.Noun } && next.To < tokens.Length && (tokens[next.To].Lower is "ablaze" or "alight" || (tokens[next.To].Lower is "on" && next.To + 1 < tokens.Length && tokens[next.To + 1].Lower is "fire")) => new EventWord(IncidentType.Arson, Precision.Exact),
            "burn" when text.StartsWith("down", StringComparison.Ordinal) => new EventWord(IncidentType.Arson, Precision.Exact),
            "take" or "hold" when said is "hostages" or "hostage" or "captive" or "captives" || text.Contains(" hostage", StringComparison.Ordinal) => new EventWord(IncidentType.Abduction, Precision.Exact),
            "blow" when text.Contains("himself", StringComparison.Ordinal) || text.Contains("themselves", StringComparison.Ordinal) || text.Contains("herself", StringComparison.Ordinal) => new EventWord(IncidentType.SuicideBombing, Precision.Exact),
            "blow" when text.StartsWith("up", StringComparison.Ordinal) => new EventWord(IncidentType.Bombing, Precision.Exact),
            "beat" or "drag" or "run" when text.StartsWith("to death", StringComparison.Ordinal) => new EventWord(IncidentType.Attack, Precision.Exact),
            _ => null,
        };
    }

    // "suspected of planning attacks", "accused of shooting": the verb stands under one that makes it unreal only where that one plans or prevents.
    private static bool Under(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - 3); back--)
        {
            if (chunks[back].Kind is ChunkKind.Verb)
            {
                return Unreal.Contains(chunks[back].Verb!.Lemma) && (chunks[at].Verb!.IsIng || chunks[at].Verb!.IsFuture || tokens[chunks[at].From].Lower is "being");
            }

            if (chunks[back].Kind is ChunkKind.Mark or ChunkKind.Opener || tokens[chunks[back].From].Lower is "and")
            {
                return false;
            }
        }

        return false;
    }

    private static void FromNoun(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at, ImmutableArray<EventMention>.Builder found)
    {
        var chunk = chunks[at];
        var before = chunk.Head > chunk.From ? tokens[chunk.Head - 1].Lower : "";
        if (EventWords.Noun(tokens[chunk.Head].Lower, before) is not { } word || tokens[chunk.Head].IsAcronym && tokens[chunk.Head].Lower is not "ied")
        {
            return;
        }

        // "A suicide car bombing"
        if (word.Type is IncidentType.Bombing && tokens[chunk.From..chunk.Head].Any(token => token.Lower is "suicide"))
        {
            word = new EventWord(IncidentType.SuicideBombing, Precision.Exact);
        }

        if (IsOtherSense(tokens, chunks, at, before))
        {
            return;
        }

        // "The protests erupted" tells of protests; "the attack" refers back.
        var definite = tokens[chunk.From].Lower is "the" or "this" or "that" or "these" or "those" && chunk.To - chunk.From == 2 && chunk.Count is null && word.Type is not (IncidentType.Protest or IncidentType.Arrest);
        var alone = Asserted(tokens, chunks, at, word) && !definite && word.Precision is not Precision.Vague;
        var count = chunk.Count is { IsArticle: false, Count.Min: { } many } && many is > 0 and < 100 && IsCountable(tokens[chunk.Head].Lower) ? (int)many : 1;
        found.Add(new EventMention(word.Type, word.Precision, at, chunk.From, chunk.To, IsVerb: false, count, alone, definite));
    }

    private static bool IsCountable(string head) => EventWords.Noun(head, "") is { Precision: not Precision.Vague } && head is not ("rockets" or "missiles" or "drones" or "bombs" or "mines" or "landmines" or "grenades" or "mortars" or "strikes" or "protests" or "rallies" or "shells" or "arrests");

    // "general strike", "coal mine", "hunger strike", "election rally", "campaign rally", "heart attack", "peace march", "car race"
    internal static bool IsOtherSense(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at, string before)
    {
        var chunk = chunks[at];
        var military = chunks.Skip(at - 4).Take(Math.Min(4, at)).Any(near => near.Verb?.Lemma is "launch" or "conduct" or "carry")
            || chunks.Skip(at + 1).Take(3).Any(near => near.Verb?.Lemma is "kill" or "hit" or "destroy" or "target" or "injure");
        var head = tokens[chunk.Head].Lower;
        return head switch
        {
            "strike" or "strikes" => !(military || OtherSenses.IsAirStrike(before) || (chunk.Head > chunk.From && tokens[chunk.Head - 1].IsCapitalised && !OtherSenses.IsLabourStrike(before))),
            "combat" => before is "" && chunk.Head == chunk.From,
            "fighting" => false,
            "event" or "events" or "violence" => true,
            "killing" or "killings" => true,
            // "Announced the arrest of ten members" tells one; "an arrest warrant", "arrests followed" do not.
            "arrest" or "arrests" or "detention" => chunk.To >= tokens.Length || tokens[chunk.To].Lower is not "of",
            _ => OtherSenses.Has(head, before),
        };
    }

    private static bool Asserted(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at, EventWord word)
    {
        // The object of a verb.
        var back = at - 1;
        while (back >= 0 && (chunks[back].Kind is ChunkKind.Other || (chunks[back].Kind is ChunkKind.Preposition && tokens[chunks[back].From].Lower is "of" && back >= 1 && chunks[back - 1].Kind is ChunkKind.Noun)))
        {
            back -= chunks[back].Kind is ChunkKind.Preposition ? 2 : 1;
        }

        if (back >= 0 && chunks[back].Kind is ChunkKind.Verb && chunks[back].Verb is { IsPassive: false } governing && governing.Lemma is not "be")
        {
            return Performs.Contains(governing.Lemma) && !governing.IsNegated && !governing.IsModal && !governing.IsFuture;
        }

        // "There were clashes in the capital."
        if (back >= 0 && chunks[back].Kind is ChunkKind.Verb && chunks[back].Verb is { Lemma: "be", IsNegated: false, IsModal: false } && chunks[back].From > 0 && tokens[chunks[back].From - 1].Lower is "there")
        {
            return true;
        }

        // The object of a preposition: "in an ambush", "during clashes", "after an attack". Harm must be said, or the event be a single one.
        if (back >= 0 && chunks[back].Kind is ChunkKind.Preposition or ChunkKind.Opener)
        {
            var lead = tokens[chunks[back].From].Lower;
            var single = chunks[at].Count is { IsArticle: true } || (chunks[at].Count is { IsArticle: false, Count.Min: > 0 }) || IsDated(tokens, chunks[at]);
            return single && lead is "in" or "during" or "after" or "following" or "by" or "amid" && !UnrealBefore(chunks, back);
        }

        // The subject of a verb.
        var next = at + 1;
        while (next < chunks.Length && chunks[next].Kind is ChunkKind.Preposition or ChunkKind.Noun or ChunkKind.Other or ChunkKind.Conjunction && next < at + 9)
        {
            next++;
        }

        if (next < chunks.Length && chunks[next].Kind is ChunkKind.Verb && chunks[next].Verb is { } verb)
        {
            return !verb.IsNegated && !verb.IsModal && (Happens.Contains(verb.Lemma) || (verb.IsPassive && (Performs.Contains(verb.Lemma) || verb.Lemma is "target")));
        }

        return next >= chunks.Length && at == 0 && word.Precision is Precision.Exact;
    }

    private static bool IsDated(ImmutableArray<Token> tokens, Chunk chunk) => (chunk.From > 1 && tokens[chunk.From - 1].Lower is "'s" && tokens[chunk.From - 2].Lower is "yesterday" or "today") || tokens[chunk.From].Lower is "yesterday" or "today" || (chunk.To < tokens.Length && tokens[chunk.To].Lower is "yesterday" or "today");

    private static bool UnrealBefore(ImmutableArray<Chunk> chunks, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - 2); back--)
        {
            if (chunks[back].Kind is ChunkKind.Verb && Unreal.Contains(chunks[back].Verb!.Lemma))
            {
                return true;
            }
        }

        return false;
    }
}

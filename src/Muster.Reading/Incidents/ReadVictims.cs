using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>
/// Reads who was killed, injured or abducted: "15 soldiers and three civilians were killed", "killing eight officers and wounding two", "leaving four dead",
/// "the deaths of ten people, including eight children". What is denied, planned or only possible gives none.
/// </summary>
internal static class ReadVictims
{
    private static readonly Lexicon Lists = Lexicon.Of("harm-verbs");
    internal static readonly HashSet<string> Kill = Lists.Set("killed");
    internal static readonly HashSet<string> Injure = Lists.Set("injured");
    internal static readonly HashSet<string> Abduct = Lists.Set("abducted");
    private static readonly HashSet<string> ToDeath = Lists.Set("killed_if_fatal");

    private static readonly HashSet<string> PastDeeds = new[] { "involve", "accuse", "charge", "convict", "wanted", "want", "suspect", "investigate", "sentence", "blame", "condemn", "link", "connect", "mark", "commemorate", "protest", "avenge", "acquit" }.ToHashSet();

    /// <summary>All groups of victims in the sentence, in its order.</summary>
    public static ImmutableArray<Victims> In(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks)
    {
        var found = new List<Victims>();
        for (var at = 0; at < chunks.Length; at++)
        {
            if (chunks[at].Kind is ChunkKind.Verb)
            {
                FromVerb(tokens, chunks, at, found);
            }
            else if (chunks[at].Kind is ChunkKind.Noun)
            {
                FromNoun(tokens, chunks, at, found);
            }
        }

        return [.. found.DistinctBy(victims => (victims.Harm, victims.From)).OrderBy(victims => victims.From)];
    }

    private static void FromVerb(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at, List<Victims> found)
    {
        var verb = chunks[at].Verb!;
        // "Charged with … for murdering": what somebody stands trial for is told elsewhere.
        var past = verb.IsIng && at > 0 && tokens[chunks[at - 1].From].Lower is "for";
        if (verb.IsNegated || verb.IsModal || verb.IsFuture || past || HarmOf(tokens, chunks[at]) is not { } harm)
        {
            LivesAndDead(tokens, chunks, at, found);
            return;
        }

        var intransitive = verb.Lemma is "die" or "perish" or "drown";
        var passive = verb.IsPassive || intransitive || (verb.IsBare && !HasObject(tokens, chunks, at));
        var groups = passive ? Left(tokens, chunks, at) : Right(tokens, chunks, at);
        Add(tokens, chunks, harm, groups, chunks[at].Head, found);
        Among(tokens, chunks, at, harm, found);
        Along(tokens, chunks, at, harm, found);
        AddParts(tokens, chunks, at + 1, harm, chunks[at].Head, found);
        if (passive)
        {
            var clause = Math.Max(0, at - 1);
            while (clause > 0 && chunks[clause - 1].Kind is not ChunkKind.Verb)
            {
                clause--;
            }

            AddParts(tokens, chunks, clause, harm, chunks[at].Head, found, at);
        }

        // "is killed and another wounded" has its own verb; "shot and killed" tells the second harm of the same people.
        LivesAndDead(tokens, chunks, at, found);
    }

    // "was killed along with two civilians"
    private static void Along(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int verb, Harm harm, List<Victims> found)
    {
        for (var at = verb + 1; at + 1 < chunks.Length && at < verb + 4; at++)
        {
            if (tokens[chunks[at].From].Lower is "with" && tokens[chunks[at].From - 1].Lower is "along" or "together" && chunks[at + 1].Kind is ChunkKind.Noun)
            {
                Add(tokens, chunks, harm, Right(tokens, chunks, at), chunks[verb].Head, found);
            }
        }
    }

    // "A child is among those killed", "two women were among the dead"
    private static void Among(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int verb, Harm harm, List<Victims> found)
    {
        var at = verb - 1;
        if (at < 2 || tokens[chunks[at].Head].Lower is not ("those" or "people" or "victims") || tokens[chunks[at - 1].From].Lower is not "among" || chunks[at - 2].Kind is not ChunkKind.Verb)
        {
            return;
        }

        found.RemoveAll(victims => victims.Anchor == chunks[verb].Head);
        Add(tokens, chunks, harm, Left(tokens, chunks, at - 2), chunks[verb].Head, found, isPartOf: true);
    }

    // "shot dead", "stabbed to death", "gunned down", "fatally shot"
    private static Harm? HarmOf(ImmutableArray<Token> tokens, Chunk chunk)
    {
        var lemma = chunk.Verb!.Lemma;
        if (Kill.Contains(lemma) || lemma is "die" or "perish" or "drown")
        {
            return Harm.Killed;
        }

        if (Injure.Contains(lemma))
        {
            return Harm.Injured;
        }

        if (Abduct.Contains(lemma))
        {
            return Harm.Abducted;
        }

        var next = chunk.To < tokens.Length ? tokens[chunk.To].Lower : "";
        if (lemma is "burn" && next is "alive")
        {
            return Harm.Killed;
        }

        if (lemma is "take" && next is "hostage" or "captive")
        {
            return Harm.Abducted;
        }

        var after = chunk.To + 1 < tokens.Length ? tokens[chunk.To + 1].Lower : "";
        var fatal = next is "dead" || (next is "to" && after is "death") || (lemma is "gun" && next is "down") || Enumerable.Range(chunk.From, chunk.To - chunk.From).Any(at => tokens[at].Lower is "fatally");
        if (ToDeath.Contains(lemma) && fatal)
        {
            return Harm.Killed;
        }

        if (lemma is "find" && next is "dead")
        {
            return Harm.Killed;
        }

        return lemma is "shoot" or "stab" && chunk.Verb.IsPassive ? Harm.Injured : null;
    }

    // "claimed the lives of five", "left two people dead and three injured"
    private static void LivesAndDead(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at, List<Victims> found)
    {
        var verb = chunks[at].Verb!;
        if (verb.IsNegated || verb.IsModal || verb.IsFuture)
        {
            return;
        }

        if (verb.Lemma is "claim" or "take" or "cost" && at + 3 < chunks.Length && tokens[chunks[at + 1].Head].Lower is "lives" or "life" && tokens[chunks[at + 2].From].Lower is "of")
        {
            Add(tokens, chunks, Harm.Killed, Right(tokens, chunks, at + 2), chunks[at + 1].Head, found);
        }
        else if (verb.Lemma is "leave" && Right(tokens, chunks, at) is { Count: > 0 } left && left[^1].To < tokens.Length && tokens[left[^1].To].Lower is "dead")
        {
            Add(tokens, chunks, Harm.Killed, left, left[^1].To, found);
        }
        else if (verb.Lemma is "lose" && at + 1 < chunks.Length && tokens[chunks[at + 1].Head].Lower is "lives" or "life")
        {
            Add(tokens, chunks, Harm.Killed, Left(tokens, chunks, at), chunks[at + 1].Head, found);
        }
        else if (verb.Lemma is "take" or "hold" && at + 1 < chunks.Length && chunks[at + 1].Kind is ChunkKind.Noun)
        {
            var noun = chunks[at + 1];
            if (noun.To < tokens.Length && tokens[noun.To].Lower is "hostage" or "captive" or "hostages")
            {
                Add(tokens, chunks, Harm.Abducted, [noun], noun.To, found);
            }
            else if (verb.Lemma is "take" && tokens[noun.Head].Lower is "hostages" or "hostage" or "captives" && noun.Count is { IsArticle: false })
            {
                Add(tokens, chunks, Harm.Abducted, [noun], noun.Head, found);
            }
            else if (verb.Lemma is "take" && noun.To - noun.From > 1 && tokens[noun.To - 1].Lower is "hostage" or "captive" && noun.To - 1 > noun.From)
            {
                Add(tokens, chunks, Harm.Abducted, [noun with { To = noun.To - 1, Head = noun.To - 2 }], noun.To - 1, found);
            }
        }
    }

    // "four deaths and dozens of injuries", "the death of ten people", "the killing of a cashier", "12 dead"
    private static void FromNoun(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at, List<Victims> found)
    {
        var chunk = chunks[at];
        var head = tokens[chunk.Head].Lower;
        Harm? harm = head switch
        {
            "death" or "deaths" or "fatality" or "fatalities" or "killing" or "killings" or "murder" or "murders" or "assassination" or "execution" or "beheading" or "massacre" or "slaying" or "dead" => Harm.Killed,
            "injury" or "injuries" or "wounded" or "injured" => Harm.Injured,
            "abduction" or "abductions" or "kidnapping" or "kidnappings" => Harm.Abducted,
            _ => null,
        };
        if (harm is null || chunk.Kind is not ChunkKind.Noun)
        {
            if (chunk.To < tokens.Length && tokens[chunk.To].Lower is "dead" && chunk.Count is { IsArticle: false } && (at == 0 || tokens[chunk.To - 1].Kind is not TokenKind.Mark))
            {
                Add(tokens, chunks, Harm.Killed, [chunk], chunk.To, found);
            }

            return;
        }

        // "Involved in the murder of two officers", "wanted for killings": told of somebody's past, not as news.
        if (at >= 2 && chunks[at - 1].Kind is ChunkKind.Preposition && chunks[at - 2].Kind is ChunkKind.Verb && PastDeeds.Contains(chunks[at - 2].Verb!.Lemma))
        {
            return;
        }

        var toPeople = harm is Harm.Injured && at + 1 < chunks.Length && tokens[chunks[at + 1].From].Lower is "to";
        var ofPeople = at + 2 < chunks.Length && (toPeople || tokens[chunks[at + 1].From].Lower is "of") && chunks[at + 2].Kind is ChunkKind.Noun;
        if (ofPeople)
        {
            Add(tokens, chunks, harm.Value, Right(tokens, chunks, at + 1), chunk.Head, found);
        }
        else if (chunk.Count is { IsArticle: false } count && head is not ("killing" or "killings" or "murder" or "murders" or "kidnapping" or "kidnappings" or "abduction" or "abductions"))
        {
            found.Add(new Victims(harm.Value, null, count.Count, chunk.From, chunk.To, IsPartOf: false, IsElliptic: false, chunk.Head, head));
            AddParts(tokens, chunks, at + 1, harm.Value, chunk.Head, found);
        }
    }

    // The people before a passive verb: coordinated groups, each perhaps with a phrase behind it ("three aid workers from X"), perhaps an apposition.
    private static List<Chunk> Left(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int verb)
    {
        var groups = new List<Chunk>();
        var at = SkipIncluded(tokens, chunks, SkipBack(tokens, chunks, verb - 1));

        // "are rammed and killed", "was reported to have been kidnapped": the subject is that of the verb before.
        var earlier = at >= 1 && chunks[at].Kind is ChunkKind.Conjunction ? at - 1 : at;
        while (earlier >= 0 && chunks[earlier].Kind is ChunkKind.Other)
        {
            earlier--;
        }

        if (earlier >= 1 && chunks[earlier].Kind is ChunkKind.Verb && chunks[earlier].Verb!.IsPassive)
        {
            return Left(tokens, chunks, earlier);
        }

        while (at >= 0)
        {
            var start = PhraseStart(tokens, chunks, at);
            if (start < 0)
            {
                break;
            }

            groups.Insert(0, chunks[start]);
            var before = start - 1;
            if (before >= 1 && chunks[before].Kind is ChunkKind.Conjunction && tokens[chunks[before].From].Lower is "and")
            {
                at = SkipComma(tokens, chunks, before - 1);
                continue;
            }

            if (before >= 1 && tokens[chunks[before].From].Is(',') && chunks[before - 1].Kind is ChunkKind.Noun && groups.Count > 1)
            {
                at = before - 1;
                continue;
            }

            break;
        }

        return groups;
    }

    // "Two soldiers, including an officer were killed": without its second comma.
    private static int SkipIncluded(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at)
    {
        for (var back = at; back >= 2 && back > at - 6 && chunks[back].Kind is not ChunkKind.Verb; back--)
        {
            if (tokens[chunks[back].From].Lower is "including")
            {
                var before = tokens[chunks[back - 1].From].Is(',') ? back - 2 : back - 1;
                return before >= 0 && chunks[before].Kind is ChunkKind.Noun ? before : at;
            }
        }

        return at;
    }

    private static int SkipComma(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at) => at >= 0 && tokens[chunks[at].From].Is(',') ? at - 1 : at;

    // Adverbs between, and a parenthesis between two commas: ", including two children," or ", a senior lawyer at the tribunal,".
    private static int SkipBack(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at)
    {
        while (at >= 0 && (chunks[at].Kind is ChunkKind.Other || tokens[chunks[at].From].Lower is "who" or "which" or "that" or "all" or "both"))
        {
            at--;
        }

        // "Two people (a father and son) were shot dead"
        if (at >= 2 && tokens[chunks[at].From].Is(')'))
        {
            var open = at - 1;
            while (open > 0 && !tokens[chunks[open].From].Is('('))
            {
                open--;
            }

            return open - 1;
        }

        if (at < 2 || !tokens[chunks[at].From].Is(',') || chunks[at].Kind is not ChunkKind.Mark)
        {
            return at;
        }

        for (var back = at - 1; back >= 1; back--)
        {
            if (tokens[chunks[back].From].Is(',') && chunks[back - 1].Kind is ChunkKind.Noun)
            {
                return back - 1;
            }
        }

        return at;
    }

    // From the last chunk of a subject back to its first noun group: "members of a group", "seven people at a wedding in Kabul".
    private static int PhraseStart(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at)
    {
        if (at < 0 || chunks[at].Kind is not ChunkKind.Noun)
        {
            return -1;
        }

        // "Six soldiers from Niger and Nigeria": the second name belongs to the first.
        var paired = at >= 4 && chunks[at].Count is null && tokens[chunks[at].Head].IsCapitalised && chunks[at - 1].Kind is ChunkKind.Conjunction && chunks[at - 2].Kind is ChunkKind.Noun
            && chunks[at - 2].Count is null && tokens[chunks[at - 2].Head].IsCapitalised && chunks[at - 3].Kind is ChunkKind.Preposition;
        var start = paired ? at - 2 : at;

        // "Under fire, with four troops being killed": people counted behind "with" are the ones meant.
        if (start >= 1 && chunks[start].Count is { IsArticle: false } && chunks[start - 1].Kind is ChunkKind.Preposition && tokens[chunks[start - 1].From].Lower is "with")
        {
            return start;
        }

        while (start >= 2 && chunks[start - 1].Kind is ChunkKind.Preposition && chunks[start - 2].Kind is ChunkKind.Noun && tokens[chunks[start - 1].From].Lower is not ("by" or "to" or "for"))
        {
            start -= 2;
        }

        // "former leader of the X rebel Y": a name at the end of the phrase is the person, not the body before "of".
        var words = Span(tokens, chunks[at]);
        var title = words.Length > 2 && words[^1].IsCapitalised && words.ToArray().Any(word => word.Lower is "leader" or "president" or "commander" or "minister" or "chief" or "founder" or "spokesman" or "governor" or "general");
        return title ? at : start;
    }

    private static List<Chunk> Right(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int verb)
    {
        var groups = new List<Chunk>();
        var at = verb + 1;
        while (at < chunks.Length && chunks[at].Kind is ChunkKind.Other)
        {
            at++;
        }

        // "shooting and killing", "shot and killed two men"
        while (at < chunks.Length && chunks[at].Kind is ChunkKind.Noun)
        {
            groups.Add(chunks[at]);
            at++;
            while (at + 1 < chunks.Length && chunks[at].Kind is ChunkKind.Preposition && chunks[at + 1].Kind is ChunkKind.Noun && tokens[chunks[at].From].Lower is "of" or "from" or "in" or "at" or "with" or "near" or "on")
            {
                at += 2;
            }

            var comma = at < chunks.Length && tokens[chunks[at].From].Is(',');
            var next = comma ? at + 1 : at;
            if (next < chunks.Length && chunks[next].Kind is ChunkKind.Conjunction && tokens[chunks[next].From].Lower is "and")
            {
                at = next + 1;
            }
            else if (comma && next < chunks.Length && chunks[next].Kind is ChunkKind.Noun && (chunks[next].Count is not null || groups.Count > 0) && ListGoesOn(tokens, chunks, next))
            {
                at = next;
            }
            else
            {
                break;
            }

            // A clause that begins after the conjunction is no further victim: "killing five, and protesters set fire to …".
            if (at + 1 < chunks.Length && chunks[at].Kind is ChunkKind.Noun && chunks[at + 1].Kind is ChunkKind.Verb && !chunks[at + 1].Verb!.IsBare && !chunks[at + 1].Verb!.IsIng)
            {
                break;
            }

            if (at + 1 < chunks.Length && chunks[at].Kind is ChunkKind.Noun && chunks[at + 1].Kind is ChunkKind.Verb && chunks[at + 1].Verb!.IsBare && HarmOf(tokens, chunks[at + 1]) is not null)
            {
                break;
            }
        }

        return groups;
    }

    private static bool ListGoesOn(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at)
    {
        for (var next = at + 1; next < Math.Min(chunks.Length, at + 6); next++)
        {
            if (tokens[chunks[next].From].Lower is "and")
            {
                return next + 1 < chunks.Length && chunks[next + 1].Kind is ChunkKind.Noun;
            }

            if (chunks[next].Kind is not (ChunkKind.Noun or ChunkKind.Preposition) && !tokens[chunks[next].From].Is(','))
            {
                return false;
            }
        }

        return false;
    }

    // ", including a police chief and his bodyguard", "among them two children"
    private static void AddParts(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int from, Harm harm, int anchor, List<Victims> found, int before = int.MaxValue)
    {
        for (var at = from; at + 1 < chunks.Length && at < from + 8 && at < before; at++)
        {
            var word = tokens[chunks[at].From].Lower;
            if (word is "including" || (word is "among" && tokens[chunks[at + 1].From].Lower is "them" or "those"))
            {
                var first = word is "among" ? at + 1 : at;
                Add(tokens, chunks, harm, Right(tokens, chunks, first), anchor, found, isPartOf: true);
                return;
            }

            if (chunks[at].Kind is ChunkKind.Verb && HarmOf(tokens, chunks[at]) is not null)
            {
                return;
            }
        }
    }

    private static bool HasObject(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int verb)
    {
        var at = verb + 1;
        while (at < chunks.Length && chunks[at].Kind is ChunkKind.Other)
        {
            at++;
        }

        if (at >= chunks.Length || chunks[at].Kind is not ChunkKind.Noun)
        {
            return false;
        }

        VictimClass.Of(Span(tokens, chunks[at]), out var isPerson);
        return isPerson || chunks[at].Count is not null || tokens[chunks[at].From].IsCapitalised;
    }

    private static void Add(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, Harm harm, List<Chunk> groups, int anchor, List<Victims> found, bool isPartOf = false)
    {
        // "At least 15 soldiers and three civilians": the bound is that of the whole list.
        var open = groups.Count > 1 && groups[0].Count is { Count: { Min: not null, Max: null } } bound && tokens[bound.From..bound.To].Any(token => token.Lower is "least" or "fewer");
        foreach (var chunk in groups)
        {
            var group = Group(tokens, chunks, chunk, harm, anchor, isPartOf);
            if (open && group is { Count: { Min: { } least, Max: not null } })
            {
                group = group with { Count = CountRange.AtLeast(least) };
            }

            if (group is { } victims && !found.Exists(known => known.Harm == harm && (known.From == victims.From || IsSamePerson(tokens, known, victims))))
            {
                found.Add(victims);
            }
        }
    }

    // "Murder of Jan Novak: the mayor Jan Novak is shot dead": one name is one person.
    private static bool IsSamePerson(ImmutableArray<Token> tokens, Victims one, Victims other) =>
        one.Count is { Min: 1, Max: 1 } && other.Count is { Min: 1, Max: 1 } && one.Noun == other.Noun && tokens[other.To - 1].IsCapitalised;

    private static Victims? Group(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, Chunk chunk, Harm harm, int anchor, bool isPartOf)
    {
        // "seventy-nine of the rebels", "three members of the party": the class stands behind "of".
        var index = chunks.IndexOf(chunk);
        var bare = chunk.Count is { IsArticle: false } number && number.To == chunk.To;
        var words = Span(tokens, chunk);
        if (index >= 0 && index + 2 < chunks.Length && (bare || words[^1].Lower is "members" or "member") && tokens[chunks[index + 1].From].Lower is "of" && chunks[index + 2].Kind is ChunkKind.Noun)
        {
            words = Span(tokens, chunks[index + 2]);
            bare = false;
        }

        var who = VictimClass.Of(words, out var isPerson);
        var head = words[^1].Lower;
        var elliptic = head is "others" or "other" or "more" or "another" || bare;
        if (chunk.Count is { IsArticle: false } counted)
        {
            var people = isPerson || elliptic || who is not null || !IsThing(head);
            return people ? new Victims(harm, who, counted.Count, chunk.From, chunk.To, isPartOf, elliptic && who is null, anchor, head) { Group = GroupName(words[Math.Min(words.Length - 1, Math.Max(0, counted.To - chunk.From))..]) } : null;
        }

        if (head is "nobody" or "none" or "no-one" or "him" or "he" or "she" or "her" or "himself" || (head is "them" or "they" or "it" or "themselves" or "who" or "which"))
        {
            return null;
        }

        var singular = !LooksPlural(head);
        // "ul-Haq", "al-Masri" are names too.
        var proper = (words[^1].IsCapitalised || (words[^1].Kind is TokenKind.Word && words[^1].Text.Contains('-', StringComparison.Ordinal) && words[^1].Text.Any(char.IsUpper))) && !words[^1].IsAcronym;
        // "A preacher is hacked to death": who is killed with an article is a person, whatever the trade.
        var article = harm is Harm.Killed or Harm.Abducted && chunk.Count is { IsArticle: true } && !IsAbstract(head) && !IsThing(head) && EventWords.Noun(head, "") is null && head.Length > 2;
        if (singular && (isPerson || who is not null || proper || article) && !IsBody(head))
        {
            return new Victims(harm, who ?? (proper ? "civilian" : null), CountRange.Exactly(1), chunk.From, chunk.To, isPartOf, IsElliptic: false, anchor, head);
        }

        return isPerson || who is not null ? new Victims(harm, who, null, chunk.From, chunk.To, isPartOf, IsElliptic: false, anchor, head) : null;
    }

    private static string? GroupName(ReadOnlySpan<Token> words)
    {
        foreach (var word in words[..^1])
        {
            if (word.IsCapitalised)
            {
                return word.Text;
            }
        }

        return null;
    }

    private static ReadOnlySpan<Token> Span(ImmutableArray<Token> tokens, Chunk chunk) => tokens.AsSpan()[chunk.From..chunk.To];

    private static bool LooksPlural(string head) =>
        head is "people" or "men" or "women" or "children" or "police" or "troops" or "personnel" or "staff" or "military" or "forces" or "family" || head.EndsWith("men", StringComparison.Ordinal)
        || (head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal));

    // Bodies that are killed from or by, never one person.
    private static bool IsBody(string head) => head is "army" or "police" or "military" or "crew" or "family" or "opposition" or "security" or "staff" or "government" or "taliban" or "group";

    // "A sharp increase in civilians being killed": no person ends so.
    private static bool IsAbstract(string head) =>
        head is "spike" or "increase" or "rise" or "number" or "total" or "series" or "result" or "report" or "wave" or "string" or "way" or "fact" or "plan" or "spate" or "surge" or "decrease" or "decline" or "war" or "year" or "day" or "town" or "city" or "bus" or "vehicle"
        || head.EndsWith("tion", StringComparison.Ordinal) || head.EndsWith("ment", StringComparison.Ordinal) || head.EndsWith("ance", StringComparison.Ordinal) || head.EndsWith("ness", StringComparison.Ordinal) || head.EndsWith("ity", StringComparison.Ordinal);

    private static bool IsThing(string head) =>
        head is "homes" or "houses" or "vehicles" or "cars" or "buildings" or "birds" or "animals" or "cattle" or "camels" or "dogs" or "shops" or "schools" or "tanks" or "helicopters" or "drones" or "missiles" or "rockets" or "provinces"
            or "days" or "hours" or "years" or "months" or "weeks" or "percent" or "kilometers" or "kilometres" or "miles" or "times" or "attacks" or "bombings" or "incidents" or "minutes" or "camps" or "elephants";
}

using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Countries;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Politics;

/// <summary>
/// Reads how one country's relations with another change: by acts of diplomacy, by words about their ties, and by quarrels in which both accuse each other.
/// One side's remark about the other is none.
/// </summary>
internal static class ReadRelations
{
    private readonly record struct Act(int From, int To, RelationsTone Tone, bool IsNews);

    private readonly record struct Party(int From, int To, string Name);

    private readonly record struct Accusation(Sentence Sentence, Party By, Party Against);

    internal static readonly Phrases Ties = new(
        "ties", "relations", "diplomatic ties", "diplomatic relations", "relationship", "cooperation", "military cooperation", "joint exercises", "joint military exercises", "military exercises", "diplomatic contacts", "diplomatic links", "links", "defence ties", "military ties");

    private static readonly Phrases Trades = new("investor relations", "public relations", "industrial relations", "labour relations", "labor relations", "customer relations", "human relations", "race relations", "family relations", "family ties");

    private static readonly Phrases Breaking = new(
        "severs", "severed", "severing", "sever", "cuts", "cut", "cutting", "breaks", "broke", "breaking", "break", "broken", "breaks off", "broke off", "break off", "cuts off", "cut off", "cut all", "severs all", "ends diplomatic", "broke all", "ruptured", "has cut", "have cut", "ended diplomatic", "terminated");

    private static readonly Phrases Straining = new("suspends", "suspended", "freezes", "froze", "downgrades", "downgraded");

    private static readonly Phrases Mending = new(
        "restores", "restored", "restore", "restoring", "resumes", "resumed", "resume", "resuming", "re-establishes", "re-established", "re-establish", "reestablish", "reestablished", "normalizes", "normalises", "normalize", "normalise",
        "normalizing", "normalising", "strengthens", "strengthen", "deepens", "deepen", "establishes", "establish", "improves", "improve", "renews", "strengthened", "deepened", "deepening", "strengthening", "established", "improved", "upgraded", "upgrades", "expanded", "boosted", "rekindled", "mended", "mending", "mend", "repair", "repaired", "repairing", "thaw", "revive", "revived", "patched up", "upgrade", "restoration of", "resumption of", "rapprochement");

    private static readonly Phrases Worsening = new(
        "sunk to", "sank to", "hit a low", "plunged", "at their lowest", "chilled", "cooled", "poisoned", "in crisis", "rocky", "turned sour", "broke down", "broken down", "soured", "deteriorated", "deteriorate", "deteriorates", "deteriorating", "worsened", "worsen", "worsens", "worsening", "soured", "sour", "strained", "tense", "frayed", "at a low");

    private static readonly Phrases Close = new("close ties", "closer ties", "close relations", "closer relations", "close ties with", "warm relations", "friendly relations");

    private static readonly Phrases Keeping = new("maintain", "maintains", "maintained", "has", "have", "had", "seeks", "seek", "build", "builds", "keep", "keeps", "cultivates", "develops", "develop", "forge", "forges", "enjoys");

    internal static readonly Phrases Envoys = new("ambassador", "ambassadors", "diplomat", "diplomats", "envoy", "charg\u00E9 d'affaires", "embassy staff", "military attach\u00E9", "consul");

    private static readonly Phrases Rebuking = new("recalls", "recalled", "recalling", "expels", "expelled", "expelling", "summons", "summoned", "withdraws", "withdrew", "persona non grata", "expulsion of", "thrown out", "threw out", "kicked out", "kicks out", "told to leave", "ordered to leave", "ordered out", "ordered", "orders", "declared", "declares", "sent home", "unwelcome");

    private static readonly Phrases Groups = new(
        "western countries", "western states", "western nations", "western powers", "western governments", "the west", "arab states", "arab countries", "gulf states", "neighbouring countries", "neighboring countries",
        "european countries", "african countries");

    private static readonly Phrases Own = new("country", "nation", "state", "government", "junta", "authorities");

    /// <summary>The changes that a sentence tells.</summary>
    public static IEnumerable<Government> In(ReadingContext context, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        // "Investor relations", "industrial relations" are no states'.
        if ((!Ties.In(tokens, 0, tokens.Length) && !Envoys.In(tokens, 0, tokens.Length)) || Trades.In(tokens, 0, tokens.Length))
        {
            yield break;
        }

        var parties = Parties(context, sentence);
        foreach (var act in Acts(tokens))
        {
            if (Read(context, sentence, act, parties) is not { } fact)
            {
                continue;
            }

            yield return fact;

            // "Arcadia, Utopia and Azuria severed ties with Rosaria": each of them did.
            if (fact.Other is { } last && fact.Tone is RelationsTone.Broken)
            {
                var actors = Actors.In(sentence, context.Gazetteer);
                foreach (var actor in Actors.Before(tokens, actors, 0, act.From))
                {
                    if (actor.Code != last && actor.Code != fact.Country)
                    {
                        yield return fact with { Other = actor.Code, Why = [.. fact.Why, .. context.Trail?.In(sentence).Because("government.relations.parties", $"other: {actor.Code}", actor.From, actor.To).Made ?? []] };
                    }
                }
            }
        }
    }

    /// <summary>The quarrels of a document: two countries that accuse each other.</summary>
    public static IEnumerable<Government> Quarrels(ReadingContext context)
    {
        var accusations = context.Text.Sentences.Where(sentence => !sentence.IsRepeat).Select(sentence => Accused(context, sentence)).OfType<Accusation>().ToArray();
        foreach (var one in accusations)
        {
            var answer = Array.Find(accusations, other => other.By.Name == one.Against.Name && other.Against.Name == one.By.Name);
            if (answer.Sentence is null || answer.Sentence.Index < one.Sentence.Index)
            {
                continue;
            }

            var (country, other) = Sides(context, one.By.Name, one.Against.Name);
            yield return new Government
            {
                Country = country,
                Event = GovernmentEvent.Relations,
                Other = other,
                Tone = RelationsTone.Strained,
                Date = EventDay.Today(context),
                Evidence = [Evidence(context, one), Evidence(context, answer)],
                Why = WhyQuarrel(context, one, answer),
            };
        }
    }

    private static ImmutableArray<Reason> WhyQuarrel(ReadingContext context, Accusation one, Accusation answer) => context.Trail is null ? []
        : [new Reason("government.relations.quarrel", "relations: strained", [Evidence(context, one), Evidence(context, answer)]), .. context.Trail.In(one.Sentence).Date(EventDay.Today(context)).Made];

    private static Evidence Evidence(ReadingContext context, Accusation accusation) =>
        context.Text.Evidence(accusation.Sentence, accusation.By.From, Clause.Around(accusation.Sentence.Tokens, accusation.Against.From).To);

    private static Accusation? Accused(ReadingContext context, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = 1; at < tokens.Length - 1; at++)
        {
            if (tokens[at].Lower is not ("accuses" or "accused" or "blames" or "blamed"))
            {
                continue;
            }

            var parties = Parties(context, sentence);
            var by = parties.LastOrDefault(party => party.To <= at && at - party.To <= 6);
            var against = parties.FirstOrDefault(party => party.From > at && party.From - at <= 3);
            if (by.Name is not null && against.Name is not null && by.Name != against.Name)
            {
                return new Accusation(sentence, by, against);
            }
        }

        return null;
    }

    private static IEnumerable<Act> Acts(ImmutableArray<Token> tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            var ties = Ties.EndAt(tokens, at);
            if (ties >= 0)
            {
                if (OfTies(tokens, at, ties) is { } act)
                {
                    yield return act;
                }

                at = ties - 1;
            }
            else if (Envoys.At(tokens, at) && (Rebuking.Last(tokens, at - 6, at) is var rebuking and >= 0 || Rebuking.First(tokens, at, at + 8) is (var after and >= 0) && (rebuking = after) >= 0))
            {
                yield return new Act(Math.Min(rebuking, at), Math.Max(at + 1, Rebuking.EndAt(tokens, rebuking)), RelationsTone.Strained, IsNews: true);
            }
        }
    }

    private static Act? OfTies(ImmutableArray<Token> tokens, int at, int end)
    {
        if (Close.At(tokens, at - 1) && Keeping.Last(tokens, at - 5, at) is var keeping and >= 0)
        {
            return new Act(keeping, end, RelationsTone.Closer, IsNews: false);
        }

        (Phrases Verbs, RelationsTone Tone)[] acts = [(Breaking, RelationsTone.Broken), (Straining, RelationsTone.Strained), (Mending, RelationsTone.Closer)];
        foreach (var (verbs, tone) in acts)
        {
            if (verbs.Last(tokens, at - 5, at) is var verb and >= 0)
            {
                return new Act(verb, end, tone, IsNews: true);
            }
        }

        return Worsening.First(tokens, end, end + 25) is var worse and >= 0 && IsAboutTies(tokens, end, worse) ? new Act(at, worse + 1, RelationsTone.Strained, IsNews: false) : null;
    }

    // "relations between Arcadia and Utopia have deteriorated": the verb is of the relations.
    private static bool IsAboutTies(ImmutableArray<Token> tokens, int end, int worse) =>
        tokens[worse - 1].Lower is "have" or "has" or "had" or "are" or "is" or "were" or "significantly" or "further" or "been" || worse == end || tokens[worse].Lower is "deteriorated" or "worsened" or "soured" or "deteriorate" or "worsen";

    private static Government? Read(ReadingContext context, Sentence sentence, Act act, ImmutableArray<Party> parties)
    {
        var tokens = sentence.Tokens;
        var clause = Clause.Around(tokens, act.From);
        if (Hedge.IsUnsaid(tokens, clause, act.From) || Pair(context, tokens, clause, act, parties) is not { } pair)
        {
            return null;
        }

        var (country, other) = Sides(context, pair.Subject, pair.Other.Name);
        var modality = Hedge.Of(tokens, clause, act.From, act.To);
        var date = act.IsNews ? EventDay.InClause(tokens, ReadDates.In(tokens, context.Published), clause, act.From, context) ?? (modality is Modality.Asserted ? EventDay.Today(context) : null) : null;
        return new Government
        {
            Country = country,
            Event = GovernmentEvent.Relations,
            Other = other,
            Tone = act.Tone,
            Modality = modality,
            Date = date,
            Evidence = [context.Text.Evidence(sentence, Math.Min(act.From, pair.Other.From), Math.Max(act.To, pair.Other.To))],
            Why = context.Trail?.In(sentence).Because("government.relations.act", $"relations: {Reasons.Listed([act.Tone])}", act.From, act.To).Because("government.relations.parties", $"other: {other}", pair.Other.From, pair.Other.To)
                .Country(country).Date(date).Stance(modality, Math.Max(clause.From, act.From - 6), act.To).Made ?? [],
        };
    }

    // Who and with whom: the party before the act and the one after it, or both after "between"; "the country" is the document's.
    private static (string Subject, Party Other)? Pair(ReadingContext context, ImmutableArray<Token> tokens, Clause clause, Act act, ImmutableArray<Party> parties)
    {
        var after = parties.Where(party => party.From >= act.From && party.To <= clause.To).ToArray();
        var before = parties.LastOrDefault(party => party.To <= act.From && party.From >= clause.From);

        // "Arcadia and Utopia agreed to restore ties": both stand before; a third behind only helped.
        var partner = parties.LastOrDefault(party => party.To == before.From - 1 && party.Name != before.Name && tokens[party.To].Lower is "and");
        if (before.Name is not null && partner.Name is not null && !after.Any(party => tokens[party.From - 1].Lower is "with" or "to" or "from"))
        {
            return (partner.Name, before);
        }

        if (after.Length > 1 && after[0].Name != after[1].Name && before.Name is null)
        {
            return (after[0].Name, after[1]);
        }

        var subject = before.Name ?? (Own.In(tokens, clause.From, Math.Max(act.From, after.Length > 0 ? after[0].From : act.From)) ? context.Country : null);
        if (subject is null)
        {
            return null;
        }

        var other = Array.Find(after, party => party.Name != subject);
        if (other.Name is null && before.Name is not null)
        {
            other = parties.LastOrDefault(party => party.To <= before.From && party.Name != subject && party.From >= clause.From && tokens[party.To].Lower is "and" or ",");
        }

        return other.Name is null ? null : (subject, other);
    }

    // The document's country is the one that the fact is about.
    private static (string Country, string Other) Sides(ReadingContext context, string subject, string other) => other == context.Country ? (other, subject) : (subject, other);

    private static ImmutableArray<Party> Parties(ReadingContext context, Sentence sentence)
    {
        var found = CountryMentions.In(sentence, context.Gazetteer).Select(mention => new Party(mention.From, mention.To, mention.Country)).ToList();
        for (var at = 0; at < sentence.Tokens.Length; at++)
        {
            // "The West African country" is not the West.
            if (Groups.EndAt(sentence.Tokens, at) is var end and >= 0 && !(end < sentence.Tokens.Length && sentence.Tokens[end].IsCapitalised))
            {
                found.Add(new Party(at, end, context.Text.Words(sentence, at, end)));
            }
            else if (sentence.Tokens[at].Text is "EU" or "UN" or "NATO" or "ECOWAS")
            {
                found.Add(new Party(at, at + 1, sentence.Tokens[at].Text));
            }
        }

        return [.. found.OrderBy(party => party.From)];
    }
}

using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>What an incident tells beside the contract's fields, as written, each once, in the order of the text.</summary>
/// <param name="Targets">The things and bodies that were hit.</param>
/// <param name="Weapons">With what it was done.</param>
/// <param name="Victims">Whom it befell, names and groups.</param>
/// <param name="VictimNames">The names among the victims, without titles.</param>
/// <param name="People">The people who did it.</param>
/// <param name="Organisations">The organisations that did it.</param>
internal sealed record Participants(
    ImmutableArray<string> Targets, ImmutableArray<string> Weapons, ImmutableArray<string> Victims, ImmutableArray<string> VictimNames, ImmutableArray<string> People, ImmutableArray<string> Organisations)
{
    private static readonly HashSet<string> OrganisationHeads = new[]
    {
        "army", "navy", "front", "cartel", "party", "movement", "government", "organization", "organisation", "brigade", "brigades", "battalion", "command", "council", "union", "liberation", "forces", "force", "police", "military",
        "regime", "junta", "coalition", "alliance", "league", "militia", "state", "wing", "column", "network", "federation", "unity", "mafia", "resistance", "regiment", "guard", "ministry", "jihad", "path",
    }.ToHashSet();

    private static readonly HashSet<string> Quantities = new[] { "several", "some", "many", "various", "numerous", "other", "another", "at", "least", "about", "the", "a", "an", "each", "all", "both", "more", "than", "over", "nearly", "such", "any" }.ToHashSet();

    // Before these words of people stands who they belong to; before others a name is their own.
    private static readonly HashSet<string> Small = new[] { "of", "the", "de", "del", "la", "los", "las", "el", "al", "y", "and", "for", "bin", "ibn", "van", "von", "da", "do", "dos", "di", "du", "des" }.ToHashSet();

    // Beside those that stand before a name in FindNames.
    private static readonly HashSet<string> Offices = new[]
    {
        "deputy", "prime", "vice", "commander", "priest", "journalist", "leader", "chief", "councillor", "prosecutor", "engineer", "lawyer", "attorney", "candidate", "former", "retired", "private", "king", "queen", "prince", "ex-president",
        "representative", "spokesman",
    }.ToHashSet();

    /// <summary>Whether it is an office or a trade that may stand before a name.</summary>
    public static bool IsOffice(string lower) => Offices.Contains(lower);

    /// <summary>Lists them from what a draft knows.</summary>
    public static Participants Of(Draft draft, ReadingContext context)
    {
        string Words(Mention mention) => context.Text.Words(mention.Sentence, mention.From, mention.To);
        var (people, organisations) = Culprits(draft, context);
        return new Participants(
            Once(draft.Struck.Select(struck => WithoutCount(struck)).Select(Words)),
            Once(draft.Sentences.DistinctBy(sentence => sentence.Index).SelectMany(sentence => FindWeapons.In(sentence, draft.Type)).Select(Words)),
            Once(draft.Hurt.Select(Words)),
            WithoutSurnames(Once(draft.Hurt.Select(hurt => NameOf(hurt, context)).OfType<Mention>().Select(name => WholeName.Of(name, context)).Select(Words))),
            Once(people.Select(Words)),
            Once(organisations.Select(Words)));
    }

    // "Two buses", "several buses", "at least three poles": buses, poles.
    private static Mention WithoutCount(Mention mention)
    {
        var tokens = mention.Sentence.Tokens;
        var from = mention.From;
        while (from < mention.To - 1 && (Quantities.Contains(tokens[from].Lower) || tokens[from].Kind is TokenKind.Number || Numbers.ReadCount.At(tokens, from) is not null))
        {
            from++;
        }

        return mention with { From = from };
    }

    private static ImmutableArray<string> Once(IEnumerable<string> names) => [.. names.DistinctBy(name => name.ToUpperInvariant())];

    // "Perez" is Jose Perez, told before or after.
    private static ImmutableArray<string> WithoutSurnames(ImmutableArray<string> names) =>
        [.. names.Where(name => !names.Any(other => other.Length > name.Length && other.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase)))];

    // "mayor Jose Perez" is Jose Perez; "two soldiers", "the mayor" and "Malians" are no names.
    internal static Mention? NameOf(Mention hurt, ReadingContext context)
    {
        var tokens = hurt.Sentence.Tokens;
        var from = hurt.To;
        while (from > hurt.From && IsOfName(tokens, from - 1, hurt.From, context))
        {
            from--;
        }

        while (from < hurt.To && Small.Contains(tokens[from].Lower))
        {
            from++;
        }

        // A single capital at the start of a sentence says nothing; one that names a town as well is not taken for a person.
        var name = hurt with { From = from };
        return from >= hurt.To || (hurt.To == from + 1 && (from == 0 || !context.Gazetteer.Places(tokens[from].Text).IsEmpty)) ? null : name;
    }

    private static bool IsOfName(ImmutableArray<Token> tokens, int at, int from, ReadingContext context) =>
        (tokens[at].IsCapitalised && !tokens[at].IsAcronym && !FindNames.IsTitle(tokens[at].Lower) && !Offices.Contains(tokens[at].Lower) && (at > 0 || VictimClass.Of(tokens.AsSpan()[at..(at + 1)], out var person) is null && !person)
            && context.Gazetteer.Nation(tokens[at].Text) is null && context.Gazetteer.Country(tokens[at].Text) is null)
        || (at > from && Small.Contains(tokens[at].Lower) && tokens[at].Lower is not ("of" or "and" or "for" or "the"));

    private static (List<Mention> People, List<Mention> Organisations) Culprits(Draft draft, ReadingContext context)
    {
        var (people, organisations) = (new List<Mention>(), new List<Mention>());
        foreach (var blamed in draft.Blamed)
        {
            Split(blamed, context, people, organisations);
        }

        if (organisations.Count == 0 && draft.Type is not (IncidentType.Protest or IncidentType.Arrest or IncidentType.Riot) && GroupsNamed.For(draft, context) is { } group)
        {
            organisations.Add(group);
        }

        return (people, organisations);
    }

    // "members of the FARC": people and an organisation; "FARC guerrillas" likewise; "gunmen" people alone; "the Popular Front" an organisation alone.
    private static void Split(Mention blamed, ReadingContext context, List<Mention> people, List<Mention> organisations)
    {
        var tokens = blamed.Sentence.Tokens;
        var of = Enumerable.Range(blamed.From, blamed.To - blamed.From).FirstOrDefault(at => at > blamed.From && tokens[at].Lower is "of" or "from", -1);
        if (of > 0 && IsPeople(tokens, blamed.From, of))
        {
            people.Add(blamed);
            var from = of + 1 < blamed.To && tokens[of + 1].Lower is "the" or "a" or "an" ? of + 2 : of + 1;
            if (from < blamed.To && IsOrganisation(blamed with { From = from }, context))
            {
                organisations.Add(NameProper(blamed with { From = from }, context));
            }

            return;
        }

        if (IsSomebody(tokens, blamed))
        {
            people.Add(NameOf(blamed, context) ?? blamed);
            return;
        }

        if (!IsPeople(tokens, blamed.From, blamed.To))
        {
            if (IsOrganisation(blamed, context))
            {
                organisations.Add(NameProper(blamed, context));
            }

            return;
        }

        if (IsDoer(tokens, blamed))
        {
            people.Add(WithoutHedge(blamed));
        }

        var owner = blamed with { To = blamed.To - 1 };
        if (owner.To > owner.From && (tokens[owner.To - 1].IsCapitalised || OrganisationHeads.Contains(tokens[owner.To - 1].Lower)) && IsOrganisation(owner, context))
        {
            organisations.Add(NameProper(owner, context));
        }
    }

    // Officials, judges, journalists, children told as a class are seldom those who did it; a parser's slip makes them so.
    private static bool IsDoer(ImmutableArray<Token> tokens, Mention mention)
    {
        var who = VictimClass.Of(tokens.AsSpan()[mention.From..mention.To], out _);
        return who is not ("official" or "journalist" or "child" or "aid_worker") && tokens[mention.To - 1].Lower is not ("group" or "groups" or "other" or "others" or "bodies" or "victims" or "dead" or "wife" or "bodyguard" or "bodyguards" or "civilians" or "civilian" or "authorities");
    }

    private static Mention WithoutHedge(Mention mention)
    {
        var from = mention.From;
        while (from < mention.To - 1 && mention.Sentence.Tokens[from].Lower is "at" or "least" or "about" or "some" or "over" or "nearly" or "alleged" or "apparently" or "the" or "other")
        {
            from++;
        }

        return mention with { From = from };
    }

    // "FMLN forces", "leftist National Front": the group's own name.
    private static Mention NameProper(Mention mention, ReadingContext context)
    {
        var tokens = mention.Sentence.Tokens;
        if (ArmedGroups.In(tokens, mention.From, mention.To, context.Country) is { } group)
        {
            return mention with { From = group.From, To = Math.Max(group.To, group.From + 1) };
        }

        for (var at = mention.From; at < mention.To; at++)
        {
            if (tokens[at].IsAcronym && tokens[at].Text.Length > 2)
            {
                return mention with { From = at, To = at + 1 };
            }
        }

        var from = mention.From;
        while (from < mention.To - 1 && !tokens[from].IsCapitalised && tokens[(from + 1)..mention.To].Any(token => token.IsCapitalised))
        {
            from++;
        }

        return mention with { From = from };
    }

    // "General Juan Perez", "Juan Perez": a title or a given name tells a person from an organisation.
    private static bool IsSomebody(ImmutableArray<Token> tokens, Mention mention) =>
        mention.To - mention.From > 1 && tokens[mention.To - 1].IsCapitalised && (FindNames.IsTitle(tokens[mention.From].Lower) || FindNames.IsGiven(tokens[mention.From].Lower)) && !OrganisationHeads.Contains(tokens[mention.To - 1].Lower);

    private static bool IsPeople(ImmutableArray<Token> tokens, int from, int to)
    {
        var head = tokens[to - 1];
        if (OrganisationHeads.Contains(head.Lower) || head.IsAcronym)
        {
            return false;
        }

        return head.Lower is "group" or "groups" or "gang" or "gangs" or "squad" or "squads" or "commando" or "elements" or "mob" or "crowd" or "couple"
            || (VictimClass.Of(tokens.AsSpan()[(to - 1)..to], out var person) is not null || person) || (!head.IsCapitalised && (head.Lower.EndsWith('s') || head.Lower.EndsWith("men", StringComparison.Ordinal)));
    }

    // A place or a nation alone is no organisation; "we", "our forces" and "October" name none.
    private static bool IsOrganisation(Mention mention, ReadingContext context)
    {
        var tokens = mention.Sentence.Tokens;
        if (TagWords.IsClosed(tokens[mention.From].Lower) || FindNames.IsTime(tokens[mention.To - 1].Lower))
        {
            return false;
        }

        if (OrganisationHeads.Contains(tokens[mention.To - 1].Lower) || tokens[mention.From].IsAcronym)
        {
            return true;
        }

        if (ArmedGroups.In(tokens, mention.From, mention.To, context.Country) is not null)
        {
            return true;
        }

        var name = context.Text.Words(mention.Sentence, mention.From, mention.To);
        // The capital that begins a sentence says nothing.
        return mention.To > 1 && mention.To - mention.From > 1 && tokens[mention.To - 1].IsCapitalised && context.Gazetteer.Nation(name) is null && context.Gazetteer.Country(name) is null && context.Gazetteer.Places(name).IsEmpty;
    }
}

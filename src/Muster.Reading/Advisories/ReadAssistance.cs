using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Countries;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>Reads how far issuers can help their people.</summary>
internal static class ReadAssistance
{
    // "Ability" stands for the means: ability, capacity, support, help, services.
    internal static readonly PhraseTable<Ability> Abilities = new(
        (Ability.Limited, """
            limited|restricted ..2 ability|abilities|capacity|capability; ability|capacity ..24 limited|restricted|reduced|constrained; support|assistance|help|services ..12 is|are|be|remain|remains|currently ..3 limited|restricted|reduced; limited in ..3 help|assistance|ability|support;
            limited in its|their|our ability; can|could|able to? do|offer very? little; little it|they|we|embassy|government can|could do; can|could ..2 help|assist only ..2 limited; very? limited help|support|assistance; ill-placed to help; ability ..3 help|assist ..8 limited|curtailed|reduced|constrained; hampered|hamper|hampers|hampering ..6 help|assist|support; help|assistance|support|services ..3 limited; scaled|scaling back ..3 services|assistance|support; limited to the consular assistance; limited ..4 consular|passport ..4 assistance|services|support|help; limited in what; limited assistance to; affect|affects|limits|limit|restricts|restrict|hinder|hinders|impact|impacts|reduces ..5 ability to provide|assist|help;
            cannot|can't always give|provide|offer|assist|help; consular services in-person|in ..5 unavailable; no ability to provide on-site|in-person|face-to-face; cannot|can't|unable ..3 provide in-person|face-to-face|on-site; no face-to-face|in-person consular? assistance|support|help; in-person ..3 support|assistance ..2 not available; limited ..4 support|help|assistance
            """),
        (Ability.None, """
            no ability to provide|offer|assist|help; no longer|not able|position to help|assist|offer|provide; no longer help|assist|offer|provide ..4 citizens|nationals|services|help|assistance; no way of helping; can|could offer no ..2 help|assistance|services|support; suspend|suspends|suspended|suspending|halted|stopped|ceased all? its|their|the? consular services|work|assistance|section|help; without consular services|help|protection|assistance; unable to provide|offer ..6 services|assistance|support|help; cannot|can't|not provide|offer ..6 services|assistance|support|help; not ..1 able to provide|offer ..6 services|assistance|support|help; unable to assist|help;
            cannot|can't assist|help u.s.|us|british|irish|canadian|australian citizens|nationals|people|canadians|australians; support|assistance|services|help ..3 is|are not available|possible; no consular services|assistance|support; all consular services ..6 suspended;
            consular services ..3 are|remain ..2 suspended; able to provide no; unlikely ..6 able to provide|offer|assist|help
            """),
        (Ability.EmergencyOnly, """
            only able to provide|offer emergency; provide|provides|provided|providing|offer|offers|offering only emergency; only provide|provides|offer|offers|offering|providing|available ..2 emergency; emergency ..2 services|assistance|cases only; routine ..4 services ..4 suspended|stopped|unavailable|cancelled;
            suspended|cancelled|cancels|suspends ..2 routine ..3 services|appointments; limited to emergency; emergencies only; only ..4 in emergencies|emergency; help|assistance|services|assist ..2 only|solely in emergencies|emergency; emergency cases only
            """),
        (Ability.Normal, """
            resumed|resumes|resume normal|full|routine|all consular? operations|services; resumed ..3 consular services;
            consular services ..2 available as normal|usual
            """));

    // Who helps: an embassy, a government, "our", "we".
    internal static readonly PhraseTable<bool> Helpers = new((true, """
        embassy|embassies; consulate|consulates; consul; commission; government; our; we; fcdo; department; foreign office; consular; ministry;
        officials; protecting power; interests section; uk; support|help for british|irish|australian|canadian|u.s.; global affairs; honorary;
        employees
        """));

    // Not the help of an issuer for its people in the country, or a standing sentence.
    private static readonly PhraseTable<bool> NotHelp = new((true, """
        can and can't|cannot; what the ..5 can|cannot; medical services|care|facilities|treatment|assistance; police; local|host government;
        first responders; local authorities; law enforcement; hospitals; replacing; replace; passport is; dual; dual-national; dual-nationals;
        kidnapped; detained; arrested; detention; insurance; visa|visas; immigration; tourist police; interpol; courts; ambulance; internet;
        advice on; legal advice; who ..3 detained; evacuate; evacuation; travel documents; onward travel; leaving; departing; leave the; departure;
        customs; cruise; private matters; if you don't; non-british; crossing a; cross the; enter the; taken hostage; commercial dispute; financial;
        quantify; trauma; road rescue; surrogacy; entry|exit requirements; be able to intervene
        """));

    // Whom a government helps, where news name no helper: "could do little for its citizens".
    internal static readonly PhraseTable<bool> OwnPeople = new((true, "its|their|own citizens|nationals|people|compatriots; americans; britons; canadians; germans; australians; nationals; citizens"));

    private static readonly Phrase Closes = Phrase.Of("close|closes|closed|deteriorates|worsens|shut");

    private static readonly Phrase Hedge = Phrase.Of("may|might|could|maybe|unlikely");

    private static readonly PhraseTable<bool> Everybody = new((true, """
        you are|'re? ..4 in; you're; you|they experience|need|require|encounter; choose|decide to travel|stay|remain; despite our advice;
        you are already|currently
        """));

    private static readonly PhraseTable<bool> SomeOnly = new((true, "area|areas; detained; dual; arrested; kidnapped; national of; outside"));

    private static readonly PhraseTable<bool> AreaBegins = new((true, """
        outside|beyond; in the? following|these areas|locations|regions|places; here; in parts; in most; throughout most;
        in this area|region|location|province|state|district; in these provinces|states|districts; in areas; in many; in some; in large; in remote; in rural
        """));

    private const int SentencesBack = 4;

    private static readonly HashSet<string> PartWords = new(StringComparer.Ordinal)
    {
        "province", "provinces", "region", "regions", "state", "states", "district", "districts", "department", "departments", "border", "governorate", "governorates", "county", "counties",
    };

    private static readonly PhraseTable<bool> AreaEnds = new((true, """
        due; because; ,; .; :; as; or; if; when; at night; which; who; is; are; has; have; can; provides; to; where; (; given; since;
        and the|we|they|our|u.s.|has|are|is|may|cannot; at this; while; until; may|might|can|cannot; in an emergency; even
        """));

    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Assistance> In(ReadingContext context)
    {
        var found = new List<Assistance>();
        var lines = PageLine.Of(context.Text);
        for (var number = 0; number < lines.Length; number++)
        {
            if (Read(context, lines, number) is { } fact)
            {
                Merge(found, fact);
            }
        }

        return found.OrderBy(fact => fact.Evidence[0].Start);
    }

    private static Assistance? Read(ReadingContext context, ImmutableArray<PageLine> lines, int number)
    {
        var line = lines[number];
        var tokens = line.Sentence.Tokens;
        if (Abilities.In(tokens) is not { IsEmpty: false } hits)
        {
            return null;
        }

        var hit = hits.FirstOrDefault(hit => hit.Meaning is Ability.Limited, hits[0]);
        if (!IsHelper(context, lines, number) || NotHelp.Any(tokens, 0, EndOfClaim(tokens, hits[0].To)))
        {
            context.Trail?.LeaveOut("assistance.left-out.not-of-issuer", "it does not say that it is an issuer's help for its people", line.Sentence, hit.From, hit.To);
            return null;
        }

        var condition = Condition(tokens, hit.From);
        if (condition is true)
        {
            context.Trail?.LeaveOut("assistance.left-out.some-only", "said of some people only", line.Sentence, hit.From, hit.To);
            return null;
        }

        var issuer = Issuer(context, line.Sentence, hit);
        if (issuer is null || issuer == context.Country)
        {
            context.Trail?.LeaveOut("assistance.left-out.no-issuer", "nobody abroad is said to help", line.Sentence, hit.From, hit.To);
            return null;
        }

        // "Could do little" tells in the past what "can do little" does now.
        var hedged = condition is null || Hedge.In(tokens, Math.Max(0, hit.From - 8), tokens[hit.From].Lower is "could" ? hit.From : hit.To) is not null;
        var (area, country) = AreaOf(context, lines, number, hit);
        return new Assistance
        {
            Issuer = issuer,
            Country = country,
            Ability = hit.Meaning,
            Area = area,
            Modality = hedged ? Modality.Hypothetical : Modality.Asserted,
            Evidence = [context.Text.Evidence(line.Sentence)],
            Why = context.Trail is { } trail ? Why(trail.In(line.Sentence), hit, issuer, country, area, hedged) : [],
        };
    }

    // "It has an office in the capital. Its services are limited elsewhere."
    private static bool IsHelper(ReadingContext context, ImmutableArray<PageLine> lines, int number) => IsHelper(context, lines[number].Sentence)
        || (number > 0 && lines[number].Sentence.Tokens[0].Lower is "its" or "their" && lines[number - 1].Sentence.Block == lines[number].Sentence.Block && IsHelper(context, lines[number - 1].Sentence));

    private static ImmutableArray<Reason> Why(Reasons reasons, PhraseHit<Ability> hit, string issuer, string? country, string? area, bool hedged)
    {
        reasons.Because("assistance.ability", $"ability: {Reasons.Listed([hit.Meaning])}", hit.From, hit.To).Issuer(issuer).Country(country);
        if (area is not null)
        {
            reasons.Because("assistance.area", $"area: {area}", []);
        }

        return reasons.Stance(hedged ? Modality.Hypothetical : Modality.Asserted, 0, hit.To).Made;
    }

    private static bool IsHelper(ReadingContext context, Sentence sentence) => Helpers.Any(sentence.Tokens, 0, sentence.Tokens.Length)
        || (context.Issuer is null && OwnPeople.Any(sentence.Tokens, 0, sentence.Tokens.Length))
        || CountryMentions.In(sentence, context.Gazetteer).Any(mention => mention.From == 0 && mention.Country == context.Issuer);

    // True where an "if" speaks of some people only; null where it makes the whole a possibility (a post that may close); false where there is none.
    private static bool? Condition(ImmutableArray<Token> tokens, int before)
    {
        for (var at = 0; at < before; at++)
        {
            if (tokens[at].Lower is "if")
            {
                var until = Math.Min(before, at + 12);
                var closes = Closes.In(tokens, at, until) is not null;
                return closes ? null : SomeOnly.Any(tokens, at, until) || !Everybody.Any(tokens, at, until);
            }
        }

        return false;
    }

    // The nation whose embassy or government is named nearest before the ability; the page's own where none is.
    private static string? Issuer(ReadingContext context, Sentence sentence, PhraseHit<Ability> hit)
    {
        foreach (var embassy in EmbassyMention.In(context, sentence))
        {
            if (embassy.Owner is { } owner && embassy.From < hit.From && !sentence.Tokens.Take(hit.From).Any(token => token.Lower is "no" or "our"))
            {
                return owner;
            }
        }

        foreach (var mention in CountryMentions.In(sentence, context.Gazetteer))
        {
            var power = mention.To + 1 < sentence.Tokens.Length && sentence.Tokens[mention.To].Lower is "protecting" or "government" or "serves" or "department";
            if (mention.From < hit.From && power && mention.Country != context.Country)
            {
                return mention.Country;
            }
        }

        return context.Issuer ?? Speaker.Of(context, sentence, hit.From, context.Country) switch { [var first, ..] => first, _ => null };
    }

    private static (string? Area, string? Country) AreaOf(ReadingContext context, ImmutableArray<PageLine> lines, int number, PhraseHit<Ability> hit)
    {
        var line = lines[number];
        var tokens = line.Sentence.Tokens;
        var limit = EndOfClaim(tokens, hit.To);
        for (var at = 0; at < limit; at++)
        {
            if (at > 0 && tokens[at - 1].Lower is "especially" or "particularly" or "including")
            {
                continue;
            }

            if (AreaBegins.At(tokens, at, tokens.Length) is not null)
            {
                var to = EndOf(tokens, at + 1);
                to = to < tokens.Length && tokens[to].Lower is "where" ? EndOf(tokens, to + 1) : to;
                var from = tokens[at].Lower is "in" or "throughout" ? at + 1 : at;
                if (tokens[from].Lower is "this" && from + 1 < tokens.Length && tokens[from + 1].Lower is "location" && context.Issuer is "IE")
                {
                    return (null, context.Country);
                }

                var pointing = tokens[at].Lower is "here" || (from + 1 < tokens.Length && (tokens[from].Lower is "these" or "this" || tokens[from + 1].Lower is "following"));
                var pointed = pointing ? PointedAt(context, lines, number) : null;
                return (pointed ?? (to > from ? context.Text.Words(line.Sentence, from, to) : null), context.Country);
            }

            if (tokens[at].Lower is "in" or "at" && at > hit.From - 24 && NamedArea(context, line, at + 1) is { } named)
            {
                return named;
            }
        }

        return (line.Part is PagePart.Regions && line.Heading is { HeadingLevel: > 1 } region ? context.Text.Words(region, 0, region.Tokens.Length) : null, context.Country);
    }

    // What follows a semicolon, "as" or "due to" is a reason, not part of the claim.
    private static int EndOfClaim(ImmutableArray<Token> tokens, int at)
    {
        while (at < tokens.Length && !tokens[at].Is(';') && !tokens[at].Is('\u2013') && tokens[at].Lower is not ("as" or "due" or "because")
            && !(tokens[at].Lower is "and" && at + 1 < tokens.Length && tokens[at + 1].Lower is "have" or "has" or "is" or "departure" or "transportation"))
        {
            at++;
        }

        return at;
    }

    private static int EndOf(ImmutableArray<Token> tokens, int at)
    {
        while (at < tokens.Length && AreaEnds.At(tokens, at, tokens.Length) is null)
        {
            at++;
        }

        return at;
    }

    private static (string? Area, string? Country)? NamedArea(ReadingContext context, PageLine line, int at)
    {
        var tokens = line.Sentence.Tokens;
        var from = at < tokens.Length && tokens[at].Lower is "the" ? at + 1 : at;
        if (from >= tokens.Length || !tokens[from].IsCapitalised)
        {
            return null;
        }

        var to = EndOf(tokens, from + 1);
        if (CountryMentions.At(tokens, from, context.Gazetteer) is { IsActor: false } land && !(land.To < to && tokens[land.To].Lower is "'s"))
        {
            return land.Country is "PS" && context.Country is "IL" ? (context.Text.Words(line.Sentence, from, to), "PS") : null;
        }

        var palestine = tokens[from].Lower is "gaza" || (tokens[from].Lower is "west" && from + 1 < tokens.Length && tokens[from + 1].Lower is "bank");
        var known = palestine || tokens.Skip(from).Take(to - from).Any(token => token.Lower is "region" or "province" or "state" or "district" or "north" or "south" or "area" or "areas" or "border" or "provinces" or "regions" or "strip")
            || context.Gazetteer.Places(string.Join(' ', tokens.Skip(from).Take(to - from).Select(token => token.Text))).Any(place => place.Country == context.Country);
        var city = EmbassyMention.In(context, line.Sentence).Any(embassy => embassy.From < from && embassy.To >= to);
        return known && !city ? (context.Text.Words(line.Sentence, from, to), palestine && context.Country is "IL" ? "PS" : context.Country) : null;
    }

    // "In the following areas:" are those of the list below; "in these areas", "here" that of the heading.
    private static string? PointedAt(ReadingContext context, ImmutableArray<PageLine> lines, int number)
    {
        var items = !lines[number].Sentence.Tokens[^1].Is(':') ? [] : lines.Skip(number + 1).TakeWhile(next => next.Sentence.BlockKind is BlockKind.Bullet)
            .Select(item => context.Text.Words(item.Sentence, 0, item.Sentence.Tokens.Length).TrimEnd('.', ' ')).ToList();
        if (items.Count > 0)
        {
            return string.Join("; ", items);
        }

        var line = lines[number];
        return line.Heading is { } heading && LevelFormulas.In(heading) is [var formula, ..]
            && AdviceTarget.Of(context, line with { Sentence = heading }, formula) is { Kind: TargetKind.Area } target ? target.Area : NamedAbove(context, lines, number);
    }

    // The areas that the text has named last: "… in the Azul and Roja provinces. … in these provinces".
    private static string? NamedAbove(ReadingContext context, ImmutableArray<PageLine> lines, int number)
    {
        for (var above = number - 1; above >= Math.Max(0, number - SentencesBack) && lines[above].Heading == lines[number].Heading; above--)
        {
            if (LevelFormulas.In(lines[above].Sentence) is [var formula, ..] && AdviceTarget.Of(context, lines[above], formula) is { Kind: TargetKind.Area } target)
            {
                return target.Area;
            }

            var tokens = lines[above].Sentence.Tokens;
            for (var at = 0; at + 1 < tokens.Length; at++)
            {
                if (tokens[at].Lower is "in" or "of" && NamesAt(context, lines[above], tokens[at + 1].Lower is "the" && at + 2 < tokens.Length ? at + 2 : at + 1) is { } names)
                {
                    return names;
                }
            }
        }

        return null;
    }

    // A list of names, or a name with a word for a part of a country.
    private static string? NamesAt(ReadingContext context, PageLine line, int from)
    {
        var tokens = line.Sentence.Tokens;
        if (!tokens[from].IsCapitalised || CountryMentions.At(tokens, from, context.Gazetteer) is not null)
        {
            return null;
        }

        var to = from;
        var names = 0;
        while (to < tokens.Length && (tokens[to].IsCapitalised || PartWords.Contains(tokens[to].Lower) || (to + 1 < tokens.Length && (tokens[to].Is(',') || tokens[to].Lower is "and") && (tokens[to + 1].IsCapitalised || tokens[to + 1].Lower is "and"))))
        {
            names += tokens[to].IsCapitalised && !tokens[to - 1].IsCapitalised ? 1 : 0;
            to++;
        }

        var part = tokens.Skip(from).Take(to - from).Any(token => PartWords.Contains(token.Lower));
        return part || (names > 1 && context.Gazetteer.Places(tokens[from].Text).Length > 0) ? context.Text.Words(line.Sentence, from, to) : null;
    }

    // One fact for one issuer, country, area and modality; "limited" beside "cannot" is limited, since some help is left.
    private static void Merge(List<Assistance> found, Assistance fact)
    {
        var same = found.FindIndex(known => known.Issuer == fact.Issuer && known.Country == fact.Country && known.Modality == fact.Modality
            && string.Equals(known.Area, fact.Area, StringComparison.OrdinalIgnoreCase) && (known.Ability == fact.Ability || known.Ability is Ability.Limited || fact.Ability is Ability.Limited));
        if (same < 0)
        {
            found.Add(fact);
            return;
        }

        var ability = found[same].Ability == fact.Ability ? fact.Ability : Ability.Limited;
        found[same] = found[same] with { Ability = ability, Evidence = found[same].Evidence.AddRange(fact.Evidence), Why = found[same].Why.AddRange(fact.Why) };
    }
}

using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Countries;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>
/// Reads what news tell of governments' advice to their people: a level or its formula told in other words ("warned against all travel to the north"), a call to
/// leave or to take shelter, a warning of attacks. Who advises stands in the sentence, or in one before it.
/// </summary>
internal static class NewsAdvice
{
    internal static readonly PhraseTable<int> Levels = new(
        (4, """
            against all|any? travel|travelling|traveling|trips|journeys|visits|visiting; not to travel|visit; avoid|avoiding all|any? travel|travelling|traveling|trips to|in; highest|top|maximum|most severe|serious possible? level|alert|category|rating|tier;
            level four|4; code|level red; stay away from; stay|keep out of; do not travel; should not travel; not travel to; stop|refrain all? travelling|traveling|travel to
            """),
        (3, """
            all but essential|necessary|urgent travel|trips; non-essential|nonessential|unnecessary|inessential travel|trips|journeys|visits; reconsider ..3 travel|trips|plans|visiting|travelling|need; level three|3; code|level orange;
            put off|postpone|defer|postponing|deferring|delay ..3 travel|trips|visits|travelling|journeys; only essential|necessary|urgent travel|trips; second-highest level; unless absolutely|strictly necessary|essential
            """),
        (2, "exercise|exercising|take|use|with increased|extra|greater|more|heightened|particular|special|utmost caution|care; code yellow; high degree of caution; level two|2; increased|extra|heightened caution"),
        (1, "normal|usual safety|security? precautions; level one|1; lowest level"));

    // A bare level or "stay away from" speaks of advice only beside one of these.
    internal static readonly PhraseTable<bool> AdvisoryWords = new((true, """
        travel advisory|advisories|advice|warning|warnings|alert|guidance|recommendation|recommendations|ratings; advisory; alert level; its|their citizens|nationals|people; advise|advises|advised|advising; warn|warns|warned|warning; urge|urges|urged|urging; tells|told|telling;
        foreign ministry|office; state department; travellers|travelers|tourists|holidaymakers|citizens|nationals
        """));

    internal static readonly PhraseTable<bool> Notices = new((true, """
        issued|issues|updated|updates|raised|raises|upgraded|renewed|reissued|tightened|stepped ..4 travel|security advisory|warning|alert|advice|warnings
        """));

    private static readonly PhraseTable<bool> TakenBack = new((true, """
        no longer; lifted|lifts|lifting; dropped|drops; removed|removes|scrapped|withdrew|ended; lowered|lowers|eased|eases|downgraded|downgrades|cut|reduced ..6 from; from level; was|were previously; not considering
        """));

    internal static readonly PhraseTable<bool> Directives = new((true, """
        urge|urges|urged|urging; advise|advises|advised|advising; tell|tells|told|telling; ask|asks|asked|asking; call|calls|called|calling on|upon|for; appeal|appeals|appealed|appealing to; recommend|recommends|recommended|recommending;
        instruct|instructs|instructed; order|orders|ordered|ordering; encourage|encourages|encouraged|encouraging; implore*; request|requests|requested; warn|warns|warned|warning; should|must
        """));

    internal static readonly Phrase Public = Phrase.Of("citizens|nationals|people|compatriots|countrymen|travellers|travelers|tourists|visitors|holidaymakers|expatriates|expats|residents|passport|dual|anyone|everyone|those|families|subjects|foreigners|community");

    internal static readonly PhraseTable<bool> Leavings = new((true, """
        leave|leaving|depart|departing|evacuate|go|get|fly|return|come out|home|away; leave; depart; evacuate; get out; quit the? country; pull out
        """));

    internal static readonly PhraseTable<bool> Sheltering = new((true, "shelter|sheltering in place; take|seek|taking|seeking shelter|cover; stay|remain|staying|remaining indoors|inside|home; stay|remain at home; shelter"));

    internal static readonly PhraseTable<bool> Avoiding = new((true, "avoid|avoiding|steer|stay|staying|keep clear|away? of|from? the|this|these|that? ..5 area|areas|district|districts|border|region|airport|centre|center|quarter|neighbourhood|neighborhood"));

    internal static readonly PhraseTable<bool> Risks = new((true, """
        increased|heightened|high|higher|elevated|growing|serious|real|severe|imminent|credible risk|risks|threat|threats|danger; continue* to plan; risk|risks|threat|threats|danger of; warn|warns|warned|warning|cautioned|cautions ..4 attack|attacks|bombings|kidnapping|kidnappings|abductions|unrest|violence|crime;
        could|may|might|likely|planning|plan to? be? ..4 attack|attacks|target|targeted|strike|hit; possible|potential|planned ..3 attack|attacks|kidnappings
        """));

    private static readonly PhraseTable<bool> Because = new((true, "because; due to; owing to; citing; cites; cited; amid; given; over; as; following; after; in view of; in light of; in the face of; saying; pointing to; who risk|face; on account of; for fear of; with"));

    private static readonly PhraseTable<bool> Same = new((true, "similar|same advice|warning|warnings|call|calls|appeal|appeals|recommendation|recommendations|step; followed suit; follow suit; followed with; did|done likewise; did|done the same; joined the call"));

    private static readonly PhraseTable<bool> AreaEnds = new((true, """
        due; because; citing; cites; amid; owing; given; over; as; following; after; saying; where; which; who; while; on; until; unless; except; for; with; from; .; ;; :; "; ”; said; says; but; since; when; in; at; by; it; its; and|, told|tells|urged|said|warned|advised|called|to|that|it|its|other|has|have|is|are|was|asked|ordered|will;
        near; after; before; this; last; next; that; if
        """));

    /// <summary>Words that make a sentence one of somebody who warns.</summary>
    internal static readonly string[] SpeakingWords = ["advisory", "embassy", "ministry", "department", "warned", "warns", "warning", "alert", "cautioned", "cautions", "advised", "advises"];

    private static readonly WordTest IsSpeaking = new(SpeakingWords.Contains);

    /// <summary>The advice of a news text, in its order.</summary>
    public static List<AdviceDraft> In(ReadingContext context, ImmutableArray<PageLine> lines)
    {
        var found = new List<AdviceDraft>();
        var advised = ImmutableArray<string>.Empty;
        foreach (var sentence in lines.Select(line => line.Sentence).Where(sentence => !sentence.IsRepeat))
        {
            var told = Read(context, sentence, found);
            advised = told.IsEmpty ? advised : told;
            if (told.IsEmpty)
            {
                told = Speaking(context, sentence, advised);
                advised = told.IsEmpty ? advised : told;
            }

            foreach (var issuer in told)
            {
                ReadWarning(context, sentence, issuer, found);
            }
        }

        return found;
    }

    // Levels and actions; gives back who advises.
    private static ImmutableArray<string> Read(ReadingContext context, Sentence sentence, List<AdviceDraft> found)
    {
        var tokens = sentence.Tokens;
        if (!AdvisoryWords.Any(tokens, 0, tokens.Length) && !Directives.Any(tokens, 0, tokens.Length) && !Same.Any(tokens, 0, tokens.Length))
        {
            return [];
        }

        var told = ImmutableArray<string>.Empty;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (LevelAt(tokens, at) is { } level)
            {
                var (area, country) = Target(context, sentence, level.To);
                told = Add(context, sentence, at, level.To, country, area, found, "advice.news.level", draft => draft.Level = draft.Level is 4 && level.Meaning is 3 ? 4 : level.Meaning, told);
                at = level.To - 1;
            }
            else if (Notices.At(tokens, at, tokens.Length) is { } notice && !TakenBack.Any(tokens, 0, at))
            {
                var (area, country) = Target(context, sentence, notice.To);
                told = Add(context, sentence, at, notice.To, country, area, found, "advice.news.notice", _ => { }, told);
                at = notice.To - 1;
            }
            else if (Action(tokens, at) is { } act)
            {
                var (area, country) = PublicPlace(context, sentence, at);
                told = Add(context, sentence, at, act.To, country, area, found, "advice.news.action", draft => draft.Action = draft.Action is AdviceAction.LeaveNow ? draft.Action : act.Action, told);
                at = act.To - 1;
            }
            else if (found.Count > 0 && at > 0 && Same.At(tokens, at, tokens.Length) is not null)
            {
                var last = found[^1];
                told = Add(context, sentence, at, at + 1, last.Country, last.Area, found, "advice.news.same", draft => (draft.Level, draft.Action) = (last.Level, last.Action), told, mustBeNamed: true);
                break;
            }
        }

        return told;
    }

    private static ImmutableArray<string> Add(
        ReadingContext context, Sentence sentence, int at, int to, string? country, string? area, List<AdviceDraft> found, string rule, Action<AdviceDraft> tell, ImmutableArray<string> before, bool mustBeNamed = false)
    {
        var issuers = mustBeNamed ? Speaker.Named(context, sentence, at, country) : Speaker.Of(context, sentence, at, country);
        issuers = issuers.IsEmpty && !mustBeNamed ? before : issuers;
        foreach (var issuer in issuers)
        {
            var draft = AdviceDraft.Of(found, issuer, country, area);
            tell(draft);
            draft.Evidence.Add(context.Text.Evidence(sentence));
            draft.Because(context.Trail?.In(sentence).Because(rule, Says(draft), at, to).Issuer(issuer).Country(country));
            var begin = Because.In(sentence.Tokens, Math.Max(0, to - 1), sentence.Tokens.Length);
            var lead = Because.At(sentence.Tokens, 0, at) is not null && sentence.Tokens.Take(at).Any(token => token.Is(','));
            if (lead || (begin.Length > 0 && !Populations.StaffIn(sentence.Tokens, to, begin[0].From)))
            {
                var from = lead ? 0 : begin[0].From;
                var reasons = AdviceReasons.In(sentence.Tokens, from, lead ? at : sentence.Tokens.Length);
                draft.Add(reasons);
                draft.Because(reasons.IsEmpty ? null : context.Trail?.In(sentence).Because("advice.news.reason", $"reasons: {Reasons.Listed(reasons)}", AdviceReasons.Spans(sentence.Tokens, from, lead ? at : sentence.Tokens.Length, reasons)));
            }
        }

        return issuers;
    }

    private static string Says(AdviceDraft draft) => string.Join(", ", (string[])
    [
        draft.Level is { } level ? $"level: {level}" : "advice",
        .. draft.Action is AdviceAction.None ? (string[])[] : [$"action: {Reasons.Listed([draft.Action])}"],
        .. draft.Area is { } area ? (string[])[$"area: {area}"] : [],
    ]);

    private static PhraseHit<int>? LevelAt(ImmutableArray<Token> tokens, int at)
    {
        if (Levels.At(tokens, at, tokens.Length) is not { } hit || !AdvisoryWords.Any(tokens, 0, tokens.Length))
        {
            return null;
        }

        // "From level 4 to level 3": the one that it comes to; "against all but essential travel" is told by its own words.
        for (var back = Math.Max(0, at - 7); back < at; back++)
        {
            if (TakenBack.At(tokens, back, at + 1) is { } taken && !(tokens[at - 1].Lower is "to" && tokens[taken.From].Lower is not "no"))
            {
                return null;
            }
        }

        // "stay away from" takes a country behind it, "caution" a verb before: else a tip.
        var whole = tokens[at].Lower is not "stay" || Actors.IsWhere(tokens, hit.To) || (hit.To < tokens.Length && tokens[hit.To].IsCapitalised);
        return whole ? hit : null;
    }

    // "urged its nationals … to leave", "Americans should leave", "told travellers to shelter in place".
    private static (AdviceAction Action, int To)? Action(ImmutableArray<Token> tokens, int at)
    {
        if (Directives.At(tokens, at, tokens.Length) is not { } directive || (at > 0 && tokens[at - 1].Lower is "not" or "considering" or "of"))
        {
            return null;
        }

        var obliges = tokens[at].Lower is "should" or "must";
        for (var verb = directive.To; verb < Math.Min(tokens.Length, directive.To + 22); verb++)
        {
            if (tokens[verb].Is(';') || (tokens[verb].Lower is "after" or "because" or "which"))
            {
                return null;
            }

            var instructs = tokens[verb - 1].Lower is "to" or "and" or "or" || (obliges && verb <= directive.To + 3) || tokens[at].Lower.StartsWith("recommend", StringComparison.Ordinal);
            var isPublic = IsPublic(tokens, obliges ? Math.Max(0, at - 8) : directive.From, obliges ? at : verb);
            if (!instructs || !isPublic)
            {
                continue;
            }

            if (Leavings.At(tokens, verb, tokens.Length) is { } leaving && !Populations.StaffIn(tokens, directive.From, verb) && !(leaving.To < tokens.Length && tokens[leaving.To].Lower is "their" or "homes" or "behind"))
            {
                return (AdviceAction.LeaveNow, leaving.To);
            }

            if (Sheltering.At(tokens, verb, tokens.Length) is { } shelter)
            {
                return (AdviceAction.Shelter, shelter.To);
            }

            if (Avoiding.At(tokens, verb, tokens.Length) is { } avoid)
            {
                return (AdviceAction.AvoidArea, avoid.To);
            }
        }

        return null;
    }

    // A people by name ("Americans", "French nationals") or by its noun.
    private static bool IsPublic(ImmutableArray<Token> tokens, int from, int to) =>
        Public.In(tokens, from, to) is not null || Enumerable.Range(from, Math.Max(0, to - from)).Any(at => tokens[at].IsCapitalised && tokens[at].Lower.EndsWith('s') && at > from);

    // "to the north", "for Arcadia": what stands behind a level.
    private static (string? Area, string? Country) Target(ReadingContext context, Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        var at = from;
        while (at < tokens.Length && tokens[at].Lower is "to" or "in" or "for" or "through" or "into" or "all" or "parts" or "of" or "within" or "the" or "any" or "or" or "and" or "travel" or "country's")
        {
            at++;
        }

        if (at == from || at >= tokens.Length)
        {
            return (null, CountryIn(context, sentence, 0, from) ?? context.Country);
        }

        if (CountryMentions.At(tokens, at, context.Gazetteer) is { IsActor: false } land && !(land.To < tokens.Length && tokens[land.To].Lower is "'s"))
        {
            return (null, land.Country);
        }

        var to = at;
        while (to < tokens.Length && AreaEnds.At(tokens, to, tokens.Length) is null)
        {
            to++;
        }

        while (to > at && tokens[to - 1].Kind is TokenKind.Mark)
        {
            to--;
        }

        var named = to > at && tokens.Skip(at).Take(to - at).Any(token => token.IsCapitalised || IsDirection(token.Lower));
        return named ? (context.Text.Words(sentence, at, to), CountryIn(context, sentence, at, to) ?? context.Country) : (null, CountryIn(context, sentence, from, tokens.Length) ?? context.Country);
    }

    private static bool IsDirection(string word) =>
        word.StartsWith("north", StringComparison.Ordinal) || word.StartsWith("south", StringComparison.Ordinal) || word.StartsWith("east", StringComparison.Ordinal) || word.StartsWith("west", StringComparison.Ordinal)
        || word is "border" or "coast" or "capital" or "interior" or "centre" or "center";

    // "told its nationals in Azul City to …": the place of those who are told, where it is no country.
    private static (string? Area, string? Country) PublicPlace(ReadingContext context, Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        for (var noun = at; noun + 2 < Math.Min(tokens.Length, at + 10); noun++)
        {
            if (Public.EndAt(tokens, noun, tokens.Length) >= 0 && tokens[noun + 1].Lower is "in" && EmbassyMention.CityAt(context, tokens, noun + 2) is { } city && city.Country == context.Country)
            {
                return (city.City, city.Country);
            }
        }

        return (null, CountryIn(context, sentence, at, tokens.Length) ?? context.Country);
    }

    private static string? CountryIn(ReadingContext context, Sentence sentence, int from, int to) =>
        CountryMentions.In(sentence, context.Gazetteer).Where(mention => !mention.IsActor && mention.From >= from && mention.To <= to && Actors.IsWhere(sentence.Tokens, mention.From))
            .Select(mention => mention.Country).FirstOrDefault();

    // A sentence that warns goes on with who advised before, or speaks of an embassy or a ministry of its own.
    private static ImmutableArray<string> Speaking(ReadingContext context, Sentence sentence, ImmutableArray<string> advised)
    {
        var tokens = sentence.Tokens;
        if (tokens.Any(token => IsSpeaking.Of(token.Word)))
        {
            var named = Speaker.Named(context, sentence, tokens.Length, context.Country);
            return named.IsEmpty ? advised : named[..1];
        }

        return tokens.Any(token => token.IsCapitalised && token.Lower is "state" or "foreign") ? Speaker.Named(context, sentence, tokens.Length, context.Country) : advised;
    }

    private static void ReadWarning(ReadingContext context, Sentence sentence, string issuer, List<AdviceDraft> found)
    {
        var tokens = sentence.Tokens;
        if (Risks.In(tokens) is not [var risk, ..])
        {
            return;
        }

        var reasons = AdviceReasons.In(tokens, 0, tokens.Length);
        var venues = AdviceVenues.In(sentence, lead: null);
        if (reasons.IsEmpty && venues.IsEmpty)
        {
            return;
        }

        // "… in Azul City, where it sees a heightened risk": of the place, where the clause names one.
        var area = AreaOfRisk(context, tokens, risk.From);
        var here = context.Text.Evidence(sentence);
        var draft = (area is null ? found.Find(known => known.Issuer == issuer && known.Evidence.Contains(here)) : null) ?? AdviceDraft.Of(found, issuer, context.Country, area);
        draft.Add(reasons);
        draft.Venues.UnionWith(venues);
        draft.Because(context.Trail?.In(sentence).Because("advice.news.warning", $"a risk of {Reasons.Listed(reasons)} {Reasons.Listed(venues)}".TrimEnd(), [(risk.From, risk.To), .. AdviceReasons.Spans(tokens, 0, tokens.Length, reasons)]).Issuer(issuer).Country(draft.Country));
        draft.Evidence.Add(here);
    }

    private static string? AreaOfRisk(ReadingContext context, ImmutableArray<Token> tokens, int at)
    {
        for (var back = at - 1; back > Math.Max(0, at - 8); back--)
        {
            if (tokens[back].Lower is "where" && back > 2)
            {
                for (var place = back - 1; place > Math.Max(0, back - 5); place--)
                {
                    if (tokens[place - 1].Lower is "in" && EmbassyMention.CityAt(context, tokens, place) is { } city)
                    {
                        return city.City;
                    }
                }
            }
        }

        return null;
    }
}

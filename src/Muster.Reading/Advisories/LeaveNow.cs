using System.Collections.Immutable;
using Muster.Reading.Countries;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>A sentence that tells everybody to leave the country.</summary>
/// <param name="From">First token of the clause that tells it.</param>
/// <param name="To">One past its last.</param>
/// <param name="Issuer">ISO code of the nation whose people are told, where the sentence names it, else null.</param>
/// <param name="Country">ISO code of the country to leave, where the sentence names it, else null.</param>
internal readonly record struct LeaveNow(int From, int To, string? Issuer, string? Country)
{
    // In news, those whom a government tells to leave.
    private static readonly Phrase Citizens = Phrase.Of("citizens|nationals|travellers|travelers|tourists|expatriates|americans|britons|canadians|australians|germans");

    private static readonly Phrase Advises = Phrase.Of("advise|advises|advised|urge|urges|urged|recommend|recommends|recommended");

    private static readonly Phrase YouAre = Phrase.Of("if you|you're|already|currently|caught are|caught|'re|live|reside?");

    // A government's orders to its own people are departures, not what it tells its public.
    private static readonly PhraseTable<bool> Staff = new((true, """
        employees|personnel|staff|diplomats|employee|dependents|dependants; family|families members|member?; eligible family; efms
        """));

    private static readonly Phrase Public = Phrase.Of("citizens|nationals|you|canadians|australians|people|travellers|travelers|americans");

    internal static readonly Phrase Leave = Phrase.Of("leave|leaving|depart|departing|evacuate");

    // What makes leaving an instruction: who is told, or that it is said outright.
    private static readonly PhraseTable<bool> Orders = new((true, """
        should|must ..3 leave|depart|evacuate; should|must ..2 consider|plan|try|make|take ..3 leave|leaving|depart|departing|evacuate;
        consider leaving|departing;
        advis*|urge*|urging|encourag*|recommend*|ask*|asking|tell*|tells|told|call|calls|calling|order*|warn* ..12 leave|leaving|depart|departing|evacuate;
        recommend ..3 leave; make arrangements to leave|depart
        """));

    private static readonly PhraseTable<bool> Now = new((true, """
        immediately; now; as soon as; at once; without delay; urgently; the country; this country; by any ..2 means; by ..2 commercial;
        by air|road|land|sea|plane|flight; by limited; by private; by the first; if it's|its safe; if it is safe; if safe; if you can; if you judge;
        if they judge; using ..4 commercial|options|means; while; whilst; when it is safe; via commercial; where|provided it is safe; from; if you
        """));

    // Not the country: a place of danger, a thing, or not everybody.
    private static readonly PhraseTable<bool> Other = new((true, """
        leave|leaving|depart the|this|that|any|these|those|an|a area|areas|scene|region|place|building|vicinity|city|district|zone|town|site|premises|location;
        leave|leaving the|your|their|his|her|an|a passport|vehicle|items|belongings|copy|copies|accommodation|home|hotel|car|details|valuables|bags|luggage;
        leave|leaving your|their|his|her|valuables|plenty|dna|behind|copies|children|drinks|food|personal|enough|items|messages|nothing|restricted|without; leave from|to
        """));

    private static readonly PhraseTable<bool> Conditions = new((true, """
        allowed|permitted|able|unable|required|permission|ability|attempting|trying|seeking to leave|depart|evacuate;
        wish|wishes|want|wants|intend|intends|planning|prepared|ready|difficult|possible|impossible|options|hard|forced to leave|depart|evacuate;
        enter|entry and leave|leaving|depart; in order to leave|depart;
        plan|plans|prepare|contingency|decide|decides|choose|try ..3 to leave|depart|evacuate;
        who|that require|requires|need|needs|wish|want|seek|have|has; whoever; anyone|those who wish|want|need; help ..3 leave|leaving|depart;
        cannot|can't|couldn't leave|depart; if you|they leave|decide|choose|plan|wish|want|intend;
        before leaving|departing|you leave|you depart|attempting; when|after|upon|on leaving|departing; assist* ..6 leave|leaving; evacuation
        """));

    // An "if" that speaks of everybody there.
    private static readonly PhraseTable<bool> Everybody = new((true, """
        if you are|'re? ..5 in|there|already|currently; if you're ..5 in|there|already|currently; if already|currently in|there; if in;
        if you do not|don't need to be; if you|your ..2 no|not ..3 need|essential|reason|pressing; if your reasons; if it's|its|it is? safe;
        if ..2 safe; if you can; if you|they judge; if possible; if they do not; if they|you have|haven't not? already;
        if you ..8 in|there ..3 despite; if you have no|not ..2 need; if you are a ..5 national|citizen
        """));

    /// <summary>The first such clause of a sentence, or null.</summary>
    public static LeaveNow? In(ReadingContext context, PageLine line)
    {
        var tokens = line.Sentence.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (Leave.EndAt(tokens, at, tokens.Length) < 0 || Other.At(tokens, at, tokens.Length) is not null)
            {
                continue;
            }

            var told = context.Issuer is not null ? IsTold(tokens, at) : IsTold(tokens, at) && Citizens.In(tokens, 0, at) is not null;
            if (told && !IsConditional(tokens, at))
            {
                return Found(context, line, at);
            }
        }

        return null;
    }

    private static bool IsTold(ImmutableArray<Token> tokens, int at)
    {
        if (Staff.Any(tokens, 0, at) && Public.In(tokens, 0, at) is null)
        {
            return false;
        }

        var from = Math.Max(0, at - 16);
        for (var back = from; back <= at; back++)
        {
            if (Orders.At(tokens, back, at + 1) is { } order && order.To > at)
            {
                return true;
            }
        }

        // "We advise citizens to register … and to leave": the second thing that is advised.
        if (at > 2 && tokens[at - 1].Lower is "to" && tokens[at - 2].Lower is "and" && Advises.In(tokens, 0, at) is not null)
        {
            return true;
        }

        // An imperative: at the beginning of a sentence or after the comma of its condition.
        var outright = tokens[at].Lower is "leave" or "depart" && (at == 0 || tokens[at - 1].Is(',') || tokens[at - 1].Is('*') || tokens[at - 1].Is(':'));
        return outright && Now.Any(tokens, at + 1, Math.Min(tokens.Length, at + 5));
    }

    private static bool IsConditional(ImmutableArray<Token> tokens, int at)
    {
        if (Conditions.Any(tokens, 0, at + 1))
        {
            return true;
        }

        for (var back = 0; back < at; back++)
        {
            if (tokens[back].Lower is "if" or "should" && back < at && (tokens[back].Lower is "if" || back == 0) && Everybody.At(tokens, back, at) is null)
            {
                return true;
            }
        }

        return false;
    }

    private static LeaveNow? Found(ReadingContext context, PageLine line, int at)
    {
        var tokens = line.Sentence.Tokens;
        string? issuer = null;
        string? country = null;
        var from = 0;
        var mentions = CountryMentions.In(line.Sentence, context.Gazetteer);
        foreach (var mention in mentions)
        {
            if (mention.From < at && issuer is null && mention.Country != context.Country)
            {
                issuer = mention.Country;
            }
            else if (mention.Country != issuer && !mention.IsActor && country is null)
            {
                country = mention.Country;
            }
        }

        // "After urging its citizens to leave, the Azurian government …": the owner stands behind.
        issuer ??= mentions.Where(mention => mention.Country != country && mention.Country != context.Country).Select(mention => mention.Country).FirstOrDefault();
        var to = at;
        while (to < tokens.Length && !(tokens[to].Is(',') && issuer is not null))
        {
            to++;
        }

        // "If you are in the northern hills, leave": the area's people, not the country's.
        if (InArea(context, tokens, at))
        {
            return null;
        }

        return new LeaveNow(from, Math.Max(to, at + 1), issuer, country);
    }

    private static bool InArea(ReadingContext context, ImmutableArray<Token> tokens, int at)
    {
        for (var back = 0; back + 1 < at; back++)
        {
            if (tokens[back].Lower is not "in")
            {
                continue;
            }

            var name = tokens[back + 1].Lower is "the" && back + 2 < at ? back + 2 : back + 1;
            var whole = tokens[name].Lower is "country" or "there" || CountryMentions.At(tokens, name, context.Gazetteer) is { IsActor: false }
                || (tokens[name].Lower is "this" && name + 1 < at && tokens[name + 1].Lower is "country" or "location" or "territory");
            if (!whole && YouAre.In(tokens, Math.Max(0, back - 5), back) is not null)
            {
                return true;
            }
            if (tokens[name].Lower is "area" or "areas" or "this" or "these" or "region" && tokens[Math.Min(name + 1, tokens.Length - 1)].Lower is not ("country" or "location"))
            {
                return true;
            }

            if (tokens[name].IsCapitalised && CountryMentions.At(tokens, name, context.Gazetteer) is null && context.Gazetteer.Places(tokens[name].Text) is [var place, ..] && place.Country == context.Country)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Countries;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Advisories;

/// <summary>A trigger with the part of its sentence that belongs to it.</summary>
internal sealed record DepartureClause(
    ReadingContext Context, PageLine Line, PhraseHit<DepartureMeaning> Trigger, int From, int To,
    ImmutableArray<EmbassyMention> Embassies, ImmutableArray<DateMention> Dates, bool Lifting)
{
    private static readonly PhraseTable<Modality> Hedges = new(
        (Modality.Planned, """
            will; plans|plan|planning|intends|intend|preparing|prepares|set|about|begin|begins|began ..4 to; going to; to be; is|are to
            """),
        (Modality.Hypothetical, "may|might|could|would; if; in case; considering; consider; unless; should"),
        (Modality.Denied, "denied|denies|deny; no plans to; has|have|is|are|was|were|did|does not; no longer; without"));

    private static readonly PhraseTable<string> Organisations = new(
        ("UN", "un staff|personnel|agencies|agency|employees|workers|mission|international|evacuat*|withdr*|relocat*|has|is|said; united nations"),
        ("EU", "eu staff|personnel|delegation|diplomats|evacuat*|withdr*|relocat*|has|is; european union"));

    private static readonly PhraseTable<bool> Stops = new((true, """
        due to; because; following; amid; in response; citing; given; in light; as a result; after; . see
        """));

    /// <summary>The sentence's tokens.</summary>
    public ImmutableArray<Token> Tokens => Line.Sentence.Tokens;

    /// <summary>Whether <see cref="Date"/> found it in the sentence.</summary>
    public bool IsDateTold { get; private set; }

    /// <summary>The tokens in which its people or its post stand.</summary>
    public (int From, int To) Reach() => Trigger.Meaning.Side switch
    {
        Side.Before => (From, Trigger.Meaning.IsPost ? Math.Min(To, Trigger.To + 8) : Math.Min(To, Trigger.To + 6)),
        Side.Within => (Trigger.From, Trigger.To),
        _ => (Trigger.From, Stop(Trigger.To, To)),
    };

    /// <summary>Whom it concerns; empty where the clause names nobody.</summary>
    public ImmutableArray<Population> Who()
    {
        // "Passports were taken away by their families" names who took them: whom it befell stands before.
        if (IsPassiveWithAgent())
        {
            return Populations.In(Tokens, From, Trigger.From, Population.AllStaff);
        }

        var (from, to) = Reach();
        from = Trigger.Meaning.Side is Side.Before ? from : Trigger.From + 1;
        to = Trigger.Meaning.Side is Side.Before ? Trigger.From : to;
        var some = Tokens.Skip(Trigger.From).Take(Trigger.To - Trigger.From).Any(token => IsFlight(token.Lower))
            || Tokens[Trigger.From].Lower is "reduced" or "reduces" or "reduce" or "reducing" or "emergency" or "reduction";
        var who = Populations.In(Tokens, from, Math.Max(from, to), some ? Population.SomeStaff : Population.AllStaff);
        if (who.IsEmpty && Trigger.Meaning.Side is Side.Within)
        {
            // "orders its embassy to evacuate non-emergency staff"
            who = Populations.In(Tokens, Trigger.To, Stop(Trigger.To, To), Population.SomeStaff);
        }

        if (!who.IsEmpty)
        {
            return who;
        }

        // "have withdrawn staff" where a passive was looked for, "staff withdrawn" where an active one was.
        var other = Trigger.Meaning.Side switch
        {
            Side.Before => Populations.In(Tokens, Trigger.To, Stop(Trigger.To, To), Population.AllStaff),
            Side.After when Tokens[Trigger.From].Lower is "withdrawn" or "evacuated" or "relocated" or "airlifted" => Populations.In(Tokens, From, Trigger.From, Population.AllStaff),
            _ => [],
        };
        if (!other.IsEmpty)
        {
            return other;
        }

        // "reduced staffing", "emergency staffing" hold their people in the trigger; "they were withdrawn" in the clause before.
        var within = Populations.In(Tokens, Trigger.From, Trigger.To, Population.SomeStaff);
        return !within.IsEmpty ? within : Trigger.Meaning.Side is Side.Before && Trigger.From > 0 && Enumerable.Range(From, Trigger.From - From).Any(at => Tokens[at].Lower is "they" or "them")
            ? Populations.In(Tokens, 0, Trigger.From, Population.AllStaff) : [];
    }

    private bool IsPassiveWithAgent() => Trigger.From > 0 && Trigger.To < Tokens.Length
        && Tokens[Trigger.To].Lower is "by" && Tokens[Trigger.From - 1].Lower is "was" or "were" or "been" or "being" or "be" or "are" or "is";

    /// <summary>Whether it speaks of official staff.</summary>
    // Staff of a government or an embassy, not of a company: on an official page the word alone is enough.
    public bool IsOfficial()
    {
        var embassy = Embassy() is not null;
        var named = Tokens.Any(token => token.Lower is "diplomatic" or "embassy" or "consular" or "consulate" or "government" or "diplomats" or "officials" or "ministry"
            or "efms" or "department" or "non-emergency" or "nonemergency"
            or "ambassador" or "envoy" or "mission" or "consuls");
        if (Trigger.Meaning.Status is DepartureStatus.Ordered or DepartureStatus.Authorized && Trigger.Meaning.Side is Side.After)
        {
            return true;
        }

        if (Context.Issuer is null)
        {
            return embassy || Organisation() is not null || (named && (Issuer(null) is not null || !Speaker.Of(Context, Line.Sentence, Trigger.From, Context.Country).IsEmpty));
        }

        var owned = CountryMentions.In(Line.Sentence, Context.Gazetteer).Any(mention => mention.Country == Context.Issuer);
        var told = Trigger.Meaning.Status is not DepartureStatus.Ordered and not DepartureStatus.Authorized || named;
        var temporary = Enumerable.Range(Math.Max(0, Trigger.From - 1), 3).Any(at => at < Tokens.Length && Tokens[at].Lower is "temporarily") || Line.Part is PagePart.ChangeNote;
        return told && (embassy || named || owned || temporary);
    }

    /// <summary>Whether a word before the trigger makes it a possibility.</summary>
    public bool IsOver(Modality kind) =>
        Hedges.In(Tokens, Math.Max(From, Trigger.From - 6), Trigger.From).Any(hit => hit.Meaning == kind);

    /// <summary>The embassy of this clause: the nearest before the trigger, or the first after it where the trigger's object follows.</summary>
    public EmbassyMention? Embassy()
    {
        var after = Embassies.Where(embassy => embassy.From >= Trigger.From && embassy.From < To).Select(embassy => (EmbassyMention?)embassy).FirstOrDefault();
        var before = Embassies.Where(embassy => embassy.From < Trigger.From && embassy.To >= From - 1).Select(embassy => (EmbassyMention?)embassy).LastOrDefault();
        var named = after is { Owner: null, City: null } && before is not null ? before : after ?? before;
        return Trigger.Meaning.Side is Side.Before ? before ?? (Trigger.Meaning.IsPost && after is { } near && near.From - Trigger.To > 3 ? null : after) : named;
    }

    /// <summary>Who moves its people: the owner of the post, the page's issuer, else who acts in the sentence.</summary>
    public string? Issuer(EmbassyMention? embassy)
    {
        if (embassy?.Owner is { } owner)
        {
            return owner;
        }

        if (Context.Issuer is { } issuer)
        {
            return issuer;
        }

        if (Organisation() is { } organisation)
        {
            return organisation;
        }

        // Who acts stands before the verb, or is a nation; where they act stands behind "in", "to", "from".
        var actors = CountryMentions.In(Line.Sentence, Context.Gazetteer)
            .Where(mention => (mention.From < Trigger.To || mention.IsActor) && !(mention.From > 0 && Tokens[mention.From - 1].Lower is "in" or "to" or "from" or "at" or "leave"))
            .Select(mention => mention.Country).ToList();
        return actors.Find(actor => actor != Context.Country) ?? actors.FirstOrDefault();
    }

    // The United Nations or the European Union as who moves its people: named in this clause, before the trigger or as its owner.
    private string? Organisation() => Organisations.In(Tokens, From, To) is [var named, ..] && Context.Issuer is null ? named.Meaning : null;

    /// <summary>The country that they leave: where the post stands, else what the clause names, else the document's.</summary>
    public string? Country(EmbassyMention? embassy, string? issuer)
    {
        if (embassy?.Country is { } stands && stands != issuer)
        {
            return stands;
        }

        var mentions = CountryMentions.In(Line.Sentence, Context.Gazetteer);
        if (Context.Country != issuer && mentions.Any(mention => !mention.IsActor && mention.Country == Context.Country))
        {
            return Context.Country;
        }

        foreach (var mention in mentions)
        {
            if (!mention.IsActor && mention.Country != issuer && mention.From > 0 && Tokens[mention.From - 1].Lower is "from" or "in" or "leave" or "leaving" or "depart" or "the" && mention.From < To
                && Tokens[Math.Max(0, mention.From - 2)].Lower is not "government" && !IsIdle(mention))
            {
                return mention.Country;
            }
        }

        // "from Khartoum", in a report on another country: a capital tells its country.
        for (var at = Trigger.From; at + 1 < Stop(Trigger.To, To); at++)
        {
            if (Tokens[at].Lower is "from" or "in" && EmbassyMention.CityAt(Context, Tokens, at + 1) is { } town && town.Country != issuer
                && string.Equals(Context.Gazetteer.Capital(town.Country), town.City, StringComparison.OrdinalIgnoreCase))
            {
                return town.Country;
            }
        }

        return Context.Country is { } about && about != issuer ? about
            : mentions.Where(mention => mention.Country != issuer && !mention.IsActor).Select(mention => mention.Country).FirstOrDefault() ?? CapitalNamed(issuer);
    }

    private string? CapitalNamed(string? issuer)
    {
        for (var at = 0; at < Tokens.Length; at++)
        {
            if (EmbassyMention.CityAt(Context, Tokens, at) is { } town && town.Country != issuer
                && string.Equals(Context.Gazetteer.Capital(town.Country), town.City, StringComparison.OrdinalIgnoreCase))
            {
                return town.Country;
            }
        }

        return null;
    }

    /// <summary>The cities of its posts.</summary>
    public ImmutableArray<string> Posts(EmbassyMention? embassy, string? country)
    {
        if (embassy?.City is not null)
        {
            var before = embassy.Value.From < Trigger.From;
            return
            [
                .. Embassies.Where(other => other.From >= From && other.From < To && other.From < Trigger.From == before && other.Country == embassy.Value.Country && other.City is not null)
                    .Select(other => other.City!).DefaultIfEmpty(embassy.Value.City).Distinct(StringComparer.OrdinalIgnoreCase),
            ];
        }

        var stop = Stop(Trigger.To, To);
        for (var at = Trigger.Meaning.Side is Side.Before ? From : Trigger.From; at + 1 < stop; at++)
        {
            if ((Tokens[at].Lower is "from" or "in" or "to" || (Tokens[at].Lower is "of" && at > 0 && Tokens[at - 1].Lower is "out")) && EmbassyMention.CityAt(Context, Tokens, at + 1) is { } town && town.Country == country)
            {
                return [town.City];
            }
        }

        return [];
    }

    /// <summary>When it happened, where the clause or the kind of line tells it.</summary>
    public PartialDate? Date()
    {
        var after = Dates.Where(date => date.From >= Trigger.From && date.From < To).Select(date => (PartialDate?)date.Date).FirstOrDefault();
        var leading = Dates.Where(date => date.To <= Trigger.From && (date.From < 16 || (date.From >= From && Trigger.From - date.To <= 8)) && !IsBefore(date)).Select(date => (PartialDate?)date.Date).FirstOrDefault();
        if ((after ?? leading) is { } told)
        {
            IsDateTold = true;
            return told;
        }

        // "Have closed their embassies and withdrawn their diplomats, officials said on Wednesday": the one date of the sentence is of all that it tells.
        if (Context.Issuer is null && Dates is [var only] && only.From >= Trigger.From)
        {
            IsDateTold = true;
            return only.Date;
        }

        // A change note, and news told in the present tense, speak of their own day.
        var now = Line.Part is PagePart.ChangeNote || (Context.Issuer is null && !Trigger.Meaning.IsSoft && IsPresent());
        return now && Context.Published is { } day ? PartialDate.OfDay(day) : null;
    }

    /// <summary>Whether it is done, planned or only possible.</summary>
    public Modality Stance()
    {
        if (Trigger.Meaning.Side is Side.Before && Trigger.Meaning.Status is DepartureStatus.Reduced && Tokens[Math.Max(0, Trigger.From)].Lower is "cannot" or "can't" or "not")
        {
            return Modality.Asserted;
        }

        // "Troops arrive to help evacuate staff": what they come for is not yet done.
        if (Context.Issuer is null && IsFlight(Tokens[Trigger.From].Lower) && Enumerable.Range(Math.Max(0, Trigger.From - 2), Math.Min(2, Trigger.From)).Any(back => Tokens[back].Lower is "to" or "help"))
        {
            return Modality.Planned;
        }

        if (Denial.Governs(Tokens, Trigger.From))
        {
            return Modality.Denied;
        }

        // "Will remain closed" is closed already.
        if (Tokens[Trigger.From].Lower is "remain" or "remains")
        {
            return Modality.Asserted;
        }

        var from = Math.Max(From, Trigger.From - 12);
        for (var at = Trigger.From - 1; at >= from; at--)
        {
            if (Tokens[at].Is(',') || Tokens[at].Lower is "and" or "after" or "that")
            {
                if (Tokens[at].Lower is not "and")
                {
                    break;
                }
            }
            else if (Hedges.At(Tokens, at, Trigger.From) is { } hedge && (hedge.Meaning is not Modality.Denied || Trigger.From - hedge.To <= 2) && !Tokens[at].IsCapitalised)
            {
                return hedge.Meaning;
            }
        }

        return Modality.Asserted;
    }

    /// <summary>The tokens that tell it, for its evidence.</summary>
    public (int From, int To) Span()
    {
        var from = From;
        while (from < Trigger.From && (Tokens[from].Kind is TokenKind.Mark || (from > 0 && Tokens[from].Lower is "and")))
        {
            from++;
        }

        // The clause behind an "and" begins there; what ends a departure belongs to it, and so does the post that is named before.
        if (Lifting)
        {
            from = 0;
        }
        else if (From > 0 && Trigger.Meaning.Side is not Side.Before)
        {
            from = Trigger.From;
            while (from > From && !Tokens[from - 1].Is(',') && Tokens[from - 1].Lower is not "and")
            {
                from--;
            }
        }

        if (Trigger.Meaning.IsPost && Embassy() is { } post)
        {
            from = Math.Min(from, post.From);
        }

        var to = Math.Max(Trigger.To, To);
        while (to > Trigger.To && (Tokens[to - 1].Is(',') || Tokens[to - 1].Lower is "and" or "the"))
        {
            to--;
        }

        return (from, to);
    }

    private static bool IsFlight(string word) => word.StartsWith("evacuat", StringComparison.Ordinal) || word.StartsWith("airlift", StringComparison.Ordinal) || word is "flown" or "flew";

    private bool IsPresent()
    {
        var word = Tokens[Trigger.From].Lower;
        return word.EndsWith('s') || word is "are" or "is" or "evacuate" or "withdraw" or "order" || word.EndsWith("ing", StringComparison.Ordinal);
    }

    // The country to which they go: "departures to Australia".
    private bool IsIdle(CountryMention mention)
    {
        var before = mention.From > 1 && Tokens[mention.From - 1].Lower is "the" ? mention.From - 2 : mention.From - 1;
        return before >= 0 && Tokens[before].Lower is "to" or "for" or "into";
    }

    // "Reopened on Wednesday, months after its staff were withdrawn": the date is of what came later.
    private bool IsBefore(DateMention date) =>
        From > 0 && Tokens.Skip(date.To).Take(Trigger.From - date.To).Any(token => token.Lower is "after" or "since" or "before");

    private int Stop(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Stops.At(Tokens, at, to) is not null)
            {
                return at;
            }
        }

        return to;
    }
}

using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Countries;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Advisories;

/// <summary>Reads who tells, or allows, its staff or dependants to go, or come back.</summary>
internal static class ReadDepartures
{
    private static readonly PhraseTable<Modality> Hedges = new(
        (Modality.Planned, "will; plans|plan|planning|intends|intend|preparing|prepares|set|about|begin|begins|began ..4 to; going to; to be; is|are to"),
        (Modality.Hypothetical, "may|might|could|would; if; in case; considering; consider; unless; should"),
        (Modality.Denied, "denied|denies|deny; no plans to; has|have|is|are|was|were|did|does not; no longer; without"));

    // Whose doors are closed: an airport's or a border's are no departure.
    private static readonly PhraseTable<bool> NotPosts = new((true, """
        airport|airports; airline|airlines; flight|flights; border|borders; crossing|crossings; train|trains; bus|buses; airspace; bank|banks; ngo|ngos; organisation|organisations|organization|organizations; school|schools;
        routine; visa; appointments|appointment; in-person; holiday|holidays; weekend|weekends; friday; closed to visitors|the|all|callers; while; public offices; shops; when; money; companies
        """));

    // "Many embassies", "nearly all countries": nobody's staff in particular.
    private static readonly PhraseTable<bool> Plural = new((true, "some|many|most|several|other|all|foreign|few countries|embassies|governments|missions"));

    private static readonly PhraseTable<string> Organisations = new(
        ("UN", "un staff|personnel|agencies|agency|employees|workers|mission|international|evacuat*|withdr*|relocat*|has|is|said; united nations"),
        ("EU", "eu staff|personnel|delegation|diplomats|evacuat*|withdr*|relocat*|has|is; european union"));

    private static readonly Phrase Envoys = Phrase.Of("ambassador|ambassadors|envoy|envoys|diplomat|diplomats");

    private static readonly PhraseTable<bool> Stops = new((true, "due to; because; following; amid; in response; citing; given; in light; as a result; after; . see"));

    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Departure> In(ReadingContext context)
    {
        var drafts = new List<DepartureDraft>();
        foreach (var line in PageLine.Of(context.Text))
        {
            ReadLine(context, line, drafts);
        }

        return DepartureDraft.Merge(drafts);
    }

    private static void ReadLine(ReadingContext context, PageLine line, List<DepartureDraft> drafts)
    {
        var sentence = line.Sentence;
        var triggers = DepartureTrigger.In(sentence);
        if (triggers.IsEmpty)
        {
            return;
        }

        var embassies = EmbassyMention.In(context, sentence);
        var dates = ReadDates.In(sentence.Tokens, context.Published);
        var lifting = false;
        for (var number = 0; number < triggers.Length; number++)
        {
            var trigger = triggers[number];
            if (trigger.Meaning.IsLift)
            {
                lifting = true;
                continue;
            }

            var from = number > 0 && !triggers[number - 1].Meaning.IsLift ? triggers[number - 1].To : 0;
            var to = number + 1 < triggers.Length ? triggers[number + 1].From : sentence.Tokens.Length;
            var clause = new Clause(context, line, trigger, from, to, embassies, dates, lifting);
            if (trigger.Meaning.IsPost ? Post(clause) : People(clause))
            {
                drafts.AddRange(Drafts(clause, drafts));
            }
            else if (trigger.Meaning.Status is not (DepartureStatus.Ordered or DepartureStatus.Authorized))
            {
                lifting = false;
            }
        }
    }

    // About a post: an embassy beside it, and nothing that closes for other reasons.
    private static bool Post(Clause clause)
    {
        var tokens = clause.Tokens;
        var (from, to) = clause.Reach();
        if (NotPosts.Any(tokens, clause.Embassy() is { } post && post.From < clause.Trigger.From ? Math.Max(0, post.From - 2) : from, to) || clause.IsOver(Hedges, Modality.Hypothetical))
        {
            return false;
        }

        if (clause.Embassy() is { } embassy)
        {
            return embassy.Owner is not null || !Plural.Any(tokens, 0, tokens.Length);
        }

        // "OPERATIONS SUSPENDED - MARCH 11, 2019" under an embassy's address; "the government suspended operations".
        var title = clause.Line.IsTitle && clause.Trigger.From == 0 && tokens[0].Lower is "operations" && clause.Dates.Length > 0;
        var government = tokens.Skip(from).Take(clause.Trigger.From - from).Any(token => token.Lower is "government" or "embassy" or "department")
            && tokens.Skip(clause.Trigger.From).Take(4).Any(token => token.Lower is "operations");
        return title || (government && clause.Context.Issuer is not null);
    }

    private static bool People(Clause clause)
    {
        if (clause.Line.Sentence.BlockKind is BlockKind.Heading && clause.Tokens.Length < 4)
        {
            return false;
        }

        var information = clause.Lifting && clause.Trigger.To < clause.Tokens.Length && clause.Tokens[clause.Trigger.To].Lower is "information" or "status";
        if (clause.Context.Issuer is null && IsExpulsion(clause))
        {
            return false;
        }

        return information || (!clause.Who().IsEmpty && clause.IsOfficial() && !Plural.Any(clause.Tokens, 0, clause.Trigger.From));
    }

    // Envoys whom the host throws out, or whom their own government calls home in a quarrel, are told of as relations.
    private static bool IsExpulsion(Clause clause)
    {
        var tokens = clause.Tokens;
        if (tokens.Any(token => token.Lower.StartsWith("expel", StringComparison.Ordinal) || token.Lower is "grata" or "summoned"))
        {
            return true;
        }

        var (from, to) = clause.Reach();
        var envoy = Envoys.In(tokens, from, to);
        if (envoy is null)
        {
            return false;
        }

        var theirs = CountryMentions.In(clause.Line.Sentence, clause.Context.Gazetteer).LastOrDefault(mention => mention.IsActor && mention.To == envoy.Value.From);
        return tokens[clause.Trigger.From].Lower.StartsWith("recall", StringComparison.Ordinal)
            || (clause.Trigger.Meaning.Side is Side.Within && theirs.Country is not null && !Speaker.Named(clause.Context, clause.Line.Sentence, clause.Trigger.From, about: null).Contains(theirs.Country));
    }

    // News often tell of several governments at once: one draft each.
    private static List<DepartureDraft> Drafts(Clause clause, List<DepartureDraft> before)
    {
        var draft = Draft(clause, before);
        if (clause.Context.Issuer is not null)
        {
            return [draft];
        }

        // "Azuria and Rosaria closed their embassies": the owner is one of them.
        var embassy = clause.Embassy();
        var issuers = Speaker.Named(clause.Context, clause.Line.Sentence, embassy is { Owner: not null } post ? post.To : clause.Trigger.From, draft.Country);
        if (embassy?.Owner is { } owner && !issuers.Contains(owner))
        {
            return [draft];
        }

        issuers = issuers.IsEmpty && draft.Issuer is null ? Speaker.Of(clause.Context, clause.Line.Sentence, clause.Trigger.From, draft.Country) : issuers;
        return issuers.IsEmpty ? [draft] : [.. issuers.Select(issuer => draft with { Issuer = issuer })];
    }

    private static DepartureDraft Draft(Clause clause, List<DepartureDraft> before)
    {
        var meaning = clause.Trigger.Meaning;
        var embassy = clause.Embassy();
        var issuer = clause.Issuer(embassy);
        var country = clause.Country(embassy, issuer);
        var (from, to) = clause.Span();
        return new DepartureDraft
        {
            Issuer = issuer,
            Country = country,
            Status = clause.Lifting ? DepartureStatus.Lifted : meaning.Status,
            Who = meaning.IsPost ? [] : clause.Who(),
            Posts = clause.Posts(embassy, country),
            Date = clause.Date(before),
            IsDateTold = clause.IsDateTold,
            IsSoft = meaning.IsSoft && clause.Context.Issuer is null,
            Modality = clause.Modality(Hedges),
            Evidence = [clause.Context.Text.Evidence(clause.Line.Sentence, from, to)],
        };
    }

    /// <summary>A trigger with the part of its sentence that belongs to it.</summary>
    private sealed record Clause(
        ReadingContext Context, PageLine Line, PhraseHit<DepartureMeaning> Trigger, int From, int To,
        ImmutableArray<EmbassyMention> Embassies, ImmutableArray<DateMention> Dates, bool Lifting)
    {
        public ImmutableArray<Token> Tokens => Line.Sentence.Tokens;

        public bool IsDateTold { get; private set; }

        /// <summary>The tokens in which its people or its post stand.</summary>
        public (int From, int To) Reach() => Trigger.Meaning.Side switch
        {
            Side.Before => (From, Trigger.Meaning.IsPost ? Math.Min(To, Trigger.To + 8) : Math.Min(To, Trigger.To + 6)),
            Side.Within => (Trigger.From, Trigger.To),
            _ => (Trigger.From, Stop(Trigger.To, To)),
        };

        public ImmutableArray<Population> Who()
        {
            var (from, to) = Reach();
            from = Trigger.Meaning.Side is Side.Before ? from : Trigger.From + 1;
            to = Trigger.Meaning.Side is Side.Before ? Trigger.From : to;
            var some = Tokens.Skip(Trigger.From).Take(Trigger.To - Trigger.From).Any(token => IsFlight(token.Lower)) || Tokens[Math.Min(Trigger.From, Tokens.Length - 1)].Lower is "reduced" or "reduces" or "reduce" or "reducing" or "emergency" or "reduction";
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

        // Staff of a government or an embassy, not of a company: on an official page the word alone is enough.
        public bool IsOfficial()
        {
            var embassy = Embassy() is not null;
            var named = Tokens.Any(token => token.Lower is "diplomatic" or "embassy" or "consular" or "consulate" or "government" or "diplomats" or "officials" or "ministry" or "efms" or "department" or "non-emergency" or "nonemergency" or "ambassador" or "envoy" or "mission" or "consuls");
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

        public bool IsOver(PhraseTable<Modality> hedges, Modality kind) =>
            hedges.In(Tokens, Math.Max(From, Trigger.From - 6), Trigger.From).Any(hit => hit.Meaning == kind);

        /// <summary>The embassy of this clause: the nearest before the trigger, or the first after it where the trigger's object follows.</summary>
        public EmbassyMention? Embassy()
        {
            var after = Embassies.Where(embassy => embassy.From >= Trigger.From && embassy.From < To).Select(embassy => (EmbassyMention?)embassy).FirstOrDefault();
            var before = Embassies.Where(embassy => embassy.From < Trigger.From && embassy.To >= From - 1).Select(embassy => (EmbassyMention?)embassy).LastOrDefault();
            var named = after is { Owner: null, City: null } && before is not null ? before : after ?? before;
            return Trigger.Meaning.Side is Side.Before ? before ?? (Trigger.Meaning.IsPost && after is { } near && near.From - Trigger.To > 3 ? null : after) : named;
        }

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

            foreach (var mention in CountryMentions.In(Line.Sentence, Context.Gazetteer))
            {
                if (mention.Country != Context.Country && (mention.From < Trigger.To || mention.IsActor))
                {
                    return mention.Country;
                }
            }

            return null;
        }

        // The United Nations or the European Union as who moves its people: named in this clause, before the trigger or as its owner.
        private string? Organisation() => Organisations.In(Tokens, From, To) is [var named, ..] && Context.Issuer is null ? named.Meaning : null;

        public string? Country(EmbassyMention? embassy, string? issuer)
        {
            if (embassy?.Country is { } stands && stands != issuer)
            {
                return stands;
            }

            var mentions = CountryMentions.In(Line.Sentence, Context.Gazetteer);
            if (mentions.Any(mention => !mention.IsActor && mention.Country == Context.Country))
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

            return Context.Country;
        }

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

        public PartialDate? Date(List<DepartureDraft> before)
        {
            var after = Dates.Where(date => date.From >= Trigger.From && date.From < To).Select(date => (PartialDate?)date.Date).FirstOrDefault();
            var leading = Dates.Where(date => date.To <= Trigger.From && date.From < 16 && !IsBefore(date)).Select(date => (PartialDate?)date.Date).FirstOrDefault();
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

        public Modality Modality(PhraseTable<Modality> hedges)
        {
            if (Trigger.Meaning.Side is Side.Before && Trigger.Meaning.Status is DepartureStatus.Reduced && Tokens[Math.Max(0, Trigger.From)].Lower is "cannot" or "can't" or "not")
            {
                return Kernel.Facts.Modality.Asserted;
            }

            // "Will remain closed" is closed already.
            if (Tokens[Trigger.From].Lower is "remain" or "remains")
            {
                return Kernel.Facts.Modality.Asserted;
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
                else if (hedges.At(Tokens, at, Trigger.From) is { } hedge && hedge.Meaning is not Kernel.Facts.Modality.Denied && !Tokens[at].IsCapitalised)
                {
                    return hedge.Meaning;
                }
            }

            return Kernel.Facts.Modality.Asserted;
        }

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

        // "Reopened on Wednesday, months after its staff were withdrawn": the date is of what came later.
        private bool IsBefore(DateMention date) =>
            From > 0 && Tokens.Skip(date.To).Take(Trigger.From - date.To).Any(token => token.Lower is "after" or "since" or "before");

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
}

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
    // Whose doors are closed: an airport's or a border's are no departure.
    private static readonly PhraseTable<bool> NotPosts = new((true, """
        airport|airports; airline|airlines; flight|flights; border|borders; crossing|crossings; train|trains; bus|buses; airspace; bank|banks;
        ngo|ngos; organisation|organisations|organization|organizations; school|schools; routine; visa; appointments|appointment; in-person;
        holiday|holidays; weekend|weekends; friday; closed to visitors|the|all|callers; while; public offices; shops; when; money; companies
        """));

    // Routine services that stop are less help; where the emergency ones stop with them, the post does not work.
    private static readonly PhraseTable<bool> AllServices = new((true, "all consular services ..8 suspended; routine and|or emergency ..4 services ..4 suspended"));

    // "Many embassies", "nearly all countries": nobody's staff in particular.
    private static readonly PhraseTable<bool> Plural = new((true, "some|many|most|several|other|all|foreign|few countries|embassies|governments|missions"));

    private static readonly Phrase Envoys = Phrase.Of("ambassador|ambassadors|envoy|envoys|diplomat|diplomats");

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
            var clause = new DepartureClause(context, line, trigger, from, to, embassies, dates, lifting);
            if (trigger.Meaning.IsPost ? Post(clause) : People(clause))
            {
                // Nobody leaves its own country: then the clause was read wrongly.
                drafts.AddRange(Drafts(clause).Where(draft => draft.Issuer is null || draft.Issuer != draft.Country || No(clause, "departure.left-out.own-country", "the country that they leave would be their own")).Select(draft => draft.Explained(clause)));
            }
            else if (trigger.Meaning.Status is not (DepartureStatus.Ordered or DepartureStatus.Authorized))
            {
                lifting = false;
            }
        }
    }

    // About a post: an embassy beside it, and nothing that closes for other reasons.
    private static bool Post(DepartureClause clause)
    {
        var tokens = clause.Tokens;
        var (from, to) = clause.Reach();
        if (clause.Context.Issuer is not null && AllServices.Any(tokens, 0, tokens.Length))
        {
            return !clause.IsOver(Modality.Hypothetical);
        }

        if (NotPosts.Any(tokens, clause.Embassy() is { } post && post.From < clause.Trigger.From ? Math.Max(0, post.From - 2) : from, to) || clause.IsOver(Modality.Hypothetical))
        {
            return No(clause, "departure.left-out.not-a-post", "what is closed or suspended is no embassy, or only might be");
        }

        // "The recently reopened embassy" only describes it.
        if (clause.Trigger.From > 0 && tokens[clause.Trigger.From - 1].Lower is "recently" or "newly" or "long")
        {
            return No(clause, "departure.left-out.only-described", "the word only describes the post");
        }

        if (clause.Embassy() is { } embassy)
        {
            return embassy.Owner is not null || !Plural.Any(tokens, 0, tokens.Length);
        }

        // "OPERATIONS SUSPENDED - MARCH 11, 2019" under an embassy's address; "the government suspended operations".
        var title = clause.Line.IsTitle && clause.Trigger.From == 0 && tokens[0].Lower is "operations" && clause.Dates.Length > 0;
        var government = tokens.Skip(clause.From).Take(clause.Trigger.From - clause.From).Any(token => token.Lower is "government" or "embassy" or "department")
            && tokens.Skip(clause.Trigger.From).Take(4).Any(token => token.Lower is "operations");
        return title || (government && clause.Context.Issuer is not null) || No(clause, "departure.left-out.no-post", "no embassy or mission that it could be about");
    }

    private static bool People(DepartureClause clause)
    {
        if (clause.Line.Sentence.BlockKind is BlockKind.Heading && clause.Tokens.Length < 4)
        {
            return false;
        }

        if (clause.Context.Issuer is null && IsExpulsion(clause))
        {
            return No(clause, "departure.left-out.expulsion", "envoys thrown out or called home in a quarrel: relations, no departure");
        }

        var information = clause.Lifting && clause.Trigger.To < clause.Tokens.Length && clause.Tokens[clause.Trigger.To].Lower is "information" or "status";
        if (information || (!clause.Who().IsEmpty && clause.IsOfficial() && !Plural.Any(clause.Tokens, 0, clause.Trigger.From)))
        {
            return true;
        }

        return clause.Who().IsEmpty ? No(clause, "departure.left-out.nobody", "no staff or family members beside the word")
            : No(clause, "departure.left-out.not-official", "those who leave are not said to be one government's or one body's staff");
    }

    private static bool No(DepartureClause clause, string rule, string says)
    {
        clause.Context.Trail?.LeaveOut(rule, says, clause.Line.Sentence, clause.Trigger.From, clause.Trigger.To);
        return false;
    }

    // Envoys whom the host throws out, or whom their own government calls home in a quarrel, are told of as relations.
    private static bool IsExpulsion(DepartureClause clause)
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
    private static List<DepartureDraft> Drafts(DepartureClause clause)
    {
        var draft = Draft(clause);
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

    private static DepartureDraft Draft(DepartureClause clause)
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
            Date = clause.Date(),
            IsDateTold = clause.IsDateTold,
            IsSoft = meaning.IsSoft && clause.Context.Issuer is null,
            Modality = clause.Stance(),
            Evidence = [clause.Context.Text.Evidence(clause.Line.Sentence, from, to)],
        };
    }
}

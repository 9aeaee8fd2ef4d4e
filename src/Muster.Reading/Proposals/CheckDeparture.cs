using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Advisories;
using Muster.Reading.Countries;
using Muster.Reading.Text;

namespace Muster.Reading.Proposals;

/// <summary>Checks a proposed departure: the quote must have a phrase of that status and official people or a post; the sentence must name whose they are.</summary>
internal static class CheckDeparture
{
    private static readonly Phrase Official = Phrase.Of("diplomatic|diplomats|embassy|consular|consulate|government|officials|ministry|ambassador|envoy|non-emergency|nonemergency|mission|department|un|u.n.|eu");

    /// <summary>The departure, or null with the reason.</summary>
    public static Departure? Of(Proposal proposal, Quotation quotation, ReadingContext context, out ProposalFault fault)
    {
        fault = ProposalFault.TypeNotInQuote;
        if (!Words<DepartureStatus>.TryParse(proposal.Type, out var status) || !quotation.Parts.Any(part => IsTold(part, status)))
        {
            return null;
        }

        fault = ProposalFault.NumberNotInQuote;
        if (proposal.Killed is not null || proposal.Injured is not null || proposal.Abducted is not null || proposal.Count is not null)
        {
            return null;
        }

        fault = ProposalFault.IssuerNotInText;
        var issuer = proposal.Issuer ?? context.Issuer;
        if (issuer is null || (issuer != context.Issuer && !quotation.Parts.Any(part => Names(part, issuer, context))))
        {
            return null;
        }

        // Nobody leaves its own country.
        if (QuotedWhere.Of(quotation, proposal, context, out fault) is not { Country: { } country } where || country == issuer)
        {
            fault = fault is ProposalFault.PlaceNotInText ? fault : ProposalFault.CountryNotInText;
            return null;
        }

        fault = ProposalFault.DateNotInText;
        return !QuotedDate.Find(quotation, proposal.Date, context, since: false, out var date) || date?.First > context.Published ? null : new Departure
        {
            Evidence = [quotation.Evidence],
            Origin = FactOrigin.Model,
            Issuer = issuer,
            Country = country,
            Status = status,
            Who = [.. quotation.Parts.SelectMany(part => Populations.In(part.Tokens, part.From, part.To, status is DepartureStatus.Reduced ? Population.SomeStaff : Population.AllStaff)).Distinct().Order()],
            Posts = where.Place is { } post ? [post] : [],
            Date = date,
        };
    }

    // A sentence that ends a departure tells of no departure that begins.
    private static bool IsTold(QuotedPart part, DepartureStatus status)
    {
        var triggers = DepartureTrigger.In(part.Sentence);
        var lifting = triggers.Any(trigger => trigger.Meaning.IsLift);
        var people = Populations.Any(part.Tokens, part.From, part.To);
        var official = Official.In(part.Tokens, part.From, part.To) is not null;
        return official && triggers.Any(trigger => part.Holds(trigger.From, trigger.To) && !trigger.Meaning.IsLift
            && (lifting ? DepartureStatus.Lifted : trigger.Meaning.Status) == status && (people || trigger.Meaning.IsPost));
    }

    private static bool Names(QuotedPart part, string issuer, ReadingContext context) =>
        CountryMentions.In(part.Sentence, context.Gazetteer).Any(mention => mention.Country == issuer)
        || Actors.In(part.Sentence, context.Gazetteer).Any(actor => actor.Code == issuer && !actor.IsPlace);
}

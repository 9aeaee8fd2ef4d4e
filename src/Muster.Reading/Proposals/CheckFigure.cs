using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Reading.Proposals;

/// <summary>Checks a proposed figure: the quote must give the number for that, and count it over a whole conflict or crisis.</summary>
internal static class CheckFigure
{
    /// <summary>The figure, or null with the reason.</summary>
    public static Figure? Of(Proposal proposal, Quotation quotation, ReadingContext context, out ProposalFault fault)
    {
        fault = ProposalFault.TypeNotInQuote;
        if (!Words<Measure>.TryParse(proposal.Type, out var measure) || measure is Measure.Affected)
        {
            return null;
        }

        fault = ProposalFault.NumberNotInQuote;
        if (proposal.Killed is not null || proposal.Injured is not null || proposal.Abducted is not null
            || proposal.Count is not { } wanted || QuotedCount.Find(quotation, wanted, measure, context) is not { } count
            || (!count.IsCumulative && measure is not (Measure.Displaced or Measure.Refugees)))
        {
            return null;
        }

        if (QuotedWhere.Of(quotation, proposal with { Place = null }, context, out fault) is not { } where)
        {
            return null;
        }

        fault = ProposalFault.DateNotInText;
        return !QuotedDate.Find(quotation, proposal.Date, context, since: true, out var since) ? null : new Figure
        {
            Evidence = [quotation.Evidence],
            Origin = FactOrigin.Model,
            Country = where.Country,
            Measure = measure,
            Count = count.Toll.Count,
            Who = count.Toll.Who,
            Since = since,
        };
    }
}

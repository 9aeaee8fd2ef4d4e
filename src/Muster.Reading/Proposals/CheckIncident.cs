using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Incidents;

namespace Muster.Reading.Proposals;

/// <summary>Checks a proposed incident: its type, its tolls, its place and its date must all stand in the quote or its sentence.</summary>
internal static class CheckIncident
{
    /// <summary>The incident, or null with the reason.</summary>
    public static Incident? Of(Proposal proposal, Quotation quotation, ReadingContext context, out ProposalFault fault)
    {
        fault = ProposalFault.TypeNotInQuote;
        if (!Words<IncidentType>.TryParse(proposal.Type, out var type) || !QuotedType.IsTold(quotation, type))
        {
            return null;
        }

        fault = ProposalFault.NumberNotInQuote;
        if (!Tolls(proposal.Killed, Measure.Killed, out var killed) | !Tolls(proposal.Injured, Measure.Injured, out var injured)
            | !Tolls(proposal.Abducted, Measure.Abducted, out var abducted) || proposal.Count is not null && proposal.Count != CountRange.Exactly(1))
        {
            return null;
        }

        if (QuotedWhere.Of(quotation, proposal, context, out fault) is not { } where)
        {
            return null;
        }

        fault = ProposalFault.DateNotInText;
        if (!QuotedDate.Find(quotation, proposal.Date, context, since: false, out var date) || date?.First > context.Published)
        {
            return null;
        }

        var (modality, source) = Telling(quotation, context);
        return new Incident
        {
            Evidence = [quotation.Evidence],
            Origin = FactOrigin.Model,
            Modality = modality,
            Source = source,
            Type = type,
            Country = where.Country,
            Place = where.Place,
            Point = where.Point,
            Date = date,
            Killed = killed,
            Injured = injured,
            Abducted = abducted,
        };

        bool Tolls(CountRange? wanted, Measure measure, out ImmutableArray<Toll> tolls)
        {
            var found = wanted is { } range ? QuotedCount.Find(quotation, range, measure, context) : null;
            tolls = found is { IsCumulative: false } told ? [told.Toll] : [];
            return wanted is null || !tolls.IsEmpty;
        }
    }

    // Who says so, and whether they speak for one side, is the reader's to tell and not the model's.
    private static (Modality Modality, string? Source) Telling(Quotation quotation, ReadingContext context)
    {
        var part = quotation.Parts[0];
        var clauses = SplitClauses.Of(part.Sentence).Where(clause => clause.From < part.To && clause.To > part.From).ToList();
        var clause = clauses[0];
        var draft = new Draft();
        draft.Victims.AddRange(ReadVictims.In(part.Tokens, clause.Chunks));
        return (Incidents.Telling.Modality(part.Sentence, clause, draft, context), Incidents.Telling.Source(part.Sentence, clause, context));
    }
}

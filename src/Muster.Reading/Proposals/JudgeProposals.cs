using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Places;
using Muster.Reading.Syntax;

namespace Muster.Reading.Proposals;

/// <summary>
/// Judges what a model proposes for a report. A proposal counts only if its quote stands in the text and the reader's own lexicons, numbers, dates and gazetteer
/// agree with everything it says; what they do not check is not taken over. Pure and safe for many threads.
/// </summary>
public sealed class JudgeProposals(Gazetteer gazetteer, SyntaxModel syntax)
{
    /// <summary>What becomes of an answer, given what the reader itself found. No answer throws, and none changes the reader's facts.</summary>
    /// <param name="report">The report that was asked about.</param>
    /// <param name="reading">What the reader found in it.</param>
    /// <param name="answer">What the model wrote, as it came.</param>
    public JudgedProposals Of(Report report, DocumentReading reading, string answer)
    {
        var proposals = ReadProposals.In(answer, out var trouble);
        if (trouble is not null)
        {
            return JudgedProposals.Unreadable(trouble);
        }

        var context = ReadingContext.Of(report, gazetteer, syntax);
        var accepted = ImmutableArray.CreateBuilder<Fact>();
        var refused = ImmutableArray.CreateBuilder<RefusedProposal>();
        for (var number = 1; number <= proposals.Length; number++)
        {
            var fault = number > ReadProposals.Most ? ProposalFault.TooMany : ProposalFault.Malformed;
            if (number <= ReadProposals.Most && proposals[number - 1] is { } proposal && Check(proposal, context, [.. reading.Facts, .. accepted], out fault) is { } fact)
            {
                accepted.Add(fact);
            }
            else
            {
                refused.Add(new RefusedProposal(number, fault));
            }
        }

        return new JudgedProposals(accepted.ToImmutable(), refused.ToImmutable(), Trouble: null);
    }

    private static Fact? Check(Proposal proposal, ReadingContext context, ImmutableArray<Fact> known, out ProposalFault fault)
    {
        fault = ProposalFault.KindNotOpen;
        if (proposal.Kind is not ("incident" or "departure" or "figure"))
        {
            return null;
        }

        if (Quotation.Find(context.Text, proposal.Quote, out fault) is not { } quotation)
        {
            return null;
        }

        fault = ProposalFault.NotToldAsDone;
        if (!ToldAsDone.Holds(quotation))
        {
            return null;
        }

        Fact? fact = proposal.Kind switch
        {
            "incident" => CheckIncident.Of(proposal, quotation, context, out fault),
            "departure" => CheckDeparture.Of(proposal, quotation, context, out fault),
            _ => CheckFigure.Of(proposal, quotation, context, out fault),
        };
        if (fact is null || !AlreadyTold.By(known, fact))
        {
            return fact;
        }

        fault = ProposalFault.AlreadyTold;
        return null;
    }
}

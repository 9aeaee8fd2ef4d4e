using System.Collections.Immutable;
using Muster.Kernel.Facts;

namespace Muster.Reading.Proposals;

/// <summary>A proposal that does not count.</summary>
/// <param name="Number">Its place in the answer, from 1.</param>
/// <param name="Why">Why not.</param>
public readonly record struct RefusedProposal(int Number, ProposalFault Why);

/// <summary>What became of a model's answer.</summary>
/// <param name="Accepted">Facts that the text bears out, each marked <see cref="FactOrigin.Model"/>, in the answer's order.</param>
/// <param name="Refused">The others.</param>
/// <param name="Trouble">Why the whole answer could not be read, or null.</param>
public sealed record JudgedProposals(ImmutableArray<Fact> Accepted, ImmutableArray<RefusedProposal> Refused, string? Trouble)
{
    /// <summary>An answer of which nothing can be used.</summary>
    public static JudgedProposals Unreadable(string trouble) => new([], [], trouble);
}

using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Tripwires;

/// <summary>Posts and tripwires of one organisation (contract/plan.md).</summary>
public sealed record Plan(string Name, ImmutableArray<Post> Posts, ImmutableArray<Tripwire> Tripwires)
{
    /// <summary>Where the plan's own rule for who leaves differs from the usual one; empty where it says nothing.</summary>
    public ImmutableArray<LeavingRule> Leaving { get; init; } = [];

    /// <summary>How often trips may be told of.</summary>
    public NoticeBudget Notices { get; init; } = NoticeBudget.Default;
}

/// <summary>The plan's own word on who leaves (docs/plan.md, <c>departures</c>), in the plan's words.</summary>
/// <param name="Status"><c>ordered</c> or <c>authorized</c>.</param>
/// <param name="Category">A category of the roster, such as <c>contractor</c>.</param>
/// <param name="Answer"><c>leave</c>, <c>may_leave</c> or <c>stay</c>.</param>
public sealed record LeavingRule(string Status, string Category, string Answer);

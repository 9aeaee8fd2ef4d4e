using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Tripwires;

/// <summary>Posts and tripwires of one organisation (contract/plan.md).</summary>
public sealed record Plan(string Name, ImmutableArray<Post> Posts, ImmutableArray<Tripwire> Tripwires);

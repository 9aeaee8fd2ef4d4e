using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Tripwires;

namespace Muster.Desk;

/// <summary>Finds the posts that tripwires speak of.</summary>
public static class PostsConcerned
{
    /// <summary>The posts, in the plan's order.</summary>
    public static ImmutableArray<Post> By(ImmutableArray<Tripwire> tripwires, ImmutableArray<Post> posts) => tripwires.IsEmpty ? [] : posts;
}

using System.Collections.Immutable;

namespace Muster.Channels.Feeds;

/// <summary>What one answer of a feed tells.</summary>
/// <param name="Items">The items, in the answer's order.</param>
/// <param name="Next">Further addresses that the answer points to and that belong to the same pull (pages behind an index, the next page of a list).</param>
/// <param name="Flaws">What could not be used.</param>
public sealed record FeedStep(ImmutableArray<FeedItem> Items, ImmutableArray<Uri> Next, ImmutableArray<FeedFlaw> Flaws)
{
    /// <summary>
    /// How many entries were well but are not for Muster: an agreement, a green alert, a copy of an earlier row. They are no items, yet they show that the feed
    /// lives, so whoever judges its health counts them with the items.
    /// </summary>
    public int Skipped { get; init; }
}

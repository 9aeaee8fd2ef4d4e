using NodaTime;

namespace Muster.Picture.Feeds;

/// <summary>What a feed must do to count as seeing. A policy, set with the feed.</summary>
/// <param name="Minimum">How few items a whole answer has when the feed is well; 0 where an empty answer is normal.</param>
/// <param name="LongestSilence">How long nobody may have had an answer that can be trusted before the feed is blind.</param>
/// <param name="OldestNews">How old the newest item may be before the feed is stale; null where nothing new may mean that nothing happened.</param>
public sealed record FeedExpectation(int Minimum, Duration LongestSilence, Duration? OldestNews);

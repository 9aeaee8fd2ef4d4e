using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Picture.Feeds;
using Muster.Store;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Desk.Feeds;

/// <summary>Lists the feeds and how well each one sees.</summary>
public static class ListFeeds
{
    /// <summary>The feeds by name, with their pulls until a moment.</summary>
    public static Outcome<ImmutableArray<FollowedFeed>> From(string folder, Instant until) =>
        OpenStore.At(folder).Then(store => LoadFeeds.From(store, until));

    /// <summary>How each feed stands at a moment.</summary>
    public static Outcome<ImmutableArray<FeedStanding>> Standing(string folder, Instant at) =>
        From(folder, at).Then(feeds => Outcome.Grant(feeds.Select(one => Of(one, at)).ToImmutableArray()));

    /// <summary>How one feed stands at a moment.</summary>
    public static FeedStanding Of(FollowedFeed one, Instant at) => JudgeFeed.Of(one.Feed.Name, one.Feed.Kind, one.Feed.Expected, one.Pulls, at);
}

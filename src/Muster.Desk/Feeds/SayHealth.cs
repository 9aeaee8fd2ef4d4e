using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Store.Feeds;
using NodaTime.Text;

namespace Muster.Desk.Feeds;

/// <summary>Words for whoever must be told that a feed sees worse, or sees again.</summary>
internal static class SayHealth
{
    private static readonly InstantPattern Minute = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm' UTC'");

    public static NoticeToSend To(string recipient, FeedStanding feed)
    {
        var known = feed.LastKnown is { } at ? Minute.Format(at) : "never";
        return feed.Health is Health.Seeing
            ? new NoticeToSend(recipient, $"Muster: {feed.Feed} sees again", $"The feed {feed.Feed} ({feed.Kind}) gives answers that can be trusted again since {known}.")
            : new NoticeToSend(
                recipient,
                $"Muster: {feed.Feed} is {Words<Health>.Of(feed.Health).ToUpperInvariant()}",
                $"The feed {feed.Feed} ({feed.Kind}) {feed.Why}. What it said stays as last known at {known}. Its silence means nothing until it sees again.");
    }
}

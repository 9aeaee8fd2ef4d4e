using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Feeds;

/// <summary>A story or a report: written once, copied by others.</summary>
public sealed record StoryItem : FeedItem
{
    /// <summary>Who published it, as the feed names them, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published, or null.</summary>
    public Instant? Published { get; init; }

    /// <summary>How its text is marked up: a fragment of HTML cannot always be told from plain text by its beginning.</summary>
    public Markup Markup { get; init; } = Markup.Text;

    /// <summary>The main country that the feed gives it, ISO code, or null.</summary>
    public string? Country { get; init; }
}

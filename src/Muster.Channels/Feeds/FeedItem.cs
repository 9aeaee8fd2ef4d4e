namespace Muster.Channels.Feeds;

/// <summary>One thing that a feed told, as far as its connector can tell without reading the words.</summary>
public abstract record FeedItem
{
    /// <summary>What stays the same while the item changes: an issuer's page, a story's address, a source's own id.</summary>
    public required string Key { get; init; }

    /// <summary>Where a person can look it up, or null.</summary>
    public Uri? Link { get; init; }

    /// <summary>Its title, as written, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The text to be read, as it came: plain, Markdown or HTML. For a row of data, the row itself. Evidence points into it.</summary>
    public required string Text { get; init; }
}

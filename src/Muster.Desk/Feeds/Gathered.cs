using System.Collections.Immutable;
using Muster.Channels.Feeds;
using Muster.Picture.Feeds;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Desk.Feeds;

/// <summary>What a pull brought together from all its answers.</summary>
internal sealed record Gathered
{
    /// <summary>How it ended.</summary>
    public required PullOutcome Outcome { get; init; }

    /// <summary>The items, in the order of the answers.</summary>
    public ImmutableArray<FeedItem> Items { get; init; } = [];

    /// <summary>How many items it counts for: also those that are not for Muster, and those of answers that have not changed.</summary>
    public int Count { get; init; }

    /// <summary>How many parts could not be used.</summary>
    public int Flaws { get; init; }

    /// <summary>The answers as they came.</summary>
    public ImmutableArray<KeptAnswer> Answers { get; init; } = [];

    /// <summary>What was wrong first, as a clause, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>When the server wants to be asked again, or null.</summary>
    public Instant? RetryAt { get; init; }

    /// <summary>How far a mailbox was read, or null.</summary>
    public KeptMailboxMark? Mark { get; init; }

    /// <summary>The newest day that an item bears, or null.</summary>
    public LocalDate? Newest => Items.Select(DayOf).Max();

    private static LocalDate? DayOf(FeedItem item) => item switch
    {
        PageItem page => page.Issued,
        StoryItem story => story.Published?.InUtc().Date,
        IncidentItem row => row.Reported ?? (row.Incident.DateEnd ?? row.Incident.Date)?.Last,
        _ => null,
    };
}

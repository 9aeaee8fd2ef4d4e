using System.Collections.Immutable;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Feeds;

/// <summary>A row of an incident source: somebody has read the reports already.</summary>
public sealed record IncidentItem : FeedItem
{
    /// <summary>What happened. Its evidence is the whole row.</summary>
    public required Incident Incident { get; init; }

    /// <summary>On whose word the row rests ("Reuters", "Radio Mali"), as the source lists them; empty where it lists none.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>How many independent sources the source says that the row rests on, or null where it does not say: then <see cref="Sources"/> are counted.</summary>
    public int? SourceCount { get; init; }

    /// <summary>Whether the source says that the row is official.</summary>
    public bool Official { get; init; }

    /// <summary>The day on which the source first had it, or null.</summary>
    public LocalDate? Reported { get; init; }

    /// <summary>The moment at which it ended, where the source gives a time of day with its zone.</summary>
    public Instant? Moment { get; init; }

    /// <summary>The region (first administrative division), as written, or null.</summary>
    public string? Region { get; init; }
}

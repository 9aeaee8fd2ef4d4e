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

    /// <summary>The day on which the source first had it, or null.</summary>
    public LocalDate? Reported { get; init; }
}

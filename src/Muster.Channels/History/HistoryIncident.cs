using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.History;

/// <summary>What a row of a file of incidents says, as far as a history is judged by it; its words are not kept.</summary>
public readonly record struct HistoryIncident
{
    /// <summary>The file's kind and its own id (<c>ged:123</c>); in an organisation's own table the id as written.</summary>
    public required string Key { get; init; }

    /// <summary>Its last day; of a month or a year that month's or year's last. In UTC where <see cref="Moment"/> is known.</summary>
    public required LocalDate Last { get; init; }

    /// <summary>Whether the last day is known, not only its month or year.</summary>
    public bool IsByDay { get; init; } = true;

    /// <summary>The moment, where the row gives a time of day with its offset from UTC.</summary>
    public Instant? Moment { get; init; }

    /// <summary>What happened.</summary>
    public required IncidentType Type { get; init; }

    /// <summary>Where, or null.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The region as the row writes it, else the place; null where it names neither.</summary>
    public string? Region { get; init; }

    /// <summary>How many incidents it stands for, from 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The least number of deaths without the attackers', from 0.</summary>
    public int Killed { get; init; }

    /// <summary>The same with the attackers'.</summary>
    public int KilledWithAttackers { get; init; }

    /// <summary>How many sources the row rests on, from 1; 1 where it does not say.</summary>
    public int Sources { get; init; } = 1;

    /// <summary>Whether an official source tells it.</summary>
    public bool Official { get; init; }

    /// <summary>The day on which it had been published, never before its last day; null where the row does not say.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>An incident of one, told by one source.</summary>
    public HistoryIncident()
    {
    }

    /// <summary>A day of publication that is not before the last day: what happened later cannot have been told.</summary>
    internal static LocalDate? PublishedOn(LocalDate? told, LocalDate last) => told < last ? last : told;
}

using NodaTime;

namespace Muster.Kernel.Facts;

/// <summary>What a row of a file of incidents says, as far as a history is judged by it; its words are not kept.</summary>
public readonly record struct PastIncident
{
    /// <summary>The file's kind and its own id of the incident, such as <c>ged:123</c>; in an organisation's own table the id as written. Two incidents of one id are one: the one added later counts.</summary>
    public required string Id { get; init; }

    /// <summary>Its last day; an incident is never used before it. Of a month or a year that month's or year's last. Where <see cref="Moment"/> is known, its day in UTC.</summary>
    public required LocalDate Last { get; init; }

    /// <summary>Whether the last day is known, not only its month or year.</summary>
    public bool IsByDay { get; init; } = true;

    /// <summary>The moment, where the file gives a time of day: the calendar day then depends on the time zone of the post. Null where only the day is known.</summary>
    public Instant? Moment { get; init; }

    /// <summary>What happened.</summary>
    public required IncidentType Type { get; init; }

    /// <summary>Where, or null: such an incident lies in no ring.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or null: such an incident lies in no country.</summary>
    public string? Country { get; init; }

    /// <summary>The region as the file writes it, else the place; null where it names neither.</summary>
    public string? Region { get; init; }

    /// <summary>How many incidents it stands for, at least 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The least number of deaths, attackers left out; 0 where none is known.</summary>
    public int Killed { get; init; }

    /// <summary>The same with the attackers.</summary>
    public int KilledWithAttackers { get; init; }

    /// <summary>How many independent sources tell it, at least 1.</summary>
    public int Sources { get; init; } = 1;

    /// <summary>Whether an official source tells it.</summary>
    public bool Official { get; init; }

    /// <summary>The day on which it had been published, or null where the file does not say: it then counts as published on its last day.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>An incident of one, told by one source.</summary>
    public PastIncident()
    {
    }

    /// <summary>A day of publication that is not before the last day: what happened later cannot have been told.</summary>
    public static LocalDate? PublishedOn(LocalDate? told, LocalDate last) => told < last ? last : told;
}

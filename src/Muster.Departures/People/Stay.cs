using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.People;

/// <summary>Why somebody is elsewhere.</summary>
public enum StayKind
{
    /// <summary>Lives or works elsewhere for a time: leave, a secondment.</summary>
    Stay,

    /// <summary>Travels and comes back.</summary>
    Trip,
}

/// <summary>How sure it is.</summary>
public enum StayStanding
{
    /// <summary>Meant, not confirmed.</summary>
    Planned,

    /// <summary>Confirmed.</summary>
    Confirmed,

    /// <summary>Ended, or called off.</summary>
    Over,
}

/// <summary>Somebody is elsewhere for a time, or means to be. A person, a kind and a first day name one.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Kind">Why.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null where nobody knows, which a trip may not have.</param>
public sealed record Stay(string Person, StayKind Kind, LocalDate From, LocalDate? Until)
{
    /// <summary>How sure it is.</summary>
    public required StayStanding Standing { get; init; }

    /// <summary>The post where they are, or null where it is none.</summary>
    public string? Post { get; init; }

    /// <summary>The point, or null.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>The place in words, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Whether the day is among its days, both ends included.</summary>
    public bool Covers(LocalDate day) => From <= day && (Until is not { } last || day <= last);
}

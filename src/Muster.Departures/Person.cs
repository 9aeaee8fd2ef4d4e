using System.Collections.Immutable;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures;

/// <summary>The population that a person belongs to (contract/plan.md).</summary>
public enum Category
{
    /// <summary>Needed in an emergency: stays.</summary>
    Emergency,

    /// <summary>Not needed in an emergency.</summary>
    NonEmergency,

    /// <summary>Locally employed.</summary>
    NationalStaff,

    /// <summary>Family or household of staff.</summary>
    Family,

    /// <summary>Works there for a contractor.</summary>
    Contractor,

    /// <summary>Is there for a short time.</summary>
    Visitor,
}

/// <summary>Somebody on the roster. Columns as in contract/plan.md.</summary>
public sealed record Person
{
    /// <summary>Unique in the roster.</summary>
    public required string Id { get; init; }

    /// <summary>As written.</summary>
    public required string Name { get; init; }

    /// <summary>One address, or null.</summary>
    public string? Email { get; init; }

    /// <summary>E.164, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>The post's id.</summary>
    public required string Post { get; init; }

    /// <summary>The population.</summary>
    public required Category Category { get; init; }

    /// <summary>The id of the person whose dependant this is, or null.</summary>
    public string? DependantOf { get; init; }

    /// <summary>Where they live, or null.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>How to find them, or null.</summary>
    public string? AddressNote { get; init; }

    /// <summary>ISO 639-1 codes, best first.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    public string? Nationality { get; init; }

    /// <summary>The id of their warden, or null.</summary>
    public string? Warden { get; init; }

    /// <summary>The activity that needs them to stay; given for every <see cref="Category.Emergency"/>.</summary>
    public string? StaysBecause { get; init; }

    /// <summary>Until when; given for every <see cref="Category.Emergency"/>.</summary>
    public LocalDate? StaysUntil { get; init; }
}

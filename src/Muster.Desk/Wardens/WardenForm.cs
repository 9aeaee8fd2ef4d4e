using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Desk.Wardens;

/// <summary>How a warden knows what they report.</summary>
public enum HowKnown
{
    /// <summary>They saw or heard it themselves.</summary>
    SawIt,

    /// <summary>Somebody told them who was there.</summary>
    ToldByWitness,

    /// <summary>It is being said; they cannot check it.</summary>
    Hearsay,
}

/// <summary>A warden's report as it was typed; nothing is checked yet. A field that was left out is empty.</summary>
public sealed record WardenForm
{
    /// <summary>Who reports.</summary>
    public string Name { get; init; } = "";

    /// <summary>ISO code or English name.</summary>
    public string Country { get; init; } = "";

    /// <summary>Town, district, road; may be empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>The day on which it happened, ISO.</summary>
    public string Day { get; init; } = "";

    /// <summary>A word of <see cref="IncidentType"/>.</summary>
    public string Type { get; init; } = "";

    /// <summary>How many died at least; may be empty.</summary>
    public string KilledLeast { get; init; } = "";

    /// <summary>How many died at most; may be empty.</summary>
    public string KilledMost { get; init; } = "";

    /// <summary>How many were hurt at least; may be empty.</summary>
    public string InjuredLeast { get; init; } = "";

    /// <summary>How many were hurt at most; may be empty.</summary>
    public string InjuredMost { get; init; } = "";

    /// <summary>What happened, in the warden's own words.</summary>
    public string Words { get; init; } = "";

    /// <summary>A word of <see cref="HowKnown"/>.</summary>
    public string Known { get; init; } = "";
}

/// <summary>A field of the form.</summary>
public enum WardenField
{
    /// <inheritdoc cref="WardenForm.Name"/>
    Name,

    /// <inheritdoc cref="WardenForm.Country"/>
    Country,

    /// <inheritdoc cref="WardenForm.Place"/>
    Place,

    /// <inheritdoc cref="WardenForm.Day"/>
    Day,

    /// <inheritdoc cref="WardenForm.Type"/>
    Type,

    /// <summary>Both numbers of the dead.</summary>
    Killed,

    /// <summary>Both numbers of the injured.</summary>
    Injured,

    /// <inheritdoc cref="WardenForm.Words"/>
    Words,

    /// <inheritdoc cref="WardenForm.Known"/>
    Known,
}

/// <summary>A warden's report that can be taken.</summary>
/// <param name="Name">Who reports; one line.</param>
/// <param name="Country">ISO code.</param>
/// <param name="Place">As written, or null.</param>
/// <param name="Day">When it happened.</param>
/// <param name="Type">What happened.</param>
/// <param name="Killed">How many died, or null.</param>
/// <param name="Injured">How many were hurt, or null.</param>
/// <param name="Words">In the warden's own words, with line feeds.</param>
/// <param name="Known">How they know.</param>
public sealed record WardenReport(
    string Name, string Country, string? Place, LocalDate Day, IncidentType Type, CountRange? Killed, CountRange? Injured, string Words, HowKnown Known);

/// <summary>A form that was read: either the report, or what is wrong with which field, in words for whoever filled it in.</summary>
public sealed record ReadForm(WardenReport? Report, ImmutableSortedDictionary<WardenField, string> Troubles);

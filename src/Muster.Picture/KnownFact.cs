using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture.Copies;
using NodaTime;

namespace Muster.Picture;

/// <summary>One report telling a fact.</summary>
/// <param name="Document">The report's name.</param>
/// <param name="Hash">The report's hash.</param>
/// <param name="Fact">The fact as that report tells it.</param>
public sealed record Telling(string Document, string Hash, Fact Fact)
{
    /// <summary>The day that the report bears, or null.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>Who issued the report, where known.</summary>
    public string? Issuer { get; init; }

    /// <inheritdoc cref="TakenReport.Publisher"/>
    public string? Publisher { get; init; }

    /// <inheritdoc cref="TakenReport.Register"/>
    public string? Register { get; init; }

    /// <inheritdoc cref="TakenReport.Sketch"/>
    public TextSketch? Sketch { get; init; }

    /// <inheritdoc cref="TakenReport.OwnStaff"/>
    public bool OwnStaff { get; init; }
}

/// <summary>A fact as all the reports together tell it.</summary>
/// <param name="Fact">The merged fact: numbers keep the least and the most that any source gives.</param>
/// <param name="Tellings">Who tells it, in the order in which the reports were taken.</param>
/// <param name="IndependentSources">How many independent sources tell it; copies of one story are one.</param>
/// <param name="Official">Whether an official source (the issuer itself) tells it.</param>
public sealed record KnownFact(Fact Fact, ImmutableArray<Telling> Tellings, int IndependentSources, bool Official)
{
    /// <summary>For a departure: the day from which it counts (see <see cref="Postures"/>); null for every other kind.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>
    /// For an incident: the picture's fact that tells several incidents of which this is one ("three attacks", and one of them at its place), or null.
    /// Who adds up incidents counts the whole or its parts, not both. Numbers are never moved between the two.
    /// </summary>
    public Incident? PartOf { get; init; }
}

using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Picture.Countries;

/// <summary>How sure an incident is (doctrine: Fact).</summary>
public enum Certainty
{
    /// <summary>One independent source.</summary>
    Reported,

    /// <summary>Two or more.</summary>
    Corroborated,

    /// <summary>Official, or own staff.</summary>
    Confirmed,

    /// <summary>Sources contradict each other on the number of dead or on whether it happened.</summary>
    Disputed,
}

/// <summary>An incident as all reports together tell it.</summary>
/// <param name="Known">The merged fact with who tells it.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Numbers">What each independent source says, side by side; copies of one story stand once.</param>
public sealed record KnownIncident(KnownFact Known, Certainty Certainty, ImmutableArray<SourceNumbers> Numbers)
{
    /// <summary>The incident itself.</summary>
    public Incident Incident => (Incident)Known.Fact;
}

/// <summary>The numbers of one independent source.</summary>
/// <param name="Source">Its first document.</param>
/// <param name="Documents">All the documents that are this one source.</param>
/// <param name="Killed">How many died, attackers left out; null where it does not say.</param>
/// <param name="Injured">How many were hurt, or null.</param>
/// <param name="Abducted">How many were taken, or null.</param>
public sealed record SourceNumbers(string Source, ImmutableArray<string> Documents, CountRange? Killed, CountRange? Injured, CountRange? Abducted);

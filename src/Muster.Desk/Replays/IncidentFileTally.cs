using System.Collections.Immutable;
using Muster.Channels.History;
using Muster.Kernel;
using NodaTime;

namespace Muster.Desk.Replays;

/// <summary>What was found in a file of incidents: what was left out, and what is known too little of to count everywhere.</summary>
public sealed record IncidentFileTally
{
    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>What it is, by its content.</summary>
    public required HistoryFormat Format { get; init; }

    /// <summary>Rows that hold anything, the header and HXL tags apart; of JSON Lines the facts that are incidents, and the documents that tell none.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that are incidents of the history.</summary>
    public int Used { get; init; }

    /// <summary>Rows that are well but no incident: an agreement, a story told before, a plan, a fact without a date.</summary>
    public int Passed { get; init; }

    /// <summary>Rows that cannot be used.</summary>
    public int Bad { get; init; }

    /// <summary>The first of those, named with their lines.</summary>
    public ImmutableArray<Problem> Named { get; init; } = [];

    /// <summary>Of the used: without a position, so they lie in no ring.</summary>
    public int WithoutPoint { get; init; }

    /// <summary>Of the used: without a country, so they lie in none.</summary>
    public int WithoutCountry { get; init; }

    /// <summary>Of the used: known to the month or the year only; they count by its last day.</summary>
    public int WithoutDay { get; init; }

    /// <summary>The first last day of a used row.</summary>
    public LocalDate? First { get; init; }

    /// <summary>The last one.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>How many bytes were no UTF-8 and were read as Windows-1252.</summary>
    public long OddBytes { get; init; }
}

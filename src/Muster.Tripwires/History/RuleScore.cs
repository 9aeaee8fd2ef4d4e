using System.Collections.Immutable;
using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>A real decision that a trip came before.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="TrippedOn">The first trip within the days that count as a warning.</param>
/// <param name="LeastDays">Days of warning, if the decision was taken on its earliest day; 0 where the trip came on that day or after it.</param>
/// <param name="MostDays">The same for its latest day; differs only where the decision's day is not known.</param>
public sealed record ForeseenDecision(RealDecision Decision, LocalDate TrippedOn, int LeastDays, int MostDays);

/// <summary>How a tripwire's trips compare with what was really decided.</summary>
/// <param name="Tripwire">Its id.</param>
public sealed record RuleScore(string Tripwire)
{
    /// <summary>Decisions with a trip within the days of warning before them.</summary>
    public ImmutableArray<ForeseenDecision> Hits { get; init; } = [];

    /// <summary>Decisions without one, during which it was not tripped either.</summary>
    public ImmutableArray<RealDecision> Misses { get; init; } = [];

    /// <summary>Decisions that found it tripped since longer ago: it held, but it warned of nothing new.</summary>
    public ImmutableArray<RealDecision> Standing { get; init; } = [];

    /// <summary>First days of trips after which nothing was decided within the days of warning.</summary>
    public ImmutableArray<LocalDate> FalseTrips { get; init; } = [];

    /// <summary>Trips on days for which the file of decisions cannot say: before its first decision, or too near the end of the walk or of the file.</summary>
    public int Unscored { get; init; }

    /// <summary>All trips of the walk.</summary>
    public int Trips { get; init; }

    /// <summary>Days on which it held.</summary>
    public int DaysHeld { get; init; }

    /// <summary>Trips in 365.25 days of the walk.</summary>
    public double TripsAYear { get; init; }

    /// <summary>The middle of the least days of warning; null without a hit.</summary>
    public double? MedianWarning => Hits.IsEmpty ? null : Median([.. Hits.Select(hit => hit.LeastDays).Order()]);

    private static double Median(int[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
}

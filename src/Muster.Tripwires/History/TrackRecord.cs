using System.Collections.Immutable;
using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>How a tripwire would have done in a replay of history.</summary>
/// <param name="From">The first day replayed.</param>
/// <param name="Until">The last.</param>
/// <param name="Trips">How often it would have tripped.</param>
/// <param name="TripsPerYear">The same a year.</param>
/// <param name="Hits">How many real decisions it would have warned of.</param>
/// <param name="Misses">How many it would not.</param>
/// <param name="FalseTrips">How many trips no decision followed.</param>
/// <param name="DaysOfWarning">For each hit, how many days before the decision it would have tripped.</param>
public sealed record TrackRecord(LocalDate From, LocalDate Until, int Trips, double TripsPerYear, int Hits, int Misses, int FalseTrips, ImmutableArray<int> DaysOfWarning)
{
    /// <summary>The middle of the days of warning, the lower of two middles; null without a hit.</summary>
    public int? MedianDays => DaysOfWarning.IsDefaultOrEmpty ? null : DaysOfWarning.Order().ElementAt((DaysOfWarning.Length - 1) / 2);
}

using System.Globalization;
using Muster.Kernel;
using Muster.Tripwires.History;

namespace Muster.Desk.Tripwires;

/// <summary>Says how a tripwire would have done in the past.</summary>
public static class SayTrackRecord
{
    /// <summary>"In the replay of 1989-01-01 to 2023-12-31 this rule tripped 1.4 times a year and warned a median of 12 days before 5 of 7 real decisions; 9 trips were followed by none."</summary>
    public static string InWords(TrackRecord record)
    {
        var lead = string.Create(
            CultureInfo.InvariantCulture,
            $"In the replay of {PartialDate.OfDay(record.From)} to {PartialDate.OfDay(record.Until)} this rule tripped {record.TripsPerYear:0.#} times a year");
        var decisions = record.Hits + record.Misses;
        var warned = decisions == 0 ? "; no real decision is known to compare with"
            : record.MedianDays is { } days ? string.Create(CultureInfo.InvariantCulture, $" and warned a median of {days} days before {record.Hits} of {decisions} real decisions")
            : string.Create(CultureInfo.InvariantCulture, $" and warned before none of {decisions} real decisions");
        return lead + warned + string.Create(CultureInfo.InvariantCulture, $"; {record.FalseTrips} trips were followed by none.");
    }
}

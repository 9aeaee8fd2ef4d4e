using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>The days of a replay.</summary>
/// <param name="First">Its first day, since 1970-01-01.</param>
/// <param name="Last">Its last, not before the first.</param>
/// <param name="AsKnown">Whether an incident counts only from the day on which it had been published.</param>
internal readonly record struct Walk(int First, int Last, bool AsKnown)
{
    public int Days => Last - First + 1;

    public LocalDate DayAt(int index) => DayNumber.ToDay(First + index);
}

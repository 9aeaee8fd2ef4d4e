namespace Muster.Tripwires.History;

/// <summary>How one condition stood on every day of a walk, the first day at 0.</summary>
/// <param name="Holds">Whether it held.</param>
/// <param name="Amounts">How much there was of what it counts; 0 where it counts nothing.</param>
internal sealed record DayLine(bool[] Holds, long[] Amounts);

namespace Muster.Tripwires.History;

/// <summary>Joins the lines of conditions to that of <c>all</c>, <c>any</c> or <c>not</c>. A joined amount is the greatest of those parts that held.</summary>
internal static class JoinLines
{
    public static DayLine All(DayLine[] parts) => Join(parts, day => Array.TrueForAll(parts, part => part.Holds[day]));

    public static DayLine Any(DayLine[] parts) => Join(parts, day => Array.Exists(parts, part => part.Holds[day]));

    public static DayLine Not(DayLine part) => new([.. part.Holds.Select(held => !held)], new long[part.Holds.Length]);

    private static DayLine Join(DayLine[] parts, Func<int, bool> holds)
    {
        var line = new DayLine(new bool[parts[0].Holds.Length], new long[parts[0].Holds.Length]);
        for (var day = 0; day < line.Holds.Length; day++)
        {
            line.Holds[day] = holds(day);
            line.Amounts[day] = line.Holds[day] ? parts.Max(part => part.Holds[day] ? part.Amounts[day] : 0) : 0;
        }

        return line;
    }
}

namespace Muster.Tripwires.History;

/// <summary>Joins the lines of conditions to that of <c>all</c>, <c>any</c> or <c>not</c>. A joined amount is the greatest of those parts that held.</summary>
internal static class JoinLines
{
    public static DayLine All(DayLine[] parts) => Join(parts, parts.Length);

    public static DayLine Any(DayLine[] parts) => Join(parts, 1);

    public static DayLine Not(DayLine part) => new([.. part.Holds.Select(held => !held)], new long[part.Holds.Length]);

    private static DayLine Join(DayLine[] parts, int needed)
    {
        if (Array.TrueForAll(parts, part => ReferenceEquals(part, parts[0])))
        {
            return parts[0];
        }

        var line = new DayLine(new bool[parts[0].Holds.Length], new long[parts[0].Holds.Length]);
        for (var day = 0; day < line.Holds.Length; day++)
        {
            var (holding, most) = (0, 0L);
            foreach (var part in parts)
            {
                if (part.Holds[day])
                {
                    (holding, most) = (holding + 1, Math.Max(most, part.Amounts[day]));
                }
            }

            line.Holds[day] = holding >= needed;
            line.Amounts[day] = line.Holds[day] ? most : 0;
        }

        return line;
    }
}

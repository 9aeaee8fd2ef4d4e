namespace Muster.Tripwires.History;

/// <summary>Adds up, for every day of a walk, what lies in the window that ends with it.</summary>
internal static class WalkWindow
{
    /// <summary>
    /// The sum of each day. An incident enters on its last day (as known: on the day of its publication, if that is later) and leaves
    /// <paramref name="inDays"/> days after its last day; it is therefore touched twice, however long the window.
    /// </summary>
    public static long[] Of(ReadOnlySpan<Selected> selected, int inDays, Walk walk)
    {
        var sums = new long[walk.Days + 1];
        foreach (var one in selected)
        {
            var enters = Math.Max(walk.AsKnown ? one.Published : one.Day, walk.First);
            var leaves = Math.Min(one.Day + inDays, walk.Last + 1);
            if (enters < leaves)
            {
                sums[enters - walk.First] += one.Amount;
                sums[leaves - walk.First] -= one.Amount;
            }
        }

        for (var day = 1; day < sums.Length; day++)
        {
            sums[day] += sums[day - 1];
        }

        return sums;
    }
}

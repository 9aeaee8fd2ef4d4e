namespace Muster.Tripwires.History;

/// <summary>Sorts by counting: each thing is looked at twice, whatever their number.</summary>
internal static class PlaceInOrder
{
    /// <summary>
    /// The numbers of <paramref name="before"/> in the order of their <paramref name="keys"/>, which lie from 0 to <paramref name="keyCount"/> - 1, equal keys in the order in
    /// which they came; and where each key's begin, with the end of the last.
    /// </summary>
    public static (int[] Order, int[] Starts) Of(ReadOnlySpan<int> keys, int keyCount, ReadOnlySpan<int> before)
    {
        var starts = Starts(keys, keyCount);
        var next = starts.AsSpan(0, keyCount).ToArray();
        var order = new int[before.Length];
        foreach (var at in before)
        {
            order[next[keys[at]]++] = at;
        }

        return (order, starts);
    }

    /// <summary>The same for the numbers from 0 on, one a key.</summary>
    public static (int[] Order, int[] Starts) Of(ReadOnlySpan<int> keys, int keyCount)
    {
        var starts = Starts(keys, keyCount);
        var next = starts.AsSpan(0, keyCount).ToArray();
        var order = new int[keys.Length];
        for (var at = 0; at < keys.Length; at++)
        {
            order[next[keys[at]]++] = at;
        }

        return (order, starts);
    }

    /// <summary>Where the things of each key will lie, with the end of the last.</summary>
    public static int[] Starts(ReadOnlySpan<int> keys, int keyCount)
    {
        var starts = new int[keyCount + 1];
        foreach (var key in keys)
        {
            starts[key + 1]++;
        }

        for (var key = 0; key < keyCount; key++)
        {
            starts[key + 1] += starts[key];
        }

        return starts;
    }
}

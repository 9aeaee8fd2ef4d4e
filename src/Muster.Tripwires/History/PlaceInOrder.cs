namespace Muster.Tripwires.History;

/// <summary>Sorts by counting: each thing is looked at twice, whatever their number.</summary>
internal static class PlaceInOrder
{
    /// <summary>
    /// The numbers from 0 to <paramref name="count"/> - 1 in the order of their keys, which lie from 0 to <paramref name="keys"/> - 1, equal keys in the order of the
    /// numbers; and where each key's begin, with the end of the last.
    /// </summary>
    public static (int[] Order, int[] Starts) Of(int count, int keys, Func<int, int> keyOf)
    {
        var starts = new int[keys + 1];
        for (var at = 0; at < count; at++)
        {
            starts[keyOf(at) + 1]++;
        }

        for (var key = 0; key < keys; key++)
        {
            starts[key + 1] += starts[key];
        }

        var next = starts.AsSpan(0, keys).ToArray();
        var order = new int[count];
        for (var at = 0; at < count; at++)
        {
            order[next[keyOf(at)]++] = at;
        }

        return (order, starts);
    }
}

using System.Numerics;

namespace Muster.Tripwires.History;

/// <summary>
/// Finds rows whose id comes again later. The ids are first parted by their hashes into groups that fit a processor's cache, so that the work for each stays the
/// same however many there are.
/// </summary>
internal static class FindRepeated
{
    private const int RowsAGroup = 1 << 14;

    /// <summary>The places, in the order of adding, of all rows that a later row replaces.</summary>
    public static HashSet<int> In(GatheredRows rows)
    {
        var hashes = new ulong[rows.Count];
        for (var at = 0; at < hashes.Length; at++)
        {
            hashes[at] = HashOf(rows.Ids.BytesAt(rows[at].Id));
        }

        var bits = BitOperations.Log2((uint)Math.Max(1, rows.Count / RowsAGroup));
        var (order, starts) = PlaceInOrder.Of(rows.Count, 1 << bits, at => bits == 0 ? 0 : (int)(hashes[at] >> (64 - bits)));
        var repeated = new HashSet<int>();
        for (var group = 0; group + 1 < starts.Length; group++)
        {
            FindIn(order.AsSpan(starts[group]..starts[group + 1]), rows, hashes, repeated);
        }

        return repeated;
    }

    private static void FindIn(ReadOnlySpan<int> group, GatheredRows rows, ulong[] hashes, HashSet<int> repeated)
    {
        var slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(group.Length * 2) + 1)];
        foreach (var at in group)
        {
            var slot = (int)(hashes[at] & (ulong)(slots.Length - 1));
            while (slots[slot] != 0 && !IsSame(slots[slot] - 1, at, rows, hashes))
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            if (slots[slot] != 0)
            {
                repeated.Add(slots[slot] - 1);
            }

            slots[slot] = at + 1;
        }
    }

    private static bool IsSame(int one, int other, GatheredRows rows, ulong[] hashes) =>
        hashes[one] == hashes[other] && rows.Ids.BytesAt(rows[one].Id).SequenceEqual(rows.Ids.BytesAt(rows[other].Id));

    // FNV-1a with 64 bits (Fowler, Noll, Vo), and a last turn that spreads it into the high bits, by which ids are parted.
    private static ulong HashOf(ReadOnlySpan<byte> id)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var one in id)
            {
                hash = (hash ^ one) * 1099511628211UL;
            }

            return (hash ^ (hash >> 29)) * 0x9E3779B97F4A7C15UL;
        }
    }
}

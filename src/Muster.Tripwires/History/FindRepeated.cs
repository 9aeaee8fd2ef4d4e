using System.Numerics;

namespace Muster.Tripwires.History;

/// <summary>
/// Finds rows whose id comes again later. The ids' hashes are first parted into groups that fit a processor's cache, so that the work for each stays the
/// same however many there are.
/// </summary>
internal static class FindRepeated
{
    private const int RowsAGroup = 1 << 14;
    private const int PlaceBits = 32;

    /// <summary>The places, in the order of adding, of all rows that a later row replaces.</summary>
    public static HashSet<int> In(PastRows rows, KeptIds ids)
    {
        var bits = BitOperations.Log2((uint)Math.Max(1, rows.Count / RowsAGroup));
        var (placed, starts) = Part(rows, ids, bits);
        var repeated = new HashSet<int>();
        var slots = Array.Empty<ulong>();
        for (var group = 0; group + 1 < starts.Length; group++)
        {
            var own = placed.AsSpan(starts[group]..starts[group + 1]);
            var needed = (int)BitOperations.RoundUpToPowerOf2((uint)(own.Length * 2) + 1);
            slots = slots.Length < needed ? new ulong[needed] : slots;
            FindIn(own, slots.AsSpan(0, needed), rows, ids, repeated);
        }

        return repeated;
    }

    // By the highest bits of their hashes, in each group in the order of adding: the next bits of the hash above the row's place.
    private static (ulong[] Placed, int[] Starts) Part(PastRows rows, KeptIds ids, int bits)
    {
        var (groups, rests) = (new int[rows.Count], new uint[rows.Count]);
        for (var at = 0; at < groups.Length; at++)
        {
            var hash = HashOf(ids.BytesAt(rows[at].Id));
            (groups[at], rests[at]) = ((int)(hash >> 32 >> (32 - bits)), unchecked((uint)(hash >> 8)));
        }

        var starts = PlaceInOrder.Starts(groups, 1 << bits);
        var next = starts.AsSpan(0, 1 << bits).ToArray();
        var placed = new ulong[groups.Length];
        for (var at = 0; at < groups.Length; at++)
        {
            placed[next[groups[at]]++] = ((ulong)rests[at] << PlaceBits) | (uint)at;
        }

        return (placed, starts);
    }

    // A slot of 0 is free: places are kept one higher.
    private static void FindIn(ReadOnlySpan<ulong> group, Span<ulong> slots, PastRows rows, KeptIds ids, HashSet<int> repeated)
    {
        slots.Clear();
        var mask = (uint)slots.Length - 1;
        foreach (var one in group)
        {
            var slot = (uint)(one >> PlaceBits) & mask;
            while (slots[(int)slot] != 0 && !IsSame(slots[(int)slot] - 1, one, rows, ids))
            {
                slot = (slot + 1) & mask;
            }

            if (slots[(int)slot] != 0)
            {
                repeated.Add(PlaceOf(slots[(int)slot] - 1));
            }

            slots[(int)slot] = one + 1;
        }
    }

    private static bool IsSame(ulong one, ulong other, PastRows rows, KeptIds ids) =>
        one >> PlaceBits == other >> PlaceBits && ids.BytesAt(rows[PlaceOf(one)].Id).SequenceEqual(ids.BytesAt(rows[PlaceOf(other)].Id));

    private static int PlaceOf(ulong one) => (int)(one & int.MaxValue);

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

namespace Muster.Tripwires.History;

/// <summary>Rows in chunks of one size: they can grow without being copied, and be put in order where they lie, so that millions of them are never held twice.</summary>
internal sealed class PastRows
{
    private const int Bits = 16;
    private const int ChunkSize = 1 << Bits;

    private PastRow[][] chunks = [];

    public int Count { get; private set; }

    public ref PastRow this[int at] => ref chunks[at >> Bits][at & (ChunkSize - 1)];

    /// <summary>A new row behind the last, to be filled.</summary>
    public ref PastRow Add()
    {
        if (Count >> Bits == chunks.Length)
        {
            chunks = [.. chunks, new PastRow[ChunkSize]];
        }

        return ref this[Count++];
    }

    /// <summary>Puts at every place the row that lies where <paramref name="order"/> says, which names each place once and is used up by it.</summary>
    public void Arrange(int[] order)
    {
        for (var start = 0; start < order.Length; start++)
        {
            var first = this[start];
            var to = start;
            for (var from = order[to]; from != start; from = order[to])
            {
                this[to] = this[from];
                order[to] = to;
                to = from;
            }

            this[to] = first;
            order[to] = to;
        }
    }

    /// <summary>Forgets all rows behind the first <paramref name="count"/>.</summary>
    public void Cut(int count) => Count = count;
}

namespace Muster.Tripwires.History;

/// <summary>Rows as they were added, in chunks of one size.</summary>
internal sealed record GatheredRows(List<PastRow[]> Chunks, int Count, KeptIds Ids, NumberedNames Countries, NumberedNames Regions)
{
    private int ChunkSize => Chunks[0].Length;

    public ref readonly PastRow this[int at] => ref Chunks[at / ChunkSize][at % ChunkSize];
}

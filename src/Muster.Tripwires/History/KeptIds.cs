using System.Text;

namespace Muster.Tripwires.History;

/// <summary>The ids of incidents, as bytes one after the other: ten million strings would take ten times the room.</summary>
internal sealed class KeptIds
{
    // An id lies in one block, whole. A place is counted in steps, so that an int reaches over 8 GB.
    private const int Step = 4;
    private const int BlockSize = 1 << 22;
    private const int Longest = 10_000;

    private readonly List<byte[]> blocks = [];
    private int used = BlockSize;

    /// <summary>Keeps an id and gives its place; an id longer than 10,000 characters is cut.</summary>
    public int Add(string id)
    {
        var kept = id.AsSpan(0, Math.Min(id.Length, Longest));
        var length = Encoding.UTF8.GetByteCount(kept);
        if (used + length + 2 > BlockSize)
        {
            blocks.Add(new byte[BlockSize]);
            used = 0;
        }

        var place = (((long)(blocks.Count - 1) * BlockSize) + used) / Step;
        var room = blocks[^1].AsSpan(used, length + 2);
        (room[0], room[1]) = ((byte)length, (byte)(length >> 8));
        Encoding.UTF8.GetBytes(kept, room[2..]);
        used = (used + length + 2 + Step - 1) / Step * Step;
        return checked((int)place);
    }

    public string this[int place] => Encoding.UTF8.GetString(BytesAt(place));

    /// <summary>The bytes of the id at a place.</summary>
    public ReadOnlySpan<byte> BytesAt(int place)
    {
        var at = (long)place * Step;
        var block = blocks[(int)(at / BlockSize)].AsSpan((int)(at % BlockSize));
        return block.Slice(2, block[0] | (block[1] << 8));
    }
}

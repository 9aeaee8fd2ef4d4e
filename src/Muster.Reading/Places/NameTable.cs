using System.Buffers.Binary;

namespace Muster.Reading.Places;

/// <summary>
/// Folded names in order, each with some numbers, searched where they lie. The names stand in blocks of sixteen: the first of a block is written out, each later
/// one as the length it shares with the one before and the rest. A search halves the blocks by their first names, then walks one block.
/// </summary>
internal readonly struct NameTable(ReadOnlyMemory<byte> section)
{
    public const int NamesPerBlock = 16;

    /// <summary>The count of blocks, then where each begins; the blocks themselves follow.</summary>
    public const int HeaderLength = 4;

    /// <summary>The numbers of exactly that folded name.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out NameValues values) => Seek(name, goingOn: false, out values);

    /// <summary>Whether any folded name begins so, or is it.</summary>
    public bool HasBeginning(ReadOnlySpan<byte> beginning) => Seek(beginning, goingOn: true, out _);

    private bool Seek(ReadOnlySpan<byte> sought, bool goingOn, out NameValues values)
    {
        var bytes = section.Span;
        values = default;
        var blocks = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var block = LastBlockNotAfter(bytes, blocks, sought);
        if (block >= 0 && SeekIn(bytes[Start(bytes, block)..], End(bytes, blocks, block), sought, goingOn, out values))
        {
            return true;
        }

        // The least name that begins so may be the first of the block after.
        return goingOn && block + 1 < blocks && First(bytes, block + 1).StartsWith(sought);
    }

    private static int LastBlockNotAfter(ReadOnlySpan<byte> bytes, int blocks, ReadOnlySpan<byte> sought)
    {
        var (low, high) = (0, blocks - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (First(bytes, middle).SequenceCompareTo(sought) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    private static int Start(ReadOnlySpan<byte> bytes, int block) => BinaryPrimitives.ReadInt32LittleEndian(bytes[(HeaderLength + (4 * block))..]);

    private static int End(ReadOnlySpan<byte> bytes, int blocks, int block) =>
        (block + 1 < blocks ? Start(bytes, block + 1) : bytes.Length) - Start(bytes, block);

    private static ReadOnlySpan<byte> First(ReadOnlySpan<byte> bytes, int block)
    {
        var at = Start(bytes, block);
        return bytes.Slice(at + 2, bytes[at + 1]);
    }

    private static bool SeekIn(ReadOnlySpan<byte> block, int end, ReadOnlySpan<byte> sought, bool goingOn, out NameValues values)
    {
        Span<byte> name = stackalloc byte[NameFold.MaxLength];
        var at = 0;
        values = default;
        while (at < end)
        {
            int shared = block[at];
            int rest = block[at + 1];
            block.Slice(at + 2, rest).CopyTo(name[shared..]);
            at += 2 + rest;
            var length = NameValues.ReadNumber(block, ref at);
            var order = name[..(shared + rest)].SequenceCompareTo(sought);
            if (order >= 0)
            {
                values = new NameValues(block.Slice(at, length));
                return order == 0 || (goingOn && name[..(shared + rest)].StartsWith(sought));
            }

            at += length;
        }

        return false;
    }
}

/// <summary>The ascending numbers that stand beside a name, each written as the distance from the one before, seven bits a byte.</summary>
internal ref struct NameValues(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private int _last;

    public bool TryNext(out int value)
    {
        value = 0;
        if (_at == _bytes.Length)
        {
            return false;
        }

        _last += ReadNumber(_bytes, ref _at);
        value = _last;
        return true;
    }

    public static int ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (number, shift) = (0, 0);
        byte read;
        do
        {
            read = bytes[at++];
            number |= (read & 0x7F) << shift;
            shift += 7;
        }
        while (read >= 0x80);
        return number;
    }
}

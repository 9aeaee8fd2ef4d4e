using System.Buffers.Binary;

namespace Muster.Reading.Syntax;

/// <summary>
/// How a syntax model's file lies: the mark, the file's length, where each section begins and how long it is, then the sections. All numbers are little-endian.
/// </summary>
internal static class SyntaxLayout
{
    /// <summary>The first eight bytes; the last of them is the layout's version.</summary>
    public static ReadOnlySpan<byte> Mark => "MUSTSYN2"u8;

    // Tables have two to the power of so many rows. A row of tags or relations is 64 weights of a byte, a row of moves two of two bytes.
    public const int TagBits = 17;
    public const int RelationBits = 17;
    public const int MoveBits = 20;
    public const int RowWidth = 64;

    public const int LengthAt = 8;
    public const int SectionsAt = 12;
    public const int SectionLength = 8;
    public const int HeaderLength = SectionsAt + (SectionLength * SectionCount);

    // The sections, in the order of the header.
    public const int Lexicon = 0;
    public const int TagRows = 1;
    public const int RelationRows = 2;
    public const int MoveRows = 3;
    public const int SectionCount = 4;

    /// <summary>Checks the mark, the length and the bounds of every section; what lies inside them is checked where it is unpacked.</summary>
    public static void Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || !bytes.StartsWith(Mark))
        {
            throw new FormatException("These bytes are no syntax model: expected a file that begins with MUSTSYN2.");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[LengthAt..]) != (uint)bytes.Length)
        {
            throw new FormatException($"The syntax model is cut or lengthened: its header does not say {bytes.Length} bytes.");
        }

        for (var section = 0; section < SectionCount; section++)
        {
            var (start, length) = Bounds(bytes, section);
            if (start < HeaderLength || start + length > bytes.Length)
            {
                throw new FormatException($"The syntax model's section {section} lies outside the file.");
            }
        }
    }

    public static ReadOnlySpan<byte> Section(ReadOnlySpan<byte> bytes, int section)
    {
        var (start, length) = Bounds(bytes, section);
        return bytes.Slice((int)start, (int)length);
    }

    /// <summary>
    /// Unpacks rows of 64 weights: a bit for each row says whether it has any, then each such row is 64 bits that say which weights it has, and those weights.
    /// </summary>
    public static sbyte[] UnpackRows(ReadOnlySpan<byte> packed, int bits)
    {
        var count = 1 << bits;
        var rows = new sbyte[count * RowWidth];
        if (packed.Length < count / 8)
        {
            throw Broken();
        }

        var at = count / 8;
        for (var row = 0; row < count; row++)
        {
            if ((packed[row >> 3] & (1 << (row & 7))) != 0)
            {
                at = UnpackRow(packed, at, rows.AsSpan(row * RowWidth, RowWidth));
            }
        }

        return at == packed.Length ? rows : throw Broken();
    }

    /// <summary>Unpacks rows of two weights of two bytes.</summary>
    public static uint[] UnpackMoves(ReadOnlySpan<byte> packed)
    {
        if (packed.Length != 4 << MoveBits)
        {
            throw Broken();
        }

        var rows = new uint[1 << MoveBits];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = BinaryPrimitives.ReadUInt32LittleEndian(packed[(4 * row)..]);
        }

        return rows;
    }

    private static int UnpackRow(ReadOnlySpan<byte> packed, int at, Span<sbyte> row)
    {
        if (at + 8 > packed.Length)
        {
            throw Broken();
        }

        var mask = BinaryPrimitives.ReadUInt64LittleEndian(packed[at..]);
        at += 8;
        if (at + System.Numerics.BitOperations.PopCount(mask) > packed.Length)
        {
            throw Broken();
        }

        for (; mask != 0; mask &= mask - 1)
        {
            row[System.Numerics.BitOperations.TrailingZeroCount(mask)] = unchecked((sbyte)packed[at++]);
        }

        return at;
    }

    private static FormatException Broken() => new("The syntax model's rows are broken: they end before or after their section does.");

    private static (long Start, long Length) Bounds(ReadOnlySpan<byte> bytes, int section)
    {
        var at = bytes[(SectionsAt + (section * SectionLength))..];
        return (BinaryPrimitives.ReadUInt32LittleEndian(at), BinaryPrimitives.ReadUInt32LittleEndian(at[4..]));
    }
}

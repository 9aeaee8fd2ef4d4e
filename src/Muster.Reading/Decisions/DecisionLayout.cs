using System.Buffers.Binary;

namespace Muster.Reading.Decisions;

/// <summary>
/// How the file of the learned decisions lies: the mark, the file's length, then for each decision its percents (least scores, four bytes each) and its rows of
/// weights of a byte. All numbers are little-endian.
/// </summary>
internal static class DecisionLayout
{
    /// <summary>The first eight bytes; the last of them is the layout's version.</summary>
    public static ReadOnlySpan<byte> Mark => "MUSTDEC1"u8;

    /// <summary>Tables have two to the power of so many rows.</summary>
    public const int Bits = 14;

    /// <summary>Classes of <see cref="ScopeFeatures"/>: not one incident that happened, or one.</summary>
    public const int ScopeClasses = 2;

    public const int HeaderLength = 12;

    /// <summary>The bytes of a decision with so many classes.</summary>
    public static int LengthOf(int classes) => (4 * PercentTable.Steps) + (classes << Bits);

    /// <summary>The bytes of the whole file.</summary>
    public static int FileLength => HeaderLength + LengthOf(ScopeClasses) + LengthOf(TypeClasses.Count);

    /// <summary>Throws <see cref="FormatException"/> on bytes that are no such file.</summary>
    public static void Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || !bytes.StartsWith(Mark))
        {
            throw new FormatException("These bytes are no learned decisions: expected a file that begins with MUSTDEC1.");
        }

        if (bytes.Length != FileLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes[Mark.Length..]) != (uint)bytes.Length)
        {
            throw new FormatException($"The learned decisions are cut or lengthened: found {bytes.Length} bytes, expected {FileLength}.");
        }
    }
}

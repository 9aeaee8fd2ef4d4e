using System.Buffers.Binary;

namespace Muster.Reading.Places;

/// <summary>
/// How a gazetteer's file lies: the mark, the file's length, then where each section begins and how long it is, then the sections. All numbers are little-endian.
/// </summary>
internal static class GazetteerLayout
{
    /// <summary>The first eight bytes; the last of them is the layout's version.</summary>
    public static ReadOnlySpan<byte> Mark => "MUSTGAZ1"u8;

    public const int LengthAt = 8;
    public const int SectionsAt = 12;
    public const int SectionLength = 8;
    public const int HeaderLength = SectionsAt + (SectionLength * SectionCount);

    // The sections, in the order of the header.
    public const int Texts = 0;
    public const int Countries = 1;
    public const int Divisions = 2;
    public const int Places = 3;
    public const int PlaceNames = 4;
    public const int CountryNames = 5;
    public const int NationNames = 6;
    public const int InstitutionNames = 7;
    public const int CommonWords = 8;
    public const int SectionCount = 9;

    /// <summary>Checks the mark, the length and the bounds of every section; what lies inside them is not looked at.</summary>
    public static void Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || !bytes.StartsWith(Mark))
        {
            throw new FormatException("These bytes are no gazetteer: expected a file that begins with MUSTGAZ1.");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[LengthAt..]) != (uint)bytes.Length)
        {
            throw new FormatException($"The gazetteer is cut or lengthened: its header does not say {bytes.Length} bytes.");
        }

        for (var section = 0; section < SectionCount; section++)
        {
            var (start, length) = Bounds(bytes, section);
            if (start < HeaderLength || start + length > bytes.Length)
            {
                throw new FormatException($"The gazetteer's section {section} lies outside the file.");
            }
        }
    }

    public static ReadOnlyMemory<byte> Section(ReadOnlyMemory<byte> bytes, int section)
    {
        var (start, length) = Bounds(bytes.Span, section);
        return bytes.Slice((int)start, (int)length);
    }

    private static (long Start, long Length) Bounds(ReadOnlySpan<byte> bytes, int section)
    {
        var at = bytes[(SectionsAt + (section * SectionLength))..];
        return (BinaryPrimitives.ReadUInt32LittleEndian(at), BinaryPrimitives.ReadUInt32LittleEndian(at[4..]));
    }
}

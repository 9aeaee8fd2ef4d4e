using System.Buffers.Binary;

namespace Muster.Reading.Places;

/// <summary>A first-order division as it lies in the file; the records are sorted by country, then by code. Code and name are texts, the name empty where unknown.</summary>
internal readonly record struct DivisionRecord(int Country, int Code, int Name)
{
    public const int Length = 10;

    public static DivisionRecord Read(ReadOnlySpan<byte> at) => new(
        BinaryPrimitives.ReadUInt16LittleEndian(at),
        BinaryPrimitives.ReadInt32LittleEndian(at[2..]),
        BinaryPrimitives.ReadInt32LittleEndian(at[6..]));

    public void Write(Span<byte> at)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, (ushort)Country);
        BinaryPrimitives.WriteInt32LittleEndian(at[2..], Code);
        BinaryPrimitives.WriteInt32LittleEndian(at[6..], Name);
    }
}

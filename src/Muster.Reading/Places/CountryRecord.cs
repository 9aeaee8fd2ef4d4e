using System.Buffers.Binary;

namespace Muster.Reading.Places;

/// <summary>A country as it lies in the file; the records are sorted by code. Name, capital and neighbours (codes without a gap) are texts.</summary>
internal readonly record struct CountryRecord(string Iso, int Name, int Capital, int Neighbours)
{
    public const int Length = 14;

    public static CountryRecord Read(ReadOnlySpan<byte> at) => new(
        System.Text.Encoding.ASCII.GetString(at[..2]),
        BinaryPrimitives.ReadInt32LittleEndian(at[2..]),
        BinaryPrimitives.ReadInt32LittleEndian(at[6..]),
        BinaryPrimitives.ReadInt32LittleEndian(at[10..]));

    public void Write(Span<byte> at)
    {
        System.Text.Encoding.ASCII.GetBytes(Iso, at);
        BinaryPrimitives.WriteInt32LittleEndian(at[2..], Name);
        BinaryPrimitives.WriteInt32LittleEndian(at[6..], Capital);
        BinaryPrimitives.WriteInt32LittleEndian(at[10..], Neighbours);
    }
}

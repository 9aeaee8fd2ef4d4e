using System.Buffers.Binary;

namespace Muster.Reading.Places;

/// <summary>A place as it lies in the file: eight bytes of kind, country and position (in ten-thousandths of a degree), then population, division and name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Country">Index of its country.</param>
/// <param name="LatE4">Latitude in degrees times 10,000.</param>
/// <param name="LonE4">Longitude in degrees times 10,000.</param>
/// <param name="Population">People, 0 where unknown.</param>
/// <param name="Division">Index of its first-order division plus one, or 0.</param>
/// <param name="Name">Where its main name lies among the texts.</param>
internal readonly record struct PlaceRecord(PlaceKind Kind, int Country, int LatE4, int LonE4, uint Population, int Division, int Name)
{
    public const int Length = 18;

    private const int LatShift = 0;
    private const int LonShift = 21;
    private const int KindShift = 43;
    private const int CountryShift = 48;

    public static PlaceRecord Read(ReadOnlySpan<byte> at)
    {
        var packed = BinaryPrimitives.ReadUInt64LittleEndian(at);
        return new PlaceRecord(
            (PlaceKind)((packed >> KindShift) & 0x1F),
            (int)(packed >> CountryShift),
            (int)((packed >> LatShift) & 0x1F_FFFF) - 900_000,
            (int)((packed >> LonShift) & 0x3F_FFFF) - 1_800_000,
            BinaryPrimitives.ReadUInt32LittleEndian(at[8..]),
            BinaryPrimitives.ReadUInt16LittleEndian(at[12..]),
            (int)BinaryPrimitives.ReadUInt32LittleEndian(at[14..]));
    }

    public void Write(Span<byte> at)
    {
        var packed = ((ulong)(LatE4 + 900_000) << LatShift) | ((ulong)(LonE4 + 1_800_000) << LonShift)
            | ((ulong)Kind << KindShift) | ((ulong)Country << CountryShift);
        BinaryPrimitives.WriteUInt64LittleEndian(at, packed);
        BinaryPrimitives.WriteUInt32LittleEndian(at[8..], Population);
        BinaryPrimitives.WriteUInt16LittleEndian(at[12..], (ushort)Division);
        BinaryPrimitives.WriteUInt32LittleEndian(at[14..], (uint)Name);
    }
}

namespace Muster.RollCalls.Links;

/// <summary>Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, the eighth bit set on all but the last (LEB128).</summary>
internal static class Varint
{
    private const int BitsAByte = 7;
    private const byte More = 0x80;

    /// <summary>The bytes of a number; throws below zero.</summary>
    public static byte[] Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var bytes = new List<byte>();
        for (; number >= More; number >>= BitsAByte)
        {
            bytes.Add((byte)((number & (More - 1)) | More));
        }

        return [.. bytes, (byte)number];
    }

    /// <summary>Takes the number at the beginning off <paramref name="bytes"/>; null where none stands there, or one beyond 63 bits.</summary>
    public static long? Take(ref ReadOnlySpan<byte> bytes)
    {
        var number = 0L;
        for (var at = 0; at < bytes.Length && at * BitsAByte < 63; at++)
        {
            number |= (long)(bytes[at] & (More - 1)) << (at * BitsAByte);
            if (bytes[at] < More)
            {
                bytes = bytes[(at + 1)..];
                return number;
            }
        }

        return null;
    }
}

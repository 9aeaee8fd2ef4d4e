using System.Collections.Immutable;
using System.Security.Cryptography;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Channels;

/// <summary>A report as it came in: its text, ready to read, and the bytes it came from.</summary>
/// <param name="Report">What the reader reads.</param>
/// <param name="Raw">The bytes as they came, unpacked where they came gzipped.</param>
/// <param name="Hash">SHA-256 of <paramref name="Raw"/>, lower-case hexadecimal.</param>
/// <param name="Doubts">What could not be decoded; offsets in code points of the report's text.</param>
public sealed record OpenedReport(Report Report, ReadOnlyMemory<byte> Raw, string Hash, ImmutableArray<Doubt> Doubts)
{
    /// <summary>The hash of a report's raw bytes.</summary>
    public static string HashOf(ReadOnlySpan<byte> raw) => Convert.ToHexStringLower(SHA256.HashData(raw));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Muster.Store;

/// <summary>An entry of the event log.</summary>
/// <param name="Seq">From 1, without gaps.</param>
/// <param name="At">When, as an ISO instant.</param>
/// <param name="Type">What happened, in the past tense: <c>report_taken</c>, <c>brief_made</c>.</param>
/// <param name="Body">The details, JSON.</param>
/// <param name="Hash">See <see cref="HashAfter"/>.</param>
public sealed record LogEntry(long Seq, string At, string Type, string Body, string Hash)
{
    /// <summary>What stands for the hash before the first entry: 64 zeros.</summary>
    public static readonly string BeforeTheFirst = new('0', 64);

    /// <summary>
    /// SHA-256, lower-case hexadecimal, over the lines <c>previous hash, seq, at, type, body</c>, joined by a line feed. None but the last can hold a
    /// line feed, so no two entries make the same lines.
    /// </summary>
    public string HashAfter(string previous) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', previous, Seq.ToString(CultureInfo.InvariantCulture), At, Type, Body))));
}

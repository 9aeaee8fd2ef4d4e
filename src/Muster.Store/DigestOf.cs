using System.Security.Cryptography;
using System.Text;

namespace Muster.Store;

/// <summary>A digest that stands for many lines in one entry of the log.</summary>
internal static class DigestOf
{
    /// <summary>SHA-256 over the lines, each ended by a line feed, lower-case hexadecimal.</summary>
    public static string Lines(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Muster.Kernel;

namespace Muster.Host.Pages.Calls;

/// <summary>Who may use the API: the name and the SHA-256 of the token of each. Tokens themselves are kept nowhere.</summary>
internal sealed record ApiTokens(ImmutableArray<(string Name, ImmutableArray<byte> Hash)> All)
{
    private const int LongestName = 60;

    /// <summary>Nobody.</summary>
    public static readonly ApiTokens None = new([]);

    /// <summary>Reads the list: a line each, <c>NAME SHA256</c> in hexadecimal; empty lines and such as begin with # are left out.</summary>
    public static Outcome<ApiTokens> Read(string text, string file)
    {
        var tokens = ImmutableArray.CreateBuilder<(string Name, ImmutableArray<byte> Hash)>();
        var problems = new List<Problem>();
        foreach (var (line, number) in text.Split('\n').Select((line, at) => (line.Trim(), at + 1)).Where(line => line.Item1.Length > 0 && line.Item1[0] != '#'))
        {
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts is [{ Length: <= LongestName } name, { Length: 2 * SHA256.HashSizeInBytes } hash] && hash.All(char.IsAsciiHexDigit) && tokens.All(token => token.Name != name))
            {
                tokens.Add((name, [.. Convert.FromHexString(hash)]));
            }
            else
            {
                // The line is not shown: somebody may have written the token itself.
                problems.Add(new Problem(ProblemCodes.BadArgument, "a line that is no token's", "a name of its own of at most 60 characters, a space, and the token's SHA-256 as 64 hexadecimal digits", file, number));
            }
        }

        return problems.Count > 0 ? Outcome.Refuse<ApiTokens>(problems) : Outcome.Grant(new ApiTokens(tokens.ToImmutable()));
    }

    /// <summary>Whose token an <c>Authorization</c> header brings, or null. Every hash is compared in full.</summary>
    public string? Find(string? header)
    {
        if (header is null || !header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var given = SHA256.HashData(Encoding.UTF8.GetBytes(header["Bearer ".Length..].Trim()));
        string? found = null;
        foreach (var (name, hash) in All)
        {
            found = CryptographicOperations.FixedTimeEquals(given, hash.AsSpan()) ? name : found;
        }

        return found;
    }
}

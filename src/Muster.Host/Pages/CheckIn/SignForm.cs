using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Muster.Host.Pages.CheckIn;

/// <summary>
/// Marks each form that we hand out, so that it can be taken once and only by whoever asked for it: 12 bytes of chance and 16 of HMAC-SHA-256 over them and the link, as
/// 38 characters of base64url. Nothing is remembered between the two requests.
/// </summary>
internal static class SignForm
{
    private const int ChanceBytes = 12;
    private const int MacBytes = 16;
    private const int MostLink = 512;

    // A link's signature can never be taken for a form's, nor the other way round.
    private static ReadOnlySpan<byte> Purpose => "muster form\0"u8;

    /// <summary>A mark for a new form behind this link.</summary>
    public static string Make(ImmutableArray<byte> key, string link)
    {
        Span<byte> mark = stackalloc byte[ChanceBytes + MacBytes];
        RandomNumberGenerator.Fill(mark[..ChanceBytes]);
        Sign(key.AsSpan(), link, mark[..ChanceBytes], mark[ChanceBytes..]);
        return Base64Url.EncodeToString(mark);
    }

    /// <summary>Whether we made the mark for this link.</summary>
    public static bool IsOurs(ImmutableArray<byte> key, string link, string mark)
    {
        Span<byte> given = stackalloc byte[ChanceBytes + MacBytes];
        Span<byte> right = stackalloc byte[MacBytes];
        if (mark.Length != Base64Url.GetEncodedLength(given.Length)
            || Base64Url.DecodeFromChars(mark, given, out _, out var written) is not OperationStatus.Done || written != given.Length)
        {
            return false;
        }

        Sign(key.AsSpan(), link, given[..ChanceBytes], right);
        return CryptographicOperations.FixedTimeEquals(given[ChanceBytes..], right) && Base64Url.EncodeToString(given) == mark;
    }

    private static void Sign(ReadOnlySpan<byte> key, string link, ReadOnlySpan<byte> chance, Span<byte> mac)
    {
        if (link.Length > MostLink)
        {
            throw new ArgumentException("No link is as long.", nameof(link));
        }

        Span<byte> signed = stackalloc byte[Purpose.Length + ChanceBytes + (3 * MostLink)];
        Purpose.CopyTo(signed);
        chance.CopyTo(signed[Purpose.Length..]);
        var length = Purpose.Length + ChanceBytes + Encoding.UTF8.GetBytes(link, signed[(Purpose.Length + ChanceBytes)..]);
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, signed[..length], whole);
        whole[..MacBytes].CopyTo(mac);
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using NodaTime;

namespace Muster.RollCalls.Links;

/// <summary>
/// Writes a link's token: base64url of kind, call, person and the minute of expiry as varints, and 16 bytes of HMAC-SHA-256 (RFC 2104) over them. At most 40 characters for calls below
/// 2^28 and people below 2^35, because it goes into a text message. It is signed, not secret: it holds two numbers and a time, and names nobody.
/// </summary>
public static class SignLink
{
    /// <summary>How many bytes of the HMAC go into the token.</summary>
    internal const int SealLength = 16;

    private const int ShortestKey = 16;

    // A key that signs something else as well can never be led to sign a link.
    private static ReadOnlySpan<byte> Purpose => "muster link 1\0"u8;

    /// <summary>The token. The time of expiry is taken down to its minute. Throws where the key is shorter than 16 bytes, or a number or the time lies before zero.</summary>
    public static string Of(ReadOnlySpan<byte> key, LinkTo link)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, ShortestKey, nameof(key));
        byte[] body =
        [
            (byte)link.Kind, .. Varint.Of(link.Call), .. Varint.Of(link.Person), .. Varint.Of((long)Math.Floor((link.Expires - NodaConstants.UnixEpoch).TotalMinutes)),
        ];
        return Base64Url.EncodeToString([.. body, .. HMACSHA256.HashData(key, [.. Purpose, .. body]).AsSpan(0, SealLength)]);
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Muster.Kernel;
using NodaTime;

namespace Muster.RollCalls.Links;

/// <summary>Reads a link's token. Forged, changed, cut, too old: one and the same refusal, so that nobody learns from it how near they came.</summary>
public static class ReadLink
{
    private const int LongestToken = 64;

    private static readonly Problem Refused = new(ProblemCodes.LinkRefused, "a link that is no longer valid", "the newest link that was sent");

    /// <summary>What the token leads to, or a refusal (<see cref="ProblemCodes.LinkRefused"/>). From the minute of its expiry on it is refused.</summary>
    public static Outcome<LinkTo> From(ReadOnlySpan<byte> key, string token, Instant now) =>
        Parse(token) is { } link && IsSigned(key, token, link) && now < link.Expires ? Outcome.Grant(link) : Outcome.Refuse<LinkTo>(Refused);

    // Signing anew and comparing the whole token leaves it one spelling: no second form of the base64, of a number or of the kind is a link.
    private static bool IsSigned(ReadOnlySpan<byte> key, string token, LinkTo link) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(SignLink.Of(key, link)), Encoding.UTF8.GetBytes(token));

    private static LinkTo? Parse(string? token)
    {
        if (token is null or { Length: > LongestToken } || !Base64Url.IsValid(token))
        {
            return null;
        }

        ReadOnlySpan<byte> bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length <= SignLink.SealLength || bytes[0] > (byte)LinkKind.Warden)
        {
            return null;
        }

        var kind = (LinkKind)bytes[0];
        bytes = bytes[1..^SignLink.SealLength];
        return Varint.Take(ref bytes) is { } call && Varint.Take(ref bytes) is { } person && Expiry(Varint.Take(ref bytes)) is { } expires && bytes.IsEmpty
            ? new LinkTo(kind, call, person, expires)
            : null;
    }

    private static Instant? Expiry(long? minutes) =>
        minutes is { } whole && whole <= (Instant.MaxValue - NodaConstants.UnixEpoch).TotalMinutes - 1 ? NodaConstants.UnixEpoch + Duration.FromMinutes(whole) : null;
}

using System.Security.Cryptography;
using System.Text;
using Muster.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Muster.Desk;

/// <summary>Names a version of a page, so that evidence can point at it.</summary>
public static class NameVersion
{
    /// <summary><c>US-ML-2025-10-30-1a2b3c4d</c>: issuer, country, day, and eight characters that stand for the feed, the moment and the text.</summary>
    public static string Of(string feed, string issuer, string subject, Instant seenAt, string hash)
    {
        var whole = string.Join('\n', feed, subject, InstantPattern.ExtendedIso.Format(seenAt), hash);
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)).AsSpan(0, 4));
        return $"{issuer}-{subject.Replace(' ', '_')}-{PartialDate.OfDay(seenAt.InUtc().Date)}-{mark}";
    }
}

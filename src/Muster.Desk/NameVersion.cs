using System.Security.Cryptography;
using System.Text;
using Muster.Channels.Feeds;
using Muster.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Muster.Desk;

/// <summary>Names a version of a page, so that evidence can point at it.</summary>
public static class NameVersion
{
    /// <summary>
    /// <c>US-ML-2025-10-30-1a2b3c4d</c>: issuer, country, day, and eight characters that stand for the feed, the moment, the text, and what the feed says beside it.
    /// </summary>
    public static string Of(string feed, PageItem page, Instant seenAt, string hash)
    {
        var (issuer, subject) = (page.Issuer, page.Country ?? page.CountryName);
        var whole = string.Join('\n', feed, subject, InstantPattern.ExtendedIso.Format(seenAt), hash, page.Level, page.Issued is { } day ? LocalDatePattern.Iso.Format(day) : "");
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)).AsSpan(0, 4));
        return $"{issuer}-{subject.Replace(' ', '_')}-{PartialDate.OfDay(seenAt.InUtc().Date)}-{mark}";
    }
}

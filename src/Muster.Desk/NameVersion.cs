using System.Security.Cryptography;
using System.Text;
using Muster.Kernel;
using NodaTime;

namespace Muster.Desk;

/// <summary>Names a version of a page, so that evidence can point at it.</summary>
public static class NameVersion
{
    /// <summary><c>US-ML-2025-10-30-1a2b3c4d</c>: issuer, country, day, and eight characters that stand for the feed and the text.</summary>
    public static string Of(string feed, string issuer, string subject, LocalDate day, string hash)
    {
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(feed + "\n" + subject + "\n" + hash)).AsSpan(0, 4));
        return $"{issuer}-{subject.Replace(' ', '_')}-{PartialDate.OfDay(day)}-{mark}";
    }
}

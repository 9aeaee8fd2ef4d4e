using System.Globalization;
using MimeKit.Utils;
using NodaTime;

namespace Muster.Channels.Feeds;

/// <summary>Reads a moment as feeds, pages and mails write it: ISO 8601 (RFC 3339) or RFC 822, a day alone as its midnight in UTC.</summary>
internal static class ReadMoment
{
    private const int YearLength = 4;

    /// <summary>The moment, or null where it is none or could be several (30/7/2022).</summary>
    public static Instant? Of(string? written)
    {
        var text = written?.Trim() ?? "";
        if (text.Length > YearLength && text[YearLength] == '-' && text.AsSpan(0, YearLength).ContainsAnyExceptInRange('0', '9') is false)
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var iso) ? Instant.FromDateTimeOffset(iso) : null;
        }

        // A month in letters: else the order of day and month is anybody's guess.
        return text.Any(char.IsAsciiLetter) && DateUtils.TryParse(text, out var mail) ? Instant.FromDateTimeOffset(mail) : null;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Muster.Channels.Feeds.Official;

/// <summary>Reads the day of a page in the ways in which feeds write it.</summary>
internal static partial class DayOfFeed
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>
    /// The day as written ("2026-09-24 08:53:35", "2026-07-30T11:36:13+01:00", "Tue, 08 Sep 2026", "24 September 2026", "August 6, 2014 14:05 EDT",
    /// "15/06/2026"), in whatever zone the issuer wrote it; null where it is none. A weekday beside it is not looked at.
    /// </summary>
    public static LocalDate? AsWritten(string? text)
    {
        if (text is null || text.Length > 200)
        {
            return null;
        }

        var match = Iso().Match(text) is { Success: true } iso ? iso
            : DayFirst().Match(text) is { Success: true } dayFirst ? dayFirst
            : MonthFirst().Match(text) is { Success: true } monthFirst ? monthFirst
            : Slashes().Match(text);
        return match.Success ? Day(match.Groups["year"].Value, MonthOf(match.Groups["month"].Value), match.Groups["day"].Value) : null;
    }

    /// <summary>The day in Greenwich of a moment with its offset, else the day as written.</summary>
    public static LocalDate? InGreenwich(string? text) =>
        text is not null && NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment && InReach(moment.Value.Year)
            ? moment.Value.WithOffset(Offset.Zero).Date : AsWritten(text);

    /// <summary>The day in Greenwich of a Unix time; null where it lies outside 1990 to 2100, so where it is no time in seconds.</summary>
    public static LocalDate? OfSeconds(long? seconds) =>
        seconds is > 631_152_000 and < 4_102_444_800 ? Instant.FromUnixTimeSeconds(seconds.Value).InUtc().Date : null;

    private static bool InReach(int year) => year is > 1990 and < 2100;

    private static LocalDate? Day(string year, int month, string day)
    {
        var (y, d) = (int.Parse(year, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        return InReach(y) && month is >= 1 and <= 12 && d >= 1 && d <= CalendarSystem.Iso.GetDaysInMonth(y, month) ? new LocalDate(y, month, d) : null;
    }

    private static int MonthOf(string month) =>
        int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Array.FindIndex(Months, name => month.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;

    [GeneratedRegex(@"\b(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?![0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<day>[0-9]{1,2})(st|nd|rd|th)?\s+(?<month>[A-Za-z]{3,9})\.?,?\s+(?<year>[0-9]{4})\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b(?<month>[A-Za-z]{3,9})\.?\s+(?<day>[0-9]{1,2}),?\s+(?<year>[0-9]{4})\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})/(?<year>[0-9]{4})\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slashes();
}

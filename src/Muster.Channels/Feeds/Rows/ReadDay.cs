using System.Globalization;
using NodaTime;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Reads a day as sources of data write it.</summary>
internal static class ReadDay
{
    private const string Months = "jan feb mar apr may jun jul aug sep oct nov dec";

    private static readonly string[] LongMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>
    /// <c>2025-05-16</c>, with or without a time after it, <c>20250516</c>, <c>16 May 2025</c>, <c>16-May-2025</c> or <c>Fri, 16 May 2025</c> with a time. Days
    /// with a slash are read by nobody, for which is the month nobody knows. False for anything else, and for days that no calendar has.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out LocalDate day)
    {
        if (text.Length >= 10 && text[4] == '-' && text[7] == '-' && (text.Length == 10 || text[10] is ' ' or 'T'))
        {
            return TryMake(text[..4], text[5..7], text[8..10], out day);
        }

        return text.Length == 8 && text.IndexOfAnyExceptInRange('0', '9') < 0
            ? TryMake(text[..4], text[4..6], text[6..], out day)
            : TryReadWords(text, out day);
    }

    private static bool TryReadWords(ReadOnlySpan<char> text, out LocalDate day)
    {
        day = default;
        text = text[(text.IndexOf(',') + 1)..].Trim();
        Span<Range> parts = stackalloc Range[4];
        var count = text.SplitAny(parts, " -", StringSplitOptions.RemoveEmptyEntries);
        if (count < 3 || text[parts[0]].Length > 2 || text[parts[2]].Length != 4 || MonthOf(text[parts[1]]) is not { } month
            || !TryNumber(text[parts[0]], out var number) || !TryNumber(text[parts[2]], out var year))
        {
            return false;
        }

        return TryMake(year, month, number, out day);
    }

    private static int? MonthOf(ReadOnlySpan<char> word)
    {
        for (var month = 0; month < LongMonths.Length; month++)
        {
            if (word.Equals(LongMonths[month], StringComparison.OrdinalIgnoreCase)
                || word.Equals(Months.AsSpan(month * 4, 3), StringComparison.OrdinalIgnoreCase))
            {
                return month + 1;
            }
        }

        return null;
    }

    private static bool TryMake(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> number, out LocalDate day)
    {
        day = default;
        return TryNumber(year, out var y) && TryNumber(month, out var m) && TryNumber(number, out var d) && TryMake(y, m, d, out day);
    }

    // A year before 1900 in a feed of incidents is a slip, and near the ends of the calendar there is no room for a week around a day.
    private static bool TryMake(int year, int month, int number, out LocalDate day)
    {
        day = default;
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || number < 1 || number > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        day = new LocalDate(year, month, number);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}

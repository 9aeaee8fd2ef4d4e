using System.Globalization;
using NodaTime;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Reads a day, or a time of a day with its offset from UTC.</summary>
internal static class ReadTime
{
    private const int DayLength = 10;

    /// <summary>
    /// A day as <see cref="ReadDay"/> reads it; after <c>yyyy-MM-dd</c> also a time (<c>T23:30</c>, <c> 23:30:15.5</c>), and after that an offset (<c>Z</c>, <c>UTC</c>, <c>+03:00</c>,
    /// <c>+0300</c>, <c>+03</c>). With an offset there is a moment, and the day is the moment's in UTC; without one the day stands as written, for nobody knows where the clock hung. False for
    /// anything else.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out LocalDate day, out Instant? moment)
    {
        moment = null;
        if (text.Length <= DayLength || text[4] != '-' || text[DayLength] is not ('T' or ' '))
        {
            return ReadDay.TryRead(text, out day);
        }

        if (!ReadDay.TryRead(text[..DayLength], out day))
        {
            return false;
        }

        var rest = text[(DayLength + 1)..];
        var end = rest.IndexOfAnyExcept("0123456789:.");
        var clock = end < 0 ? rest : rest[..end];
        if (!TryClock(clock, out var time) || !TryOffset(rest[clock.Length..].Trim(), out var offset))
        {
            return false;
        }

        if (offset is { } known)
        {
            moment = day.At(time).WithOffset(known).ToInstant();
            day = moment.Value.InUtc().Date;
        }

        return true;
    }

    private static bool TryClock(ReadOnlySpan<char> text, out LocalTime time)
    {
        var isTime = TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock);
        time = isTime ? LocalTime.FromTicksSinceMidnight(clock.Ticks) : default;
        return isTime;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out Offset? offset)
    {
        offset = text is "Z" or "z" or "UTC" or "GMT" ? Offset.Zero : null;
        if (text.IsEmpty || offset is not null)
        {
            return true;
        }

        Span<char> digits = stackalloc char[4];
        digits.Fill('0');
        var figures = text[1..];
        if (text[0] is not ('+' or '-') || !(figures.Length is 2 or 4 || (figures.Length == 5 && figures[2] == ':')))
        {
            return false;
        }

        figures[..2].CopyTo(digits);
        figures[2..].TrimStart(':').CopyTo(digits[2..]);
        var isNumber = int.TryParse(digits[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) & int.TryParse(digits[2..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes);
        if (!isNumber || hours > 14 || minutes > 59)
        {
            return false;
        }

        offset = Offset.FromHoursAndMinutes(text[0] == '-' ? -hours : hours, text[0] == '-' ? -minutes : minutes);
        return true;
    }
}

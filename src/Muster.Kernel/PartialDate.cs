using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Muster.Kernel;

/// <summary>A calendar date as exact as a text gives it: a day (2022-07-27), a month (2022-07) or a year (2022).</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, or null where only the year is known.</summary>
    public int? Month { get; }

    /// <summary>The day of the month, or null where only the month or year is known.</summary>
    public int? Day { get; }

    /// <summary>Whether the date is exact to the day.</summary>
    public bool IsDay => Day is not null;

    /// <summary>The first day that the date covers.</summary>
    public LocalDate First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that the date covers.</summary>
    public LocalDate Last => Day is not null ? First
        : Month is { } month ? new LocalDate(Year, month, CalendarSystem.Iso.GetDaysInMonth(Year, month))
        : new LocalDate(Year, 12, 31);

    /// <summary>A date exact to the day.</summary>
    public static PartialDate OfDay(LocalDate day) => new(day.Year, day.Month, day.Day);

    /// <summary>A date exact to the month; throws <see cref="ArgumentOutOfRangeException"/> outside 1 to 12.</summary>
    public static PartialDate OfMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new PartialDate(year, month, null);
    }

    /// <summary>A date exact to the year.</summary>
    public static PartialDate OfYear(int year) => new(year, null, null);

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; false for anything else, and for days that no calendar has.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10))
        {
            return false;
        }

        if (!TryNumber(text.AsSpan(0, 4), out var year) || year < 1)
        {
            return false;
        }

        if (text.Length == 4)
        {
            date = OfYear(year);
            return true;
        }

        if (text[4] != '-' || !TryNumber(text.AsSpan(5, 2), out var month) || month is < 1 or > 12)
        {
            return false;
        }

        if (text.Length == 7)
        {
            date = OfMonth(year, month);
            return true;
        }

        if (text[7] != '-' || !TryNumber(text.AsSpan(8, 2), out var day) || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>Orders by first day, then the less exact date first.</summary>
    public int CompareTo(PartialDate other)
    {
        var byFirst = First.CompareTo(other.First);
        return byFirst != 0 ? byFirst : other.Last.CompareTo(Last);
    }

    /// <summary>Whether the two could be the same moment: one lies inside the other.</summary>
    public bool Overlaps(PartialDate other) => First <= other.Last && other.First <= Last;

    /// <inheritdoc/>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}-{day:D2}"),
    };

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> or equals it.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> or equals it.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static bool TryNumber(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}

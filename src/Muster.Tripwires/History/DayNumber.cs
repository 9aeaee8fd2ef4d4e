using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>Calendar days as whole numbers, so that a history can count and compare them by the million.</summary>
internal static class DayNumber
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Days since 1970-01-01.</summary>
    public static int Of(LocalDate day) => day.ToDateOnly().DayNumber - Epoch;

    /// <summary>The day of a number.</summary>
    public static LocalDate ToDay(int number) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(number + Epoch));

    /// <summary>The day in <paramref name="zone"/> on which a second since 1970-01-01T00:00Z lies.</summary>
    public static int Of(long second, DateTimeZone zone) => Of(Instant.FromUnixTimeSeconds(second).InZone(zone).Date);
}

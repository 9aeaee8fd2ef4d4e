using System.Globalization;
using NodaTime;

namespace Muster.Host.Views.Replays;

/// <summary>Where the days of a walk lie on a drawing: each takes the same width, the last one whole.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Left">Where the first day begins, in units of the drawing.</param>
/// <param name="Right">Where the last day ends.</param>
internal sealed record WalkScale(LocalDate From, LocalDate Until, double Left, double Right)
{
    private const double LeastBetween = 70;

    private static readonly (PeriodUnits Unit, int Count, double Days)[] Steps =
    [
        (PeriodUnits.Days, 1, 1), (PeriodUnits.Days, 2, 2), (PeriodUnits.Days, 7, 7), (PeriodUnits.Days, 14, 14),
        (PeriodUnits.Months, 1, 28), (PeriodUnits.Months, 3, 90), (PeriodUnits.Months, 6, 181),
        (PeriodUnits.Years, 1, 365), (PeriodUnits.Years, 2, 730), (PeriodUnits.Years, 5, 1826), (PeriodUnits.Years, 10, 3652), (PeriodUnits.Years, 50, 18262), (PeriodUnits.Years, 200, 73048),
    ];

    /// <summary>How many days.</summary>
    public int Days => Period.DaysBetween(From, Until) + 1;

    /// <summary>Where a day begins; days outside lie at the ends.</summary>
    public double At(LocalDate day) => Left + (Math.Clamp(Period.DaysBetween(From, day), 0, Days) * (Right - Left) / Days);

    /// <summary>Where a day ends.</summary>
    public double After(LocalDate day) => Left + (Math.Clamp(Period.DaysBetween(From, day) + 1, 0, Days) * (Right - Left) / Days);

    /// <summary>Whether a span of days, both ends included, has any day on the scale.</summary>
    public bool Shows(LocalDate from, LocalDate until) => from <= Until && until >= From;

    /// <summary>Days to write on the axis and their words: whole years, months or days, not more than fit. The first always tells its year.</summary>
    public IEnumerable<(LocalDate Day, string Word)> Ticks()
    {
        var step = Array.Find(Steps, step => step.Days * (Right - Left) / Days >= LeastBetween);
        step = step.Count == 0 ? Steps[^1] : step;
        var isFirst = true;
        for (var day = First(step.Unit, step.Count); day is { } tick && tick <= Until; day = Next(tick, step.Unit, step.Count))
        {
            yield return (tick, tick.ToString(Pattern(step.Unit, isFirst || (tick.Month == 1 && tick.Day <= step.Count)), CultureInfo.InvariantCulture));
            isFirst = false;
        }
    }

    private static string Pattern(PeriodUnits unit, bool withYear) => (unit, withYear) switch
    {
        (PeriodUnits.Days, true) => "d MMM uuuu",
        (PeriodUnits.Days, false) => "d MMM",
        (PeriodUnits.Months, true) => "MMM uuuu",
        (PeriodUnits.Months, false) => "MMM",
        _ => "uuuu",
    };

    private LocalDate? First(PeriodUnits unit, int count)
    {
        var first = unit switch
        {
            PeriodUnits.Days => From,
            PeriodUnits.Months => new LocalDate(From.Year, ((From.Month - 1) / count * count) + 1, 1),
            _ => new LocalDate(Math.Max(1, From.Year / count * count), 1, 1),
        };
        return first < From ? Next(first, unit, count) : first;
    }

    // A calendar ends.
    private static LocalDate? Next(LocalDate day, PeriodUnits unit, int count) => unit switch
    {
        PeriodUnits.Days => LocalDate.MaxIsoValue.Minus(Period.FromDays(count)) < day ? null : day.PlusDays(count),
        PeriodUnits.Months => LocalDate.MaxIsoValue.Minus(Period.FromMonths(count)) < day ? null : day.PlusMonths(count),
        _ when day.Year == 1 && count > 1 => new LocalDate(count, 1, 1),
        _ => day.Year + count > LocalDate.MaxIsoValue.Year ? null : day.PlusYears(count),
    };
}

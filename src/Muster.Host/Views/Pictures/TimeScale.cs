using NodaTime;

namespace Muster.Host.Views.Pictures;

/// <summary>Where the days of a timeline lie: each takes the same width, the last one whole.</summary>
/// <param name="From">The first day.</param>
/// <param name="AsOf">The last day.</param>
internal sealed record TimeScale(LocalDate From, LocalDate AsOf)
{
    /// <summary>The drawing's width.</summary>
    public const double Width = 960;

    /// <summary>Where the first day begins: the names of the rows stand left of it.</summary>
    public const double Left = 150;

    /// <summary>Where the last day ends.</summary>
    public const double Right = Width - 24;

    private int Days => Period.DaysBetween(From, AsOf) + 1;

    /// <summary>The scale of a picture: from the given day, or a year before, and at least a week.</summary>
    public static TimeScale Of(LocalDate? from, LocalDate asOf) => new(LocalDate.Min(from ?? asOf.PlusDays(-365), asOf.PlusDays(-7)), asOf);

    /// <summary>Where a day begins; days outside lie at the ends.</summary>
    public double At(LocalDate day) => Left + (Math.Clamp(Period.DaysBetween(From, day), 0, Days) * (Right - Left) / Days);

    /// <summary>Whether a span of days, the end exclusive, has any day on the scale.</summary>
    public bool Shows(LocalDate from, LocalDate? until) => from <= AsOf && !(until <= From);

    /// <summary>First days of months to write down: not more than fit.</summary>
    public IEnumerable<LocalDate> Months()
    {
        var step = Math.Max(1, (Days / 30 / 13) + 1);
        var first = new LocalDate(From.Year, From.Month, 1);
        for (var month = first < From ? first.PlusMonths(1) : first; month <= AsOf; month = month.PlusMonths(step))
        {
            yield return month;
        }
    }
}

using System.Globalization;
using Muster.Kernel;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Host.Views.Replays;

/// <summary>The words that every view of a replay shares.</summary>
internal static class ReplayWords
{
    public static string Day(LocalDate day) => PartialDate.OfDay(day).ToString();

    /// <summary>"3 trips", "1 trip", with thousands marked.</summary>
    public static string Count(long number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");

    /// <summary>"2015-03-07 to 2015-03-12, 6 days", or one day.</summary>
    public static string Days(LocalDate from, LocalDate until) =>
        from == until ? Day(from) + ", 1 day" : $"{Day(from)} to {Day(until)}, {Count(Period.DaysBetween(from, until) + 1, "day", "days")}";

    /// <summary>"1.4 a year".</summary>
    public static string Yearly(double trips) => string.Create(CultureInfo.InvariantCulture, $"{trips:0.#} a year");

    /// <summary>"median 12 days of warning", or that nothing was foreseen.</summary>
    public static string Warning(RuleScore score) => score.MedianWarning is { } median
        ? string.Create(CultureInfo.InvariantCulture, $"warned {median:0.#} days before (median)")
        : "warned of none";

    /// <summary>When, where and what was decided, in one line.</summary>
    public static string Decision(RealDecision one) =>
        $"{Day(one.Earliest)}{(one.Latest == one.Earliest ? "" : " to " + Day(one.Latest))} {one.Country} {one.Status}{(one.Place is null ? "" : ", " + OneLine.Of(one.Place))}";
}

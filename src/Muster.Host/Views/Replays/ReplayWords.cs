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

    /// <summary>The day, or from when to when it may have been.</summary>
    public static string When(RealDecision one) => Day(one.Earliest) + (one.Latest == one.Earliest ? "" : " to " + Day(one.Latest));

    /// <summary>When, where and what was decided, in one line.</summary>
    public static string Decision(RealDecision one) =>
        $"{When(one)} {one.Country} {one.Status}{(one.Place is null ? "" : ", " + OneLine.Of(one.Place))}";

    /// <summary>"at least 3, in 10 days": the values of a setting of a sweep, in the order of the sweeps.</summary>
    public static string Setting(SweptSetting setting) => string.Join(", ", setting.Values.Select(one => Value(one.Key, one.Value)));

    /// <summary>"foresees 4 of 5, 0.6 false trips a year, warns 12 days before (median)".</summary>
    public static string Does(RuleScore score, double? falseAYear) =>
        string.Create(CultureInfo.InvariantCulture, $"foresees {score.Hits.Length} of {Asked(score)}, {(falseAYear is { } rate ? $"{rate.ToString("0.##", CultureInfo.InvariantCulture)} false trips a year" : "no day on which a trip could be called false")}")
        + (score.MedianWarning is null ? "" : ", " + Warning(score));

    /// <summary>How many decisions a tripwire was to foresee.</summary>
    public static int Asked(RuleScore score) => score.Hits.Length + score.Misses.Length + score.Standing.Length;

    /// <summary>"30 days", "13 to 43 days" where the decision's day is not known.</summary>
    public static string Least(ForeseenDecision hit) => hit.LeastDays == hit.MostDays
        ? Count(hit.LeastDays, "day", "days")
        : string.Create(CultureInfo.InvariantCulture, $"{hit.LeastDays} to {hit.MostDays} days");

    /// <summary>What came of a trip.</summary>
    public static string Came(TripKind kind) => kind switch
    {
        TripKind.Plain => "not compared",
        TripKind.Followed => "a decision followed",
        TripKind.False => "false",
        _ => "not scored",
    };

    /// <summary>The class that it has in the page's style.</summary>
    public static string Class(TripKind kind) => kind switch
    {
        TripKind.Plain => "plain",
        TripKind.Followed => "followed",
        TripKind.False => "false",
        _ => "unscored",
    };

    /// <summary>"at least 3", "in 7 days", "within 50 km".</summary>
    public static string Value(string key, double value)
    {
        var number = value.ToString("0.###", CultureInfo.InvariantCulture);
        return key switch
        {
            "at_least" => "at least " + number,
            "in_days" => value == 1 ? "in 1 day" : $"in {number} days",
            "within_km" => $"within {number} km",
            "level" => "level " + number,
            "sources" => value == 1 ? "1 source" : number + " sources",
            _ => $"{key} {number}",
        };
    }
}

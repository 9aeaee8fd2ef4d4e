using System.Collections.Immutable;
using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>
/// Compares trips with real decisions in the countries that a tripwire asks about. A trip is the first day of an episode. A decision is a hit where a trip lies
/// at most so many days before it, up to its day; else it is standing where an episode covers a day of that time, else a miss. A trip is false where
/// no decision follows within so many days. Where a decision's day is not known exactly, a trip on any day that it may have been is a hit, and
/// the warning is counted to its earliest day. Trips on days that the file of decisions does not reach are not scored: absence from it says nothing there.
/// </summary>
public static class ScoreTrips
{
    /// <summary>How many days a trip may come before a decision and still be its warning, where nobody says otherwise (policy, not law).</summary>
    public const int DefaultWarning = 90;

    /// <summary>
    /// The score of <paramref name="tripwire"/> over the walk; <paramref name="episodes"/> are its own, by day. <paramref name="decisions"/> is the whole
    /// file: its first and last day say what it reaches.
    /// </summary>
    public static RuleScore Of(
        Tripwire tripwire, Plan plan, IReadOnlyList<(LocalDate From, LocalDate Until)> episodes, ImmutableArray<RealDecision> decisions, LocalDate from, LocalDate until, int warning)
    {
        var countries = CountriesAsked.By(tripwire.When, plan);
        ImmutableArray<RealDecision> own = [.. decisions.Where(one => countries.Contains(one.Country) && one.Earliest >= from && one.Latest <= until).OrderBy(one => one.Earliest)];
        var scored = episodes.Where(one => Reaches(one.From, decisions, until, warning)).ToList();
        var hits = own.Select(one => Hit(one, episodes, warning)).OfType<ForeseenDecision>().ToImmutableArray();
        var others = own.Except(hits.Select(hit => hit.Decision)).ToLookup(one => Stood(one, episodes, warning));
        var falseTrips = scored.Where(trip => !own.Any(one => one.Latest >= trip.From && one.Earliest <= Later(trip.From, warning))).Select(trip => trip.From).ToImmutableArray();
        return new RuleScore(tripwire.Id)
        {
            Hits = hits,
            Standing = [.. others[true]],
            Misses = [.. others[false]],
            FalseTrips = falseTrips,
            Unscored = episodes.Count - scored.Count,
            Trips = episodes.Count,
            DaysHeld = episodes.Sum(one => DayNumber.Of(one.Until) - DayNumber.Of(one.From) + 1),
            TripsAYear = episodes.Count * 365.25 / (DayNumber.Of(until) - DayNumber.Of(from) + 1),
        };
    }

    private static ForeseenDecision? Hit(RealDecision decision, IReadOnlyList<(LocalDate From, LocalDate Until)> episodes, int warning)
    {
        var first = Later(decision.Earliest, -warning);
        foreach (var (trip, _) in episodes.Where(one => one.From >= first && one.From <= decision.Latest).Take(1))
        {
            return new ForeseenDecision(decision, trip, Math.Max(0, Between(trip, decision.Earliest)), Between(trip, decision.Latest));
        }

        return null;
    }

    private static bool Stood(RealDecision decision, IReadOnlyList<(LocalDate From, LocalDate Until)> episodes, int warning) =>
        episodes.Any(one => one.From <= decision.Latest && one.Until >= Later(decision.Earliest, -warning));

    // A trip in the last days of the file or of the walk may yet be borne out.
    private static bool Reaches(LocalDate trip, ImmutableArray<RealDecision> decisions, LocalDate until, int warning) =>
        decisions.Length > 0
        && trip >= Later(decisions.Min(one => one.Earliest), -warning)
        && Later(trip, warning) <= LocalDate.Min(until, decisions.Max(one => one.Latest));

    private static int Between(LocalDate from, LocalDate until) => DayNumber.Of(until) - DayNumber.Of(from);

    private static LocalDate Later(LocalDate day, int days) => DayNumber.ToDay(DayNumber.Of(day) + days);
}

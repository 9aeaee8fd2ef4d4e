using System.Collections.Immutable;
using Muster.Desk.Replays;
using Muster.Tripwires;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Host.Views.Replays;

/// <summary>Tripwires that ask about the same countries: they share the decisions.</summary>
/// <param name="Countries">ISO codes.</param>
/// <param name="Rules">The tripwires with their number in the plan, counted from 1.</param>
/// <param name="Decisions">The real decisions of the countries within the walk.</param>
internal sealed record RuleGroup(ImmutableArray<string> Countries, ImmutableArray<(int Number, Tripwire Tripwire)> Rules, ImmutableArray<RealDecision> Decisions);

/// <summary>What a replay's page works out once.</summary>
internal sealed record ReplaySurroundings
{
    private const double DaysOfYear = 365.25;

    /// <summary>The replay.</summary>
    public required Replay Replay { get; init; }

    /// <summary>A country's name by its code.</summary>
    public required Func<string, string> CountryName { get; init; }

    /// <summary>Episodes and score by tripwire; empty in a sweep.</summary>
    public required Dictionary<string, RuleEpisodes> Rules { get; init; }

    /// <summary>Tripwires by countries, in the plan's order.</summary>
    public required ImmutableArray<RuleGroup> Groups { get; init; }

    /// <summary>How many years have days on which a trip can be called false: those that the file of decisions reaches (<see cref="ScoreTrips"/>).</summary>
    public double ScoredYears { get; init; }

    /// <summary>Works it out.</summary>
    public static ReplaySurroundings Of(Replay replay, Func<string, string> countryName) => new()
    {
        Replay = replay,
        CountryName = countryName,
        Rules = RuleEpisodes.Of(replay),
        Groups = [.. GroupRules(replay)],
        ScoredYears = Scored(replay) / DaysOfYear,
    };

    /// <summary>False trips in a year of the days that can be scored; null where there are none.</summary>
    public double? FalseAYear(RuleScore score) => ScoredYears > 0 ? score.FalseTrips.Length / ScoredYears : null;

    /// <summary>The tripwires that the page shows: in a sweep only those that were swept.</summary>
    public IEnumerable<Tripwire> Shown => Replay.Plan.Tripwires.Where(tripwire => Replay.Settings.IsEmpty || Replay.Settings.Any(setting => string.Equals(setting.Tripwire, tripwire.Id, StringComparison.Ordinal)));

    /// <summary>Whether a notice says what one tripwire could not see.</summary>
    public bool IsOfTripwire(string notice) => Replay.Plan.Tripwires.Any(tripwire => notice.StartsWith(tripwire.Id + ": ", StringComparison.Ordinal));

    /// <summary>What a tripwire could not see.</summary>
    public IEnumerable<string> Unseen(Tripwire tripwire) =>
        Replay.Notices.Where(notice => notice.StartsWith(tripwire.Id + ": ", StringComparison.Ordinal)).Select(notice => notice[(tripwire.Id.Length + 2)..]);

    /// <summary>Whether nothing in the files bears on it: that it never tripped is no sign of calm.</summary>
    public bool IsBlind(Tripwire tripwire) => Replay.Blind.Contains(tripwire.Id);

    /// <summary>Whether the file of decisions names one of the countries that a tripwire asks about.</summary>
    public bool IsCovered(Tripwire tripwire) => CountriesAsked.By(tripwire.When, Replay.Plan) is var countries && Replay.Decisions.Any(one => countries.Contains(one.Country));

    /// <summary>"Mali", "Mali and Niger".</summary>
    public string Names(RuleGroup group) => string.Join(" and ", group.Countries.Select(CountryName));

    private static IEnumerable<RuleGroup> GroupRules(Replay replay) =>
        from rule in replay.Plan.Tripwires.Select((tripwire, at) => (Number: at + 1, Tripwire: tripwire, Countries: CountriesAsked.By(tripwire.When, replay.Plan)))
        group rule by string.Join(' ', rule.Countries) into own
        let countries = own.First().Countries
        select new RuleGroup(
            [.. countries],
            [.. own.Select(one => (one.Number, one.Tripwire))],
            [.. replay.Decisions.Where(one => countries.Contains(one.Country) && one.Earliest >= replay.From && one.Latest <= replay.Until).OrderBy(one => one.Earliest)]);

    private static int Scored(Replay replay)
    {
        if (replay.Decisions.IsEmpty)
        {
            return 0;
        }

        var first = LocalDate.Max(replay.From, replay.Decisions.Min(one => one.Earliest).PlusDays(-replay.Warning));
        var last = LocalDate.Min(replay.Until, replay.Decisions.Max(one => one.Latest)).PlusDays(-replay.Warning);
        return Math.Max(0, Period.DaysBetween(first, last) + 1);
    }
}

using System.Collections.Immutable;
using CsCheck;
using Muster.Desk.Replays;
using Muster.Tripwires;
using Muster.Tripwires.History;
using NodaTime;
using NodaTime.Text;

namespace Muster.Host.Tests.Replays;

/// <summary>Invented replays: every name, day and decision in them is made up, the scores are worked out.</summary>
internal static class SomeReplay
{
    public const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e\u001b[31m\uFFFE </svg></td>";

    public static readonly Func<string, string> Name = code => code switch
    {
        "ML" => "Mali",
        "FJ" => "Fiji",
        _ => code,
    };

    public static readonly Plan Plan = ReadPlan.From(
        """
        plan: Two river & island programmes
        posts:
          - { id: bamako, name: Bamako office, country: ML, lat: 12.6392, lon: -8.0029 }
        tripwires:
          - id: ring
            name: Attacks close in on Bamako
            when: { incidents: { of: bamako, within_km: 100, in_days: 7, at_least: 3 } }
            propose: authorized
          - id: level-4
            name: Two governments say do not travel
            when: { advice: { country: ML, level: 4, at_least: 2 } }
            propose: review
          - id: suva
            name: Many killed in a week on the islands
            when: { killed: { country: FJ, in_days: 7, at_least: 25 } }
            propose: ordered

        """,
        "plan.yaml").Value;

    public static readonly ImmutableArray<RealDecision> Decisions =
    [
        new("ML", Day("2012-03-20"), Day("2012-03-20"), "authorized", "Embassy Bamako"),
        new("ML", Day("2012-12-01"), Day("2012-12-31"), "ordered", "Embassy Bamako"),
        new("ML", Day("2018-07-04"), Day("2018-07-04"), "suspended", null),
        new("NE", Day("2019-01-01"), Day("2019-01-01"), "ordered", null),
    ];

    /// <summary>Ten years with every sort of trip: before a decision, false, not scored, standing.</summary>
    public static Replay Full { get; } = Of(
        Plan,
        Day("2010-06-01"),
        Day("2019-12-31"),
        [
            Held("ring", "2010-07-01", "2010-07-01", 3), Held("ring", "2012-02-19", "2012-02-24", 5), Held("ring", "2012-10-12", "2012-10-12", 3), Held("ring", "2014-05-01", "2014-05-02", 4),
            Held("ring", "2014-05-04", "2014-05-04", 4), Held("ring", "2017-01-01", "2018-08-30", 1240), Held("ring", "2019-12-30", "2019-12-31", 3),
            Held("suva", "2015-03-01", "2015-03-01", 31),
        ],
        Decisions) with
    {
        Incidents = 51_373,
        Blind = ["level-4"],
        Notices = ["level-4: nothing was given that could show that at least 2 issuers at level 4 or above for ML", "2 rows of decisions tell of an end or an extension, which no tripwire has to foresee"],
    };

    /// <summary>A week in which next to nothing happened, without decisions.</summary>
    public static Replay Week { get; } = Of(Plan, Day("2021-03-01"), Day("2021-03-07"), [Held("ring", "2021-03-03", "2021-03-03", 3)], []);

    /// <summary>Two keys of one tripwire, six settings.</summary>
    public static Replay Swept { get; } = Full with
    {
        Episodes = [],
        Scores = [],
        Settings =
        [
            .. from atLeast in new[] { 2, 3 } from days in new[] { 3, 7, 14 }
               select Setting(atLeast, days, [.. Full.Episodes.Where(one => one.Tripwire == "ring" && one.Peak >= atLeast + (days == 3 ? 2 : 0) && (days == 14 || one.From.Year != 2014))]),
        ],
    };

    /// <summary>The replay with its scores worked out.</summary>
    public static Replay Of(Plan plan, LocalDate from, LocalDate until, ImmutableArray<Episode> episodes, ImmutableArray<RealDecision> decisions) => new()
    {
        Plan = plan,
        From = from,
        Until = until,
        Episodes = episodes,
        Decisions = decisions,
        Warning = ScoreTrips.DefaultWarning,
        Scores = [.. plan.Tripwires.Select(tripwire => Score(tripwire, plan, episodes.Where(one => one.Tripwire == tripwire.Id), decisions, from, until))],
    };

    /// <summary>Replays of a day to a century, of no episode to hundreds.</summary>
    public static readonly Gen<Replay> Any =
        from length in Gen.OneOf(Gen.Int[0, 8], Gen.Int[9, 1500], Gen.Int[1501, 36_000])
        from start in Gen.Int[0, 20_000]
        from ring in Episodes("ring", start, length)
        from suva in Episodes("suva", start, length)
        from decisions in Gen.Select(Gen.Int[-100, length + 100], Gen.OneOf(Gen.Const(0), Gen.Int[0, 400]), Gen.OneOf("ML", "FJ", "NE"), Gen.OneOf("ordered", "authorized", "suspended")).List[0, 12]
        select Of(
            Plan, At(start), At(start + length), [.. ring, .. suva],
            [.. decisions.Select(one => new RealDecision(one.Item3, At(start + one.Item1), At(start + one.Item1 + one.Item2), one.Item4, null))]);

    /// <summary>Runs of days apart from each other, within a walk.</summary>
    public static Gen<ImmutableArray<Episode>> Episodes(string tripwire, int start, int length) =>
        Gen.Select(Gen.OneOf(Gen.Int[1, 4], Gen.Int[1, 400]), Gen.OneOf(Gen.Const(0), Gen.Int[0, 300])).List[0, 300].Select(runs =>
        {
            var (made, at) = (ImmutableArray.CreateBuilder<Episode>(), start);
            foreach (var (gap, more) in runs)
            {
                if (at + gap <= start + length)
                {
                    made.Add(new Episode(tripwire, At(at + gap), At(Math.Min(start + length, at + gap + more)), more, []));
                }

                at += gap + more + 1;
            }

            return made.DrainToImmutable();
        });

    public static LocalDate At(int day) => new LocalDate(1950, 1, 1).PlusDays(day);

    public static LocalDate Day(string day) => LocalDatePattern.Iso.Parse(day).Value;

    private static Episode Held(string tripwire, string from, string until, long peak) => new(tripwire, Day(from), Day(until), peak, ["ged:1"]);

    private static RuleScore Score(Tripwire tripwire, Plan plan, IEnumerable<Episode> episodes, ImmutableArray<RealDecision> decisions, LocalDate from, LocalDate until) =>
        ScoreTrips.Of(tripwire, plan, [.. episodes.Select(one => (one.From, one.Until))], decisions, from, until, ScoreTrips.DefaultWarning);

    private static SweptSetting Setting(int atLeast, int days, ImmutableArray<Episode> episodes) => new(
        "ring", [("at_least", atLeast), ("in_days", days)], atLeast == 3 && days == 7, Score(Plan.Tripwires[0], Plan, episodes, Full.Decisions, Full.From, Full.Until));
}

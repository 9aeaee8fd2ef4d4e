using System.Collections.Immutable;
using CsCheck;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Tests;
using Muster.Tripwires.Live;
using NodaTime;

namespace Muster.Tripwires.Tests.Live;

public class LiveTripwiresTests
{
    private const string Watched = """
        plan: Everything that can be asked
        posts:
          - { id: bamako, name: Bamako office, country: ML, lat: 12.6392, lon: -8.0029 }
          - { id: gao, name: Gao base, country: ML, lat: 16.27, lon: -0.04, time_zone: Pacific/Auckland }
          - { id: niamey, name: Niamey office, country: NE, lat: 13.51, lon: 2.11, time_zone: America/Los_Angeles }
        tripwires:
          - { id: ring, when: { incidents: { of: bamako, within_km: 100, in_days: 7, at_least: 3 } }, near: 2, propose: review }
          - { id: far-ring, when: { incidents: { of: gao, within_km: 900, in_days: 9, at_least: 4, types: [attack, bombing] } }, near: 2, propose: review }
          - { id: world-ring, when: { incidents: { of: niamey, within_km: 15000, in_days: 3, at_least: 2, sources: 2 } }, propose: review }
          - { id: country, when: { incidents: { country: ML, in_days: 5, at_least: 2, sources: 2 } }, propose: authorized }
          - { id: region, when: { incidents: { country: ML, admin1: Gao, in_days: 5, at_least: 2 } }, propose: review }
          - { id: bare-region, when: { incidents: { admin1: Mopti, in_days: 5, at_least: 2 } }, propose: review }
          - { id: killed, when: { killed: { country: ML, in_days: 7, at_least: 12 } }, near: 5, propose: authorized }
          - { id: killed-all, when: { killed: { of: gao, within_km: 50, in_days: 7, at_least: 6, with_attackers: true, sources: 2 } }, propose: review }
          - { id: departure, when: { departure: { country: ML, issuers: [US, GB], status: [ordered, suspended] } }, propose: ordered }
          - { id: post-departure, when: { departure: { country: ML, status: [authorized], posts: [bamako], sources: 2 } }, propose: ordered }
          - { id: advice, when: { advice: { country: ML, level: 3, issuers: [US, GB, CA], at_least: 2 } }, near: 1, propose: review }
          - { id: coup, when: { any: [ { government: { country: NE, event: [coup], sources: 2 } }, { conflict_spreads_to: ML } ] }, propose: review }
          - { id: both, when: { all: [ { advice: { country: NE, level: 4 } }, { incidents: { country: NE, in_days: 3, at_least: 1 } } ] }, propose: evacuate }
          - { id: quiet, when: { not: { incidents: { country: BF, in_days: 3, at_least: 1 } } }, propose: review }
          - { id: nested, when: { any: [ { all: [ { killed: { country: NE, in_days: 30, at_least: 3 } }, { not: { departure: { country: NE, status: [ordered] } } } ] }, { incidents: { of: niamey, within_km: 600, in_days: 4, at_least: 2 } } ] }, propose: relocate }

        """;

    private static readonly Plan Plan = ReadPlan.From(Watched, "plan.yaml").Value;

    private static readonly Instant Noon = Worlds.Today.AtMidnight().InUtc().ToInstant() + Duration.FromHours(12);

    [Fact]
    public void Judging_each_tripwire_against_its_part_of_a_picture_gives_what_the_whole_picture_gives() => Worlds.Report.Array[0, 25].Sample(reports =>
    {
        var picture = BuildPicture.From(reports, Worlds.Today);
        var read = picture with { Facts = [.. picture.Facts.Where(known => known.Fact.Origin is FactOrigin.Reader)] };

        Assert.Equal(Plan.Tripwires.Select(tripwire => Say(JudgeTripwires.Judge(Plan, read, tripwire))), JudgeTripwires.Of(Plan, picture).Select(Say));
    }, iter: 300);

    [Fact]
    public void After_every_new_report_each_verdict_is_that_of_the_whole_picture_of_its_day() => Gen.Select(Worlds.Report.Array[1, 25], Gen.Int[0, 9].Array[25, 25]).Sample(world =>
    {
        var (reports, steps) = world;
        var now = Noon;
        var live = new LiveTripwires(Plan, now);
        var there = new List<TakenReport>();
        for (var at = 0; at < reports.Length; at++)
        {
            // Now and then some hours pass, and now and then an earlier report goes.
            TakenReport[] gone = steps[at] == 0 && there.Count > 0 ? [there[at % there.Count]] : [];
            there.RemoveAll(report => gone.Contains(report, ReferenceEqualityComparer.Instance));
            there.Add(reports[at]);
            live.Change([reports[at]], gone);
            now += Duration.FromHours(steps[at] == 1 ? 7 : 0);
            live.MoveTo(now);
            Assert.Equal(Expected(there, now), live.Verdicts.Select(Say));
        }
    }, iter: Worlds.Rounds);

    [Fact]
    public void The_same_reports_again_touch_no_tripwire() => Worlds.Report.Array[1, 12].Sample(reports =>
    {
        var live = new LiveTripwires(Plan, Noon);
        live.Change(reports, []);

        Assert.Empty(live.Change([.. reports.Select(report => report with { })], []));
        Assert.Empty(live.MoveTo(Noon + Duration.FromMinutes(1)));
    });

    [Fact]
    public void A_new_report_touches_only_tripwires_that_it_concerns()
    {
        var live = new LiveTripwires(Plan, Noon);
        live.Change([Tell.Report("r", "2026-03-15", null, Tell.Attack("2026-03-15") with { Country = "TD", Place = "Abeche" })], []);
        var touched = live.Change([Tell.Report("s", "2026-03-15", null, Tell.Attack("2026-03-15") with { Country = "BF" }) with { Reading = Reading("BF") }], []);

        Assert.Equal(["bare-region", "quiet"], touched.Select(verdict => verdict.Tripwire.Id));
    }

    private static DocumentReading Reading(string country) =>
        new() { Document = "s.txt", Country = country, Facts = [Tell.Attack("2026-03-15") with { Country = country }] };

    // The rule of docs/tripwires.md, written down a second time: the day of the post's own zone, and UTC's as well while that is ahead; the graver counts.
    private static IEnumerable<string> Expected(List<TakenReport> reports, Instant now)
    {
        var today = now.InUtc().Date;
        var auckland = now.InZone(DateTimeZoneProviders.Tzdb["Pacific/Auckland"]).Date;
        var losAngeles = now.InZone(DateTimeZoneProviders.Tzdb["America/Los_Angeles"]).Date;
        var byDay = new[] { today, auckland, losAngeles }.Distinct().ToDictionary(day => day, day => JudgeTripwires.Of(Plan, BuildPicture.From(reports, day)));
        for (var at = 0; at < Plan.Tripwires.Length; at++)
        {
            ImmutableArray<LocalDate> days = Plan.Tripwires[at].Id switch
            {
                "far-ring" or "killed-all" => [auckland],
                "world-ring" or "nested" => losAngeles < today ? [losAngeles, today] : [losAngeles],
                _ => [today],
            };
            yield return Say(days.Select(day => byDay[day][at]).MaxBy(verdict => verdict.State)!);
        }
    }

    private static string Say(Verdict verdict) =>
        $"{verdict.Tripwire.Id} {verdict.State} {verdict.Health} | {verdict.Known} | {verdict.Missing} | "
        + string.Join(' ', verdict.Evidence.Select(known => $"{Tell.Json(known.Fact)} {known.IndependentSources} {known.Official} {string.Join(',', known.Tellings.Select(telling => telling.Document))}"));
}

using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Tripwires;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Desk.Replays;

/// <summary>Replays a plan's tripwires over what was loaded.</summary>
internal static class ReplayHistory
{
    /// <summary>The replay, or what keeps it from being made: no day to walk, a sweep that the plan has no place for.</summary>
    public static Outcome<Replay> Of(AskedReplay asked, Plan plan, LoadedHistory history, LoadedDecisions decisions, Action settingDone)
    {
        var sweeps = asked.Sweeps.Select(text => ReadSweep.From(text, plan)).ToList();
        var days = DaysOf(asked, history);
        Problem[] problems = [.. sweeps.SelectMany(sweep => sweep.Problems), .. days.Problems, .. TooMany(sweeps)];
        if (problems.Length > 0)
        {
            return Outcome.Refuse<Replay>(problems);
        }

        var request = new ReplayRequest(plan, history.Incidents, history.Official, days.Value.From, days.Value.Until, asked.AsKnown);
        var replay = new Replay
        {
            Plan = plan,
            From = request.From,
            Until = request.Until,
            AsKnown = asked.AsKnown,
            Incidents = history.Incidents.Count,
            Decisions = decisions.Decisions,
            Warning = asked.Warning,
            Blind = [.. plan.Tripwires.Where(tripwire => WhatCouldBeSeen.IsBlind(tripwire, request)).Select(tripwire => tripwire.Id)],
            Notices = ReplayNotices.Of(asked, plan, history, decisions, request),
        };
        return Outcome.Grant(sweeps.Count > 0
            ? replay with { Settings = SweepTripwires.Of(request, [.. sweeps.Select(sweep => sweep.Value)], decisions.Decisions, asked.Warning, settingDone) }
            : Walk(replay, request));
    }

    private static Replay Walk(Replay replay, ReplayRequest request)
    {
        var episodes = ReplayTripwires.Of(request);
        var own = episodes.ToLookup(episode => episode.Tripwire, episode => (episode.From, episode.Until), StringComparer.Ordinal);
        return replay with
        {
            Episodes = episodes,
            Scores = [.. replay.Plan.Tripwires.Select(tripwire => ScoreTrips.Of(tripwire, replay.Plan, [.. own[tripwire.Id]], replay.Decisions, replay.From, replay.Until, replay.Warning))],
        };
    }

    private static Outcome<(LocalDate From, LocalDate Until)> DaysOf(AskedReplay asked, LoadedHistory history)
    {
        LocalDate[] known = [.. history.Days];
        if (known.Length == 0)
        {
            return Refuse("no incident and no advisory that bears a day", "--incidents FILE or --advisories FILE with at least one");
        }

        var (from, until) = (asked.From ?? known.Min(), asked.Until ?? known.Max());
        return from <= until ? Outcome.Grant((from, until)) : Refuse($"a walk from {Day(from)} until {Day(until)}", "a first day that is not after the last");
    }

    private static IEnumerable<Problem> TooMany(List<Outcome<Sweep>> sweeps)
    {
        const int Most = 100_000;
        if (sweeps.TrueForAll(sweep => sweep.IsGranted) && SweepTripwires.Count([.. sweeps.Select(sweep => sweep.Value)]) is > Most and var count)
        {
            yield return new Problem(ProblemCodes.BadArgument, FormattableString.Invariant($"sweeps of {count} settings"), FormattableString.Invariant($"at most {Most}"));
        }
    }

    private static string Day(LocalDate day) => PartialDate.OfDay(day).ToString();

    private static Outcome<(LocalDate From, LocalDate Until)> Refuse(string found, string expected) =>
        Outcome.Refuse<(LocalDate From, LocalDate Until)>(new Problem(ProblemCodes.BadArgument, found, expected));
}

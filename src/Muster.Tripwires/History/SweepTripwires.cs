using System.Collections.Immutable;
using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>Replays tripwires in many settings in one pass: the incidents of a zone are found once, and their sums once for each length of the window.</summary>
public static class SweepTripwires
{
    /// <summary>
    /// Every combination of a tripwire's sweeps, the last sweep turning fastest; sweeps of different tripwires are not combined. <paramref name="step"/> is told of
    /// every setting that is done.
    /// </summary>
    public static ImmutableArray<SweptSetting> Of(ReplayRequest request, ImmutableArray<Sweep> sweeps, ImmutableArray<RealDecision> decisions, int warning, Action step)
    {
        var lines = request.Lines;
        var settings = ImmutableArray.CreateBuilder<SweptSetting>();
        foreach (var own in sweeps.GroupBy(sweep => sweep.Tripwire, StringComparer.Ordinal))
        {
            var tripwire = request.Plan.Tripwires.Single(one => string.Equals(one.Id, own.Key, StringComparison.Ordinal));
            foreach (var values in Combine([.. own]))
            {
                settings.Add(Try(tripwire, values, lines, request, decisions, warning));
                step();
            }

            lines.Forget();
        }

        return settings.ToImmutable();
    }

    /// <summary>How many settings that would be.</summary>
    public static long Count(ImmutableArray<Sweep> sweeps) =>
        sweeps.GroupBy(sweep => sweep.Tripwire, StringComparer.Ordinal).Sum(own => own.Aggregate(1L, (count, sweep) => Math.Min(int.MaxValue, count * sweep.Values.Length)));

    private static SweptSetting Try(
        Tripwire tripwire, ImmutableArray<(Sweep Sweep, double Value)> values, LeafLines lines, ReplayRequest request, ImmutableArray<RealDecision> decisions, int warning)
    {
        var (when, isPlans) = Set(tripwire.When, values);
        var episodes = FindEpisodes.In(when, lines).Select(run => (lines.Walk.DayAt(run.From), lines.Walk.DayAt(run.Until))).ToList();
        var score = ScoreTrips.Of(tripwire with { When = when }, request.Plan, episodes, decisions, request.From, request.Until, warning);
        return new SweptSetting(tripwire.Id, [.. values.Select(one => (one.Sweep.Key, one.Value))], isPlans, score);
    }

    private static (Condition When, bool IsPlans) Set(Condition when, ImmutableArray<(Sweep Sweep, double Value)> values)
    {
        var isPlans = true;
        foreach (var (sweep, value) in values)
        {
            var leaf = ChangeCondition.Leaves(when).ElementAt(sweep.Part - 1);
            isPlans &= ChangeCondition.ValueOf(leaf, sweep.Key) == value;
            when = ChangeCondition.With(when, leaf, ChangeCondition.With(leaf, sweep.Key, value));
        }

        return (when, isPlans);
    }

    private static IEnumerable<ImmutableArray<(Sweep Sweep, double Value)>> Combine(ImmutableArray<Sweep> sweeps) =>
        sweeps.Aggregate<Sweep, IEnumerable<ImmutableArray<(Sweep, double)>>>(
            [[]], (before, sweep) => before.SelectMany(chosen => sweep.Values.Select(value => chosen.Add((sweep, value)))));
}

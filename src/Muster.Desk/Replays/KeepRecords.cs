using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.Tripwires;
using Muster.Tripwires.History;
using Muster.Tripwires.Life;
using NodaTime;

namespace Muster.Desk.Replays;

/// <summary>Keeps how a plan's tripwires would have done, so that a trip can say how long it would have warned before.</summary>
public static class KeepRecords
{
    /// <summary>How many records were kept. A tripwire that was blind in the replay gets none: its silence there says nothing.</summary>
    public static Outcome<int> In(string folder, Replay replay, Instant now) => OpenStore.At(folder).Then(PrepareStore.Run).Then(store =>
        KeepTrackRecord.In(store, replay.Plan.Name, Records(replay), now));

    private static ImmutableDictionary<ReplayedCondition, TrackRecord> Records(Replay replay) =>
        replay.Plan.Tripwires.Zip(replay.Scores).Where(pair => !replay.Blind.Contains(pair.First.Id)).ToImmutableDictionary(
            pair => new ReplayedCondition(pair.First.Id, ConditionMark.Of(pair.First, replay.Plan)), pair => Record(replay, pair.Second));

    private static TrackRecord Record(Replay replay, RuleScore score) => new(
        replay.From, replay.Until, score.Trips, score.TripsAYear, score.Hits.Length, score.Misses.Length + score.Standing.Length, score.FalseTrips.Length, [.. score.Hits.Select(hit => hit.LeastDays)]);
}

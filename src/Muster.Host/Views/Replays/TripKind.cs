using System.Collections.Immutable;
using Muster.Desk.Replays;
using Muster.Tripwires.History;

namespace Muster.Host.Views.Replays;

/// <summary>What came of a trip.</summary>
internal enum TripKind
{
    /// <summary>Nothing was compared.</summary>
    Plain,

    /// <summary>A decision followed within the days of warning.</summary>
    Followed,

    /// <summary>Nothing followed.</summary>
    False,

    /// <summary>The file of decisions cannot say.</summary>
    Unscored,
}

/// <summary>A tripwire's episodes and what came of each.</summary>
/// <param name="Score">How it did.</param>
/// <param name="Episodes">Its episodes, by day.</param>
internal sealed record RuleEpisodes(RuleScore Score, ImmutableArray<(Episode Episode, TripKind Kind)> Episodes)
{
    /// <summary>Every tripwire's of a replay, by id.</summary>
    public static Dictionary<string, RuleEpisodes> Of(Replay replay)
    {
        var own = replay.Episodes.ToLookup(episode => episode.Tripwire, StringComparer.Ordinal);
        return replay.Scores.ToDictionary(score => score.Tripwire, score => Of(replay, score, own[score.Tripwire]), StringComparer.Ordinal);
    }

    /// <summary>The decisions of its countries in the walk, by day.</summary>
    public ImmutableArray<RealDecision> Decisions => [.. Score.Hits.Select(hit => hit.Decision).Concat(Score.Misses).Concat(Score.Standing).OrderBy(one => one.Earliest)];

    private static RuleEpisodes Of(Replay replay, RuleScore score, IEnumerable<Episode> episodes)
    {
        var falseTrips = score.FalseTrips.ToHashSet();
        var rule = new RuleEpisodes(score, []);
        var decisions = rule.Decisions;
        return rule with
        {
            Episodes = [.. episodes.Select(episode => (episode, replay.Decisions.IsEmpty ? TripKind.Plain
                : falseTrips.Contains(episode.From) ? TripKind.False
                : decisions.Any(one => one.Latest >= episode.From && one.Earliest <= episode.From.PlusDays(replay.Warning)) ? TripKind.Followed
                : TripKind.Unscored))],
        };
    }
}

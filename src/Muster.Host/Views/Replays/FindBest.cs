using System.Collections.Immutable;
using Muster.Tripwires.History;

namespace Muster.Host.Views.Replays;

/// <summary>A setting that no other beats.</summary>
/// <param name="Setting">Of those that do equally well, the one with the longest median warning, then the plan's own, then the first tried.</param>
/// <param name="Alike">How many others foresee as many decisions with as many false trips.</param>
internal sealed record BestSetting(SweptSetting Setting, int Alike)
{
    /// <summary>Whether a setting foresees as many decisions with as many false trips.</summary>
    public bool IsAlike(SweptSetting other) => other.Score.Hits.Length == Setting.Score.Hits.Length && other.Score.FalseTrips.Length == Setting.Score.FalseTrips.Length;
}

/// <summary>Finds the settings that no other beats: none foresees as many decisions with fewer false trips, or more with as many (Pareto's front).</summary>
internal static class FindBest
{
    /// <summary>From the fewest false trips to the most; none where no setting foresees anything.</summary>
    public static ImmutableArray<BestSetting> Of(IEnumerable<SweptSetting> settings)
    {
        var best = ImmutableArray.CreateBuilder<BestSetting>();
        var places = settings.GroupBy(one => (False: one.Score.FalseTrips.Length, Hits: one.Score.Hits.Length)).OrderBy(place => place.Key.False).ThenByDescending(place => place.Key.Hits);
        var hits = 0;
        foreach (var place in places.Where(place => place.Key.Hits > 0))
        {
            if (place.Key.Hits > hits)
            {
                hits = place.Key.Hits;
                best.Add(new BestSetting(place.OrderByDescending(one => one.Score.MedianWarning).ThenByDescending(one => one.IsPlans).First(), place.Count() - 1));
            }
        }

        return best.DrainToImmutable();
    }
}

using System.Collections.Immutable;
using Muster.Tripwires.History;

namespace Muster.Host.Views.Replays;

/// <summary>One or several episodes as a bar.</summary>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends; never less than <see cref="FitBars.Least"/> further.</param>
/// <param name="Episodes">What it stands for, by day; never empty.</param>
internal sealed record EpisodeBar(double Left, double Right, ImmutableArray<Episode> Episodes);

/// <summary>Makes bars of episodes: short ones are widened so that they are seen, and what could not be told apart becomes one bar.</summary>
internal static class FitBars
{
    /// <summary>How wide a bar is at least.</summary>
    public const double Least = 1.5;

    // Less than half a pixel between two bars is not seen as a gap.
    private const double Gap = 0.5;

    /// <summary>The bars of the episodes with a day on the scale, which come by day. Every such episode lies in exactly one.</summary>
    public static ImmutableArray<EpisodeBar> Of(IEnumerable<Episode> episodes, WalkScale scale)
    {
        var bars = ImmutableArray.CreateBuilder<EpisodeBar>();
        var own = ImmutableArray.CreateBuilder<Episode>();
        var (left, right) = (0.0, 0.0);
        foreach (var episode in episodes.Where(one => scale.Shows(one.From, one.Until)))
        {
            var (from, until) = Wide(scale.At(episode.From), scale.After(episode.Until), scale);
            if (own.Count > 0 && from - right >= Gap)
            {
                bars.Add(new EpisodeBar(left, right, own.DrainToImmutable()));
            }

            (left, right) = own.Count == 0 ? (from, until) : (Math.Min(left, from), Math.Max(right, until));
            own.Add(episode);
        }

        return own.Count == 0 ? bars.DrainToImmutable() : [.. bars, new EpisodeBar(left, right, own.DrainToImmutable())];
    }

    private static (double Left, double Right) Wide(double left, double right, WalkScale scale) =>
        right - left >= Least ? (left, right)
        : left + Least <= scale.Right ? (left, left + Least)
        : (scale.Right - Least, scale.Right);
}

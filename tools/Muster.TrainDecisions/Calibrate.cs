using Muster.Reading.Decisions;

namespace Muster.TrainDecisions;

/// <summary>Turns scores into probabilities by what came true, in whole numbers.</summary>
internal static class Calibrate
{
    /// <summary>The least scores for 5, 10, … 95 per cent: the shares right, pooled so that they rise with the score.</summary>
    public static int[] Percents(IEnumerable<(int Score, bool IsRight)> cases)
    {
        // Neighbours whose shares do not rise are pooled.
        var pools = new List<(int Least, int Right, int All)>();
        foreach (var (score, isRight) in cases.OrderBy(each => each.Score).ThenBy(each => each.IsRight))
        {
            pools.Add((score, isRight ? 1 : 0, 1));
            while (pools.Count > 1 && (pools[^2].Least == pools[^1].Least || (long)pools[^2].Right * pools[^1].All >= (long)pools[^1].Right * pools[^2].All))
            {
                pools[^2] = (pools[^2].Least, pools[^2].Right + pools[^1].Right, pools[^2].All + pools[^1].All);
                pools.RemoveAt(pools.Count - 1);
            }
        }

        // A case added to each side keeps a few lucky ones from being called sure.
        var least = new int[PercentTable.Steps];
        for (var step = 0; step < least.Length; step++)
        {
            var percent = (step + 1) * PercentTable.StepPercent;
            var first = pools.FindIndex(pool => 100L * (pool.Right + 1) >= (long)percent * (pool.All + 2));
            least[step] = Math.Max(first < 0 ? int.MaxValue : pools[first].Least, step > 0 ? least[step - 1] : int.MinValue);
        }

        return least;
    }
}

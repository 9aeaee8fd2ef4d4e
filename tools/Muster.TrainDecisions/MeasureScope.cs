using Muster.Reading.Decisions;

namespace Muster.TrainDecisions;

/// <summary>Figures of the decision on scope, on news that its weights have not seen.</summary>
internal static class MeasureScope
{
    /// <summary>Says them, and gives back the least scores of the percents.</summary>
    public static int[] Of(List<Case> cases, int[][] scores, Action<string> say)
    {
        var news = cases.Zip(scores, (each, score) => (each, Score: score[1] - score[0])).Where(pair => pair.each.Source is Source.News).ToList();
        var least = Calibrate.Percents(news.Select(pair => (pair.Score, pair.each.Class == 1)));
        var table = new PercentTable([.. least]);
        var asked = news.Where(pair => pair.each.IsAsked).ToList();
        foreach (var percent in Enumerable.Range(0, PercentTable.Steps + 1).Select(step => step * PercentTable.StepPercent))
        {
            var letIn = asked.Where(pair => table.Of(pair.Score) >= percent).ToList();
            say($"scope at {percent,2} %: lets in {letIn.Count,3} of {asked.Count}, right {letIn.Count(pair => pair.each.Class == 1),3}");
        }

        return least;
    }
}

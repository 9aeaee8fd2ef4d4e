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
        var right = news.Count(pair => pair.Score > 0 == (pair.each.Class == 1));
        say($"scope, news: {right} of {news.Count} right, by rule {news.Count(pair => pair.each.RuleClass == pair.each.Class)}");
        var asked = news.Where(pair => pair.each.IsAsked).ToList();
        foreach (var percent in Enumerable.Range(0, PercentTable.Steps + 1).Select(step => step * PercentTable.StepPercent))
        {
            var letIn = asked.Where(pair => pair.each.RuleClass == 0 && table.Of(pair.Score) >= percent).ToList();
            var taken = asked.Where(pair => pair.each.RuleClass == 1 && table.Of(pair.Score) <= percent).ToList();
            say($"scope at {percent,2} %: lets in {letIn.Count,3}, right {letIn.Count(pair => pair.each.Class == 1),3}; takes back {taken.Count,3}, right {taken.Count(pair => pair.each.Class == 0),3}");
        }

        return least;
    }
}

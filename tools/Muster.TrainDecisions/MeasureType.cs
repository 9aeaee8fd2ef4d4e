using Muster.Reading.Decisions;

namespace Muster.TrainDecisions;

/// <summary>Figures of the decision on type, on documents that its weights have not seen.</summary>
internal static class MeasureType
{
    /// <summary>Says them, and gives back the least leads of the percents.</summary>
    public static int[] Of(List<Case> cases, int[][] scores, Action<string> say)
    {
        var asked = cases.Zip(scores, (each, score) => (each, Lead: DecisionModel.Lead(score))).Where(pair => pair.each.IsAsked).ToList();
        var least = Calibrate.Percents(asked.Select(pair => (pair.Lead.By, pair.Lead.Best == pair.each.Class)));
        var table = new PercentTable([.. least]);
        foreach (var source in asked.GroupBy(pair => pair.each.Source))
        {
            say($"type, {source.Key}: {source.Count(pair => pair.Lead.Best == pair.each.Class)} of {source.Count()} right, by rule {source.Count(pair => pair.each.RuleClass == pair.each.Class)}");
            foreach (var percent in Enumerable.Range(8, 12).Select(step => step * PercentTable.StepPercent))
            {
                var changed = source.Where(pair => pair.Lead.Best != pair.each.RuleClass && table.Of(pair.Lead.By) >= percent).ToList();
                say($"type, {source.Key} at {percent} %: changes {changed.Count}, right {changed.Count(pair => pair.Lead.Best == pair.each.Class)}, the rule was right {changed.Count(pair => pair.each.RuleClass == pair.each.Class)}");
            }
        }

        return least;
    }
}

using System.Collections.Immutable;
using Muster.Reading.Incidents;
using Muster.Reading.Text;

namespace Muster.Reading.Decisions;

/// <summary>
/// Lets in an event word that likely tells one incident that happened, in a clause in which the rules see none: nobody is counted as hurt, and no word stands as
/// the rules ask. Pages of advice go by their dates instead.
/// </summary>
internal static class SettleScope
{
    /// <summary>From so many per cent on a word tells an incident: likelier than not; chosen by cross-validation (docs/decisions/0011).</summary>
    public const int LetIn = 50;

    /// <summary>The event words of the clause, with one let in where that is likely. <paramref name="all"/> are those before background was left out.</summary>
    public static ImmutableArray<EventMention> In(Clause clause, Sentence sentence, ImmutableArray<EventMention> events, ImmutableArray<EventMention> all, ImmutableArray<Victims> victims, ReadingContext context)
    {
        if (context.Decisions is not { } model || context.Issuer is not null || victims.Any(hurt => hurt.Count is not null) || events.Any(mention => mention.HoldsAlone))
        {
            return events;
        }

        var judged = FindCandidates.In(clause, sentence, all, context)
            .Where(candidate => candidate.IsByFrame || events.Contains(candidate.Mention))
            .Select(candidate => (candidate, Percent: model.ScopePercent(ScopeFeatures.Of(candidate, clause, sentence, victims, context).All)))
            .ToList();
        if (judged.Count == 0)
        {
            return events;
        }

        var (best, percent) = judged.MaxBy(pair => pair.Percent);
        if (percent < LetIn)
        {
            context.Trail?.LeaveOut("incident.left-out.learned", $"one incident that happened: {Reasons.Number(percent)} %", sentence, best.Mention.From, best.Mention.To);
            return events;
        }

        var held = best.Mention with { HoldsAlone = true, LearnedPercent = percent };
        return best.IsByFrame ? [.. events, held] : events.Replace(best.Mention, held);
    }
}

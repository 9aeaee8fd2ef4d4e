using System.Collections.Immutable;
using Muster.Reading.Incidents;
using Muster.Reading.Text;

namespace Muster.Reading.Decisions;

/// <summary>
/// Decides on event words of a clause in which nobody is counted as hurt, where the rules must go by grammar alone: lets in what is likely one incident that
/// happened, and takes back what is hardly one. Pages of advice go by their dates instead.
/// </summary>
internal static class SettleScope
{
    /// <summary>From here on a word tells an incident of its own; chosen by cross-validation (docs/decisions/0011).</summary>
    public const int LetIn = 75;

    /// <summary>Up to here it does not; chosen likewise.</summary>
    public const int TakeBack = 10;

    /// <summary>The event words, with those changed on which the rules and the decision differ. <paramref name="all"/> are those before background was left out.</summary>
    public static ImmutableArray<EventMention> In(Clause clause, Sentence sentence, ImmutableArray<EventMention> events, ImmutableArray<EventMention> all, ImmutableArray<Victims> victims, ReadingContext context)
    {
        if (context.Decisions is not { } model || context.Issuer is not null || victims.Any(hurt => hurt.Count is not null))
        {
            return events;
        }

        var judged = FindCandidates.In(clause, sentence, all, context)
            .Where(candidate => candidate.IsByFrame || events.Contains(candidate.Mention))
            .Select(candidate => (candidate, Percent: model.ScopePercent(ScopeFeatures.Of(candidate, clause, sentence, victims, context).All)))
            .ToList();
        if (events.Any(mention => mention.HoldsAlone))
        {
            return TakenBack(events, judged, sentence, context);
        }

        if (judged.Count == 0 || judged.MaxBy(pair => pair.Percent) is not ({ } best, >= LetIn and var percent))
        {
            return events;
        }

        var held = best.Mention with { HoldsAlone = true, LearnedPercent = percent };
        return best.IsByFrame ? [.. events, held] : events.Replace(best.Mention, held);
    }

    private static ImmutableArray<EventMention> TakenBack(ImmutableArray<EventMention> events, List<(Candidate Candidate, int Percent)> judged, Sentence sentence, ReadingContext context)
    {
        foreach (var (candidate, percent) in judged.Where(pair => pair.Candidate.Mention.HoldsAlone && pair.Percent <= TakeBack))
        {
            context.Trail?.LeaveOut("incident.left-out.learned", $"one incident that happened: {Reasons.Number(percent)} %", sentence, candidate.Mention.From, candidate.Mention.To);
            events = events.Replace(candidate.Mention, candidate.Mention with { HoldsAlone = false });
        }

        return events;
    }
}

using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Politics;

/// <summary>Reads who rules, and how that came.</summary>
internal static class ReadGovernment
{
    // A sentence without any of these tells none of it.
    private const Cue Needed = Cue.Government | Cue.PowerTaken | Cue.Rule | Cue.Border | Cue.Election | Cue.Resigning;

    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Government> In(ReadingContext context)
    {
        var told = new List<Government>();
        foreach (var sentence in context.Text.Sentences.Where(sentence => !sentence.IsRepeat && (sentence.Cues & Needed) != Cue.None))
        {
            foreach (var fact in ReadCoups.In(context, sentence)
                .Concat(ReadRule.In(context, sentence))
                .Concat(ReadMeasures.In(context, sentence))
                .Concat(ReadOffices.In(context, sentence))
                .Concat(ReadRelations.In(context, sentence)))
            {
                Merge(told, fact);
            }
        }

        foreach (var quarrel in ReadRelations.Quarrels(context))
        {
            Merge(told, quarrel);
        }

        return told.OrderBy(fact => fact.Evidence[0].Start);
    }

    // The same event told again adds evidence. One without a date ("the coup") is the one that the text has already told.
    private static void Merge(List<Government> told, Government fact)
    {
        var same = told.FindIndex(other => IsSame(other, fact) && other.Date == fact.Date);
        same = same >= 0 ? same : told.FindLastIndex(other => IsSame(other, fact) && (other.Date is null || fact.Date is null));
        if (same < 0)
        {
            told.Add(fact);
            return;
        }

        var old = told[same];
        told[same] = old with
        {
            Why = [.. old.Why, .. fact.Why],
            Date = old.Date ?? fact.Date,
            Evidence = [.. old.Evidence, .. fact.Evidence.Where(evidence => !old.Evidence.Contains(evidence))],
            Modality = old.Modality is Modality.Hypothetical or Modality.Planned ? fact.Modality : old.Modality,
        };
    }

    // "An attempted coup … . The coup was over by noon": the coup is the attempt.
    private static bool IsSame(Government one, Government other) =>
        one.Country == other.Country && one.Other == other.Other && one.Tone == other.Tone
        && (one.Event == other.Event || (one.Event is GovernmentEvent.AttemptedCoup && other.Event is GovernmentEvent.Coup && other.Date is null));
}

using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Advisories;
using Muster.Reading.Incidents;
using Muster.Reading.Text;

namespace Muster.Reading;

/// <summary>Lists what could have told a fact and did not, since a person wants to know why something was not found.</summary>
internal static class ExplainSilence
{
    /// <summary>What the rules left out, and sentences with a word of an incident or a departure of which no rule made anything.</summary>
    public static ImmutableArray<Reason> Of(ReadingContext context, Trail trail, ImmutableArray<Fact> facts)
    {
        foreach (var sentence in context.Text.Sentences)
        {
            if (!trail.Knows(sentence) && !facts.Any(fact => trail.Tells(fact, sentence)))
            {
                Note(trail, sentence);
            }
        }

        return trail.LeftOut(facts);
    }

    private static void Note(Trail trail, Sentence sentence)
    {
        if (sentence.IsRepeat && (Gate.MayTellIncident(sentence) || !DepartureTrigger.In(sentence).IsEmpty))
        {
            trail.LeaveOut("sentence.repeat", "told above in the same words", sentence, 0, sentence.Tokens.Length);
        }
        else if (DepartureTrigger.In(sentence) is [var trigger, ..])
        {
            trail.LeaveOut("departure.left-out.no-frame", "a word of departure, but no official staff or post that it could be about", sentence, trigger.From, trigger.To);
        }
        else if (Gate.MayTellIncident(sentence))
        {
            trail.LeaveOut("incident.left-out.no-frame", "a word of violence or harm, but no event, number of victims or culprit that a rule could put together", sentence, 0, sentence.Tokens.Length);
        }
    }
}

using Muster.Kernel.Facts;
using Muster.Reading.Frames;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>
/// Incidents that a document only refers to, by the name of somebody whom they befell: "after the murder of senator Juan Perez", "Perez, who was killed in
/// March". They are known to have happened, though the document tells them for another reason.
/// </summary>
internal static class ReferredTo
{
    /// <summary>The drafts beside those that are told.</summary>
    public static IEnumerable<Draft> Beside(IReadOnlyList<Draft> told, ReadingContext context)
    {
        var found = new List<Draft>();
        foreach (var sentence in context.Text.Sentences)
        {
            if (sentence.IsRepeat || !Gate.MayTellIncident(sentence))
            {
                continue;
            }

            foreach (var frame in context.Frames(sentence))
            {
                if (TypeOf(frame.Pattern) is not { } type || !frame.Happened || Named(frame, sentence, context) is not { } name || Knows(told, name, type) || Knows(found, name, type))
                {
                    continue;
                }

                var draft = new Draft { Type = type, Precision = Precision.Generic, HasEvent = true, IsReference = true };
                draft.Sentences.Add(sentence);
                draft.Hurt.Add(name);
                draft.Because(context.Trail?.In(sentence).Because("incident.referred-to", "an event word names whom it befell", frame.Trigger, frame.Trigger + 1));
                found.Add(draft);
            }
        }

        return found;
    }

    private static IncidentType? TypeOf(FramePattern pattern) => pattern.Name switch
    {
        "kill" or "shoot" or "stab" or "attack" => IncidentType.Attack,
        "bomb" => IncidentType.Bombing,
        "abduct" => IncidentType.Abduction,
        _ => null,
    };

    private static Mention? Named(Frame frame, Sentence sentence, ReadingContext context)
    {
        foreach (var filler in frame.Of(FrameRole.Victim))
        {
            var mention = new Mention(sentence, filler.From, filler.To);
            if (Participants.NameOf(mention, context) is { } name && (name.To - name.From > 1 || name.From > filler.From))
            {
                return mention;
            }
        }

        return null;
    }

    // The same name in any incident told: that one is meant.
    private static bool Knows(IReadOnlyList<Draft> drafts, Mention name, IncidentType type)
    {
        var last = name.Sentence.Tokens[name.To - 1].Lower;
        return drafts.Any(draft => (draft.Type == type || type is not IncidentType.Abduction)
            && (draft.Sentences.Exists(sentence => sentence.Index == name.Sentence.Index)
                || draft.Hurt.Exists(hurt => Enumerable.Range(hurt.From, hurt.To - hurt.From).Any(at => hurt.Sentence.Tokens[at].Lower == last))));
    }
}

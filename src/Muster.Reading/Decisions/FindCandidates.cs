using System.Collections.Immutable;
using Muster.Reading.Frames;
using Muster.Reading.Incidents;
using Muster.Reading.Text;

namespace Muster.Reading.Decisions;

/// <summary>Finds the words of a clause on which is decided whether they tell an incident.</summary>
internal static class FindCandidates
{
    /// <summary>The event words of the word groups, then those that only frames have; what refers back tells nothing of its own.</summary>
    public static ImmutableArray<Candidate> In(Clause clause, Sentence sentence, ImmutableArray<EventMention> events, ReadingContext context)
    {
        var frames = context.Frames(sentence).Where(frame => frame.Trigger >= clause.From && frame.Trigger < clause.To).ToList();
        var found = ImmutableArray.CreateBuilder<Candidate>();
        foreach (var mention in events.Where(mention => !mention.IsBackReference))
        {
            found.Add(new Candidate(mention, frames.Find(frame => frame.Trigger >= mention.From && frame.Trigger < mention.To), IsByFrame: false));
        }

        foreach (var frame in frames)
        {
            if (frame is { Happened: true, Pattern: { Type: { } type, Harm: null } } && !events.Any(mention => frame.Trigger >= mention.From && frame.Trigger < mention.To))
            {
                var chunk = ChunkOf(clause, frame.Trigger);
                found.Add(new Candidate(new EventMention(type, frame.Pattern.Precision, chunk, frame.Trigger, frame.Trigger + 1, frame.Voice is not Voice.Noun, 1, HoldsAlone: false, IsBackReference: false), frame, IsByFrame: true));
            }
        }

        return found.ToImmutable();
    }

    private static int ChunkOf(Clause clause, int token)
    {
        var at = 0;
        while (at + 1 < clause.Chunks.Length && clause.Chunks[at].To <= token)
        {
            at++;
        }

        return at;
    }
}

using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Frames;
using Muster.Reading.Numbers;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>
/// What the frames over a sentence's tree tell of one clause, beside what its word groups told: people hurt and who did it where a long way lies between
/// them and the verb. Where the parser is unsure the frames are silent and the word groups stand alone.
/// </summary>
internal static class FramesOfClause
{
    // What a frame tells of these is no deed done to somebody.
    private static readonly HashSet<string> NotDeeds = new[] { "claim", "blame", "attribute", "clash", "arrest", "die" }.ToHashSet(StringComparer.Ordinal);

    /// <summary>The frames whose event word stands in the clause and is told as happened.</summary>
    public static ImmutableArray<Frame> Of(Sentence sentence, Clause clause, ReadingContext context) =>
        [.. context.Frames(sentence).Where(frame => frame.Happened && frame.Trigger >= clause.From && frame.Trigger < clause.To)];

    /// <summary>People hurt whom the word groups did not see.</summary>
    public static IEnumerable<Victims> Victims(ImmutableArray<Frame> frames, SentenceTree? tree, ImmutableArray<Token> tokens, ImmutableArray<Victims> known)
    {
        if (tree is null)
        {
            yield break;
        }

        foreach (var frame in frames)
        {
            // What befell somebody by this verb is told already.
            if (frame.Pattern.Harm is not { } harm || frame.Voice is Voice.Noun || known.Any(hurt => hurt.Anchor == frame.Trigger))
            {
                continue;
            }

            foreach (var filler in frame.Of(FrameRole.Victim))
            {
                if (!HasOtherSubject(tree, tokens, frame, filler.Head) && !known.Any(hurt => hurt.Harm == harm && filler.From < hurt.To && hurt.From < filler.To) && People(tokens, filler, harm, frame.Trigger) is { } people)
                {
                    yield return people;
                }
            }
        }
    }

    /// <summary>Who did it, where the word groups named nobody; null where the frames do not either.</summary>
    public static Culprit? Culprit(ImmutableArray<Frame> frames, ImmutableArray<Victims> victims, Sentence sentence, ReadingContext context)
    {
        foreach (var frame in frames)
        {
            if (frame.Voice is Voice.Noun || NotDeeds.Contains(frame.Pattern.Name) || frame.Pattern.Type is IncidentType.Protest)
            {
                continue;
            }

            foreach (var filler in frame.Of(FrameRole.Perpetrator))
            {
                // "… against the home of the minister, injuring six": what follows a comma tells of the event, not of the last name before it.
                if (sentence.Tokens[frame.Trigger].Lower.EndsWith("ing", StringComparison.Ordinal) && frame.Trigger > 0 && sentence.Tokens[frame.Trigger - 1].Is(',') && context.Tree(sentence)?.Head(frame.Trigger) == filler.Head)
                {
                    continue;
                }

                // "… are killed, according to the ministry": who tells did not do it.
                if (filler.From > 1 && (sentence.Tokens[filler.From - 1].Lower is "to" || (sentence.Tokens[filler.From - 1].Lower is "the" && sentence.Tokens[filler.From - 2].Lower is "to")))
                {
                    continue;
                }

                if (!victims.Any(hurt => filler.From < hurt.To && hurt.From < filler.To))
                {
                    var (whole, to) = Whole(sentence.Tokens, filler);
                    var from = TimeBefore.End(sentence.Tokens, whole, filler.Head + 1, context.Country);
                    return new Culprit(context.Text.Words(sentence, from, to), Attribution.Named, from, to, IsClaimOnly: false);
                }
            }
        }

        return null;
    }

    // "Twelve are killed and more are wounded": the second verb has people of its own, if without a number.
    private static bool HasOtherSubject(SentenceTree tree, ImmutableArray<Token> tokens, Frame frame, int head)
    {
        foreach (var child in tree.Children(frame.Trigger))
        {
            if (frame.Voice is Voice.Passive && (tree.Relation(child) is Relation.NominalSubjectPassive or Relation.NominalSubject || tokens[child].Lower is "more" or "others" or "many") && child > head)
            {
                return true;
            }
        }

        return false;
    }

    // "A group of Islamist insurgents", "Free Azur Front (FAF) forces": the name with what belongs to it, without the count.
    private static (int From, int To) Whole(ImmutableArray<Token> tokens, RoleFiller filler)
    {
        var from = ReadCount.At(tokens, filler.From) is { To: var counted } && counted < filler.To ? counted : filler.From;
        if (from >= 4 && tokens[from - 1].Is(')') && tokens[from - 3].Is('('))
        {
            from -= 3;
            while (from > 0 && (tokens[from - 1].IsCapitalised || (tokens[from - 1].Lower is "'s" or "of" && from > 1 && tokens[from - 2].IsCapitalised)))
            {
                from--;
            }
        }

        var to = filler.To;
        if (to + 1 < tokens.Length && tokens[to].Lower is "of" or "from" && filler.Head < to)
        {
            to += tokens[to + 1].Lower is "the" or "a" or "an" ? 2 : 1;
            while (to < tokens.Length && tokens[to].Kind is TokenKind.Word && (tokens[to].IsCapitalised || tokens[to - 1].Lower is "of" or "from" || tokens[to].Lower is "insurgents" or "militants" or "rebels" or "gunmen" or "men" or "soldiers" or "fighters" or "terrorists" or "bandits" or "separatists"))
            {
                to++;
            }
        }

        return (from, Math.Min(to, tokens.Length));
    }

    private static Victims? People(ImmutableArray<Token> tokens, RoleFiller filler, Harm harm, int anchor)
    {
        var from = filler.From;
        var count = ReadCount.At(tokens, from);
        for (var back = from - 1; count is null && back >= Math.Max(0, from - 2); back--)
        {
            count = ReadCount.At(tokens, back) is { } before && before.To >= from ? before : null;
        }

        var who = VictimClass.Of(tokens.AsSpan()[from..filler.To], out var isPerson);
        var head = tokens[filler.Head];
        if (count is { IsArticle: false } counted)
        {
            return new Victims(harm, who, counted.Count, Math.Min(from, counted.From), filler.To, IsPartOf: false, IsElliptic: false, anchor, head.Lower);
        }

        var plural = head.Lower.EndsWith('s') || head.Lower.EndsWith("men", StringComparison.Ordinal) || head.Lower is "people" or "children" or "police" or "troops";
        var one = isPerson || who is not null || (head.IsCapitalised && !head.IsAcronym);
        return one && !plural ? new Victims(harm, who ?? (head.IsCapitalised ? "civilian" : null), CountRange.Exactly(1), from, filler.To, IsPartOf: false, IsElliptic: false, anchor, head.Lower) : null;
    }
}

using System.Collections.Immutable;
using Muster.Reading.Frames;
using Muster.Reading.Incidents;
using Muster.Reading.Text;

namespace Muster.Reading.Decisions;

/// <summary>What is known of the sentences that tell an incident when its type is decided.</summary>
internal static class TypeFeatures
{
    /// <summary>The rows of a draft.</summary>
    public static DecisionRows Of(Draft draft, ReadingContext context)
    {
        var rows = new DecisionRows();
        rows.Add(1, (ulong)draft.Type, (ulong)draft.Precision);
        rows.Add(2, (ulong)draft.Type, draft.HasEvent ? 1UL : 0);
        var harms = draft.Victims.Aggregate(0UL, (set, hurt) => set | (1UL << (int)hurt.Harm));
        rows.Add(3, harms);
        rows.Add(4, harms, (ulong)draft.Type);
        foreach (var who in draft.Victims.Select(hurt => hurt.Who ?? "").Distinct(StringComparer.Ordinal))
        {
            rows.Add(5, who);
        }

        var seen = new HashSet<(int, ulong)>();
        foreach (var sentence in draft.Sentences.DistinctBy(sentence => sentence.Index))
        {
            OfWords(rows, sentence.Tokens, draft, seen);
            foreach (var frame in context.Frames(sentence))
            {
                rows.Add(6, frame.Pattern.Name);
                foreach (var filler in frame.Of(FrameRole.Weapon))
                {
                    rows.Add(7, sentence.Tokens[filler.Head].Lower);
                }
            }
        }

        return rows;
    }

    private static void OfWords(DecisionRows rows, ImmutableArray<Token> tokens, Draft draft, HashSet<(int, ulong)> seen)
    {
        var before = "";
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.Word && !token.IsCapitalised)
            {
                Once(rows, seen, 8, DecisionRows.Word(token.Lower), 0);
                Once(rows, seen, 9, DecisionRows.Word(token.Lower), (ulong)draft.Type + 1);
                Once(rows, seen, 10, DecisionRows.Word(token.Lower), DecisionRows.Word(before));
            }

            before = token.Lower;
        }
    }

    private static void Once(DecisionRows rows, HashSet<(int, ulong)> seen, int template, ulong first, ulong second)
    {
        if (seen.Add((template, unchecked(first + (second * 31)))))
        {
            rows.Add(template, first, second);
        }
    }
}

using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Syntax;

/// <summary>Gives a sentence its tree: the greedy arc-hybrid parser over predicted tags.</summary>
public static class ParseSentence
{
    /// <summary>The tree of a sentence's tokens; an empty tree for no token.</summary>
    public static SentenceTree Of(SyntaxModel model, ImmutableArray<Token> tokens)
    {
        var words = SentenceWords.Of(model.Lexicon, tokens.AsSpan());
        var tags = new Tag[tokens.Length];
        TagSentence.Into(model, words, tags);
        var tree = Of(model, words, tags);
        words.Return();
        return tree;
    }

    internal static SentenceTree Of(SyntaxModel model, in SentenceWords words, Tag[] tags)
    {
        Span<uint> moveRows = stackalloc uint[MoveFeatures.Count];
        Span<uint> relationRows = stackalloc uint[RelationFeatures.Count];
        var state = new ParseState(words, tags);
        var margins = default(Margins);
        while (!state.IsDone)
        {
            var move = state.OnlyMove() ?? Choose(model, state, moveRows, ref margins);
            if (move is Move.Shift)
            {
                state.Shift();
                continue;
            }

            var head = state.HeadBy(move);
            var relation = (int)Relation.Root;
            if (head != state.Root)
            {
                RelationFeatures.Fill(state, words, state.FromTop(0), head, relationRows);
                relation = model.BestRelation(relationRows);
            }

            state.Attach(head, relation);
        }

        var tree = SentenceTree.Of(state, tags, margins);
        state.Return();
        return tree;
    }

    private static Move Choose(SyntaxModel model, in ParseState state, Span<uint> rows, ref Margins margins)
    {
        MoveFeatures.Fill(state, rows);
        var (left, right) = model.MoveScores(rows);
        if (!state.Allows(Move.Right))
        {
            right = int.MinValue;
        }

        var best = left > 0 && left >= right ? Move.Left : right > 0 ? Move.Right : Move.Shift;
        var (first, second) = best switch
        {
            Move.Left => (left, Math.Max(right, 0)),
            Move.Right => (right, Math.Max(left, 0)),
            _ => (0, Math.Max(left, right)),
        };
        margins.Add(first - second);
        return best;
    }
}

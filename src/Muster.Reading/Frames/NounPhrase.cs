using System.Collections.Immutable;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Frames;

/// <summary>The words of a phrase by its head, as they stand: its name, count and adjectives, without an article and without clauses behind it.</summary>
internal static class NounPhrase
{
    /// <summary>The tokens of the phrase of this head.</summary>
    public static (int From, int To) Of(SentenceTree tree, ImmutableArray<Token> tokens, int head)
    {
        var from = head;
        while (from > 0 && Belongs(tree, tokens, from - 1, head))
        {
            from--;
        }

        var to = head + 1;
        while (to < tree.Length && tree.Relation(to) is Relation.Flat or Relation.Compound or Relation.Fixed && IsUnder(tree, to, head))
        {
            to++;
        }

        while (from < head && (tree.Relation(from) is Relation.Determiner or Relation.Predeterminer or Relation.Case or Relation.Coordination || tokens[from].Kind is TokenKind.Mark))
        {
            from++;
        }

        return (from, to);
    }

    private static bool Belongs(SentenceTree tree, ImmutableArray<Token> tokens, int at, int head) =>
        IsUnder(tree, at, head) && !tokens[at].Is(',') && tree.Relation(TopBelow(tree, at, head)) is Relation.AdjectivalModifier or Relation.Compound or Relation.NumericModifier or Relation.Determiner
            or Relation.Predeterminer or Relation.PossessiveModifier or Relation.Flat or Relation.DescriptiveModifier or Relation.UnmarkedNominalModifier or Relation.Punctuation or Relation.AdverbialModifier;

    private static bool IsUnder(SentenceTree tree, int at, int head)
    {
        for (var steps = 0; at >= 0 && steps < 8; steps++)
        {
            if (at == head)
            {
                return true;
            }

            at = tree.Head(at);
        }

        return false;
    }

    private static int TopBelow(SentenceTree tree, int at, int head)
    {
        while (tree.Head(at) != head && tree.Head(at) >= 0)
        {
            at = tree.Head(at);
        }

        return at;
    }
}

using System.Collections.Immutable;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Frames;

/// <summary>Whether a sentence tells an event as done: not denied, planned, threatened or only possible.</summary>
internal static class Happening
{
    private const int Depth = 6;

    private static readonly HashSet<string> Unreal = Lexicon.Of("event-frames").Set("unreal");

    /// <summary>Looks at the word and at what it hangs on.</summary>
    public static bool Of(SentenceTree tree, ImmutableArray<Token> tokens, int at, bool isNoun)
    {
        if (IsHedged(tree, tokens, at) || IsCharge(tree, tokens, at))
        {
            return false;
        }

        var below = at;
        for (var (above, steps) = (tree.Head(at), 0); above >= 0 && steps < Depth; (below, above, steps) = (above, tree.Head(above), steps + 1))
        {
            var relation = tree.Relation(below);
            if (relation is Relation.RelativeClause or Relation.Parataxis || (relation is Relation.AdverbialClause && !IsConditional(tree, tokens, below)))
            {
                return true;
            }

            // "Threatened to attack", "plans to bomb": an infinitive is not yet done, unless "began to", "continued to".
            var open = relation is Relation.OpenComplement or Relation.AdnominalClause && HasTo(tree, tokens, below);
            if (open && relation is Relation.OpenComplement && Verbs.Find(tokens[above].Lower) is { Lemma: "begin" or "start" or "continue" or "manage" or "use" or "help" })
            {
                continue;
            }

            if (open && HasTo(tree, tokens, below))
            {
                return false;
            }

            var governs = isNoun || relation is not (Relation.ClausalComplement or Relation.Conjunct);
            if (relation is Relation.Object or Relation.Oblique or Relation.ClausalComplement or Relation.NominalSubjectPassive or Relation.OpenComplement
                && (IsHedged(tree, tokens, above) || (governs && Verbs.Find(tokens[above].Lower) is { } verb && Unreal.Contains(verb.Lemma))))
            {
                return false;
            }

            if (relation is Relation.AdverbialClause && IsConditional(tree, tokens, below))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHedged(SentenceTree tree, ImmutableArray<Token> tokens, int at)
    {
        foreach (var child in tree.Children(at))
        {
            var word = tokens[child].Lower;
            if (tree.Relation(child) is Relation.Auxiliary && word is "will" or "would" or "may" or "might" or "could" or "should" or "can" or "must" or "shall" or "'ll" or "wo" or "ca")
            {
                return true;
            }

            if (tree.Relation(child) is Relation.AdverbialModifier or Relation.Determiner && word is "not" or "never" or "n't" or "no" or "possible")
            {
                return true;
            }

            if (tree.Relation(child) is Relation.AdjectivalModifier && word is "possible" or "potential" or "planned" or "attempted" or "foiled" or "future" or "imminent" or "alleged" or "further" or "feared")
            {
                return true;
            }
        }

        return false;
    }

    // "In prison for murdering his mother", "accused of attacking": what somebody is accused or stands trial for is told elsewhere, if it is told.
    private static bool IsCharge(SentenceTree tree, ImmutableArray<Token> tokens, int at) => Marker.Opens(tree, tokens, at, "for", "of", "from");

    private static bool HasTo(SentenceTree tree, ImmutableArray<Token> tokens, int at) => Marker.Opens(tree, tokens, at, "to");

    private static bool IsConditional(SentenceTree tree, ImmutableArray<Token> tokens, int at) => Marker.Opens(tree, tokens, at, "if", "unless", "whether", "lest", "to", "before");
}

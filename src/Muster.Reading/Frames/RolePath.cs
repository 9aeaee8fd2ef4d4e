using System.Collections.Immutable;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Frames;

/// <summary>A way through a sentence's tree from an event word to a phrase that fills a role: the format is told in Lexicon/roles.txt.</summary>
internal sealed class RolePath
{
    private readonly ImmutableArray<Step> steps;

    private RolePath(ImmutableArray<Step> steps) => this.steps = steps;

    /// <summary>Reads "^conj.nsubj" or "obl/by|from"; a word that is no relation throws <see cref="FormatException"/>.</summary>
    public static RolePath Parse(string written) => new([.. written.Split('.').Select(ParseStep)]);

    /// <summary>Adds the heads of the phrases to which it leads from <paramref name="at"/>.</summary>
    public void Follow(SentenceTree tree, ImmutableArray<Token> tokens, int at, List<int> heads) => Follow(tree, tokens, at, 0, heads);

    private static Step ParseStep(string written)
    {
        var up = written[0] == '^';
        var slash = written.IndexOf('/');
        var name = written[(up ? 1 : 0)..(slash < 0 ? written.Length : slash)];
        var relation = WrittenForms.TryRelation(name, out var found) ? found : throw new FormatException($"found '{name}', expected a relation of Universal Dependencies.");
        return new Step(up, relation, slash < 0 ? [] : [.. written[(slash + 1)..].Split('|')]);
    }

    // "obl" stands for "obl:unmarked" and its like; subjects and agents of their own kind are named whole.
    private static bool Fits(Relation asked, Relation found) => asked == found || (asked, found) is (Relation.Oblique, Relation.UnmarkedOblique) or (Relation.NominalModifier, Relation.UnmarkedNominalModifier or Relation.DescriptiveModifier)
        or (Relation.Compound, Relation.Flat) or (Relation.AdverbialClause, Relation.SententialRelative);

    private void Follow(SentenceTree tree, ImmutableArray<Token> tokens, int at, int index, List<int> heads)
    {
        if (index == steps.Length)
        {
            if (!heads.Contains(at))
            {
                heads.Add(at);
            }

            return;
        }

        var step = steps[index];
        if (step.IsUp)
        {
            if (Fits(step.Relation, tree.Relation(at)) && tree.Head(at) >= 0 && BeginsWith(step, tree, tokens, at))
            {
                Follow(tree, tokens, tree.Head(at), index + 1, heads);
            }

            return;
        }

        foreach (var child in tree.Children(at))
        {
            if (Fits(step.Relation, tree.Relation(child)) && BeginsWith(step, tree, tokens, child))
            {
                Follow(tree, tokens, child, index + 1, heads);
            }
        }
    }

    private static bool BeginsWith(Step step, SentenceTree tree, ImmutableArray<Token> tokens, int phrase)
    {
        if (step.Prepositions.IsEmpty)
        {
            return true;
        }

        foreach (var child in tree.Children(phrase))
        {
            if (tree.Relation(child) is Relation.Case && step.Prepositions.Contains(tokens[child].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Step(bool IsUp, Relation Relation, ImmutableArray<string> Prepositions);
}

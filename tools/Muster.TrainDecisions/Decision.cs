using Muster.Reading.Syntax;
using Muster.TrainSyntax;

namespace Muster.TrainDecisions;

/// <summary>One linear decision: its weights, and how cases that it has not seen come out.</summary>
internal sealed class Decision(int bits, int classes)
{
    private const int Rounds = 6;
    private const int Lead = 30;
    private const int Scale = 4;

    /// <summary>Rows of a weight a class.</summary>
    public sbyte[] Train(IReadOnlyList<Case> cases)
    {
        var perceptron = new Perceptron(bits, classes);
        var chance = new Chance(3);
        var scores = new int[classes];
        var order = cases.SelectMany((each, at) => Enumerable.Repeat(at, Repeats(each))).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            chance.Shuffle(order.AsSpan());
            foreach (var at in order)
            {
                perceptron.Score(cases[at].Rows, scores);
                perceptron.Step();
                perceptron.LearnWithLead(cases[at].Rows, scores, cases[at].Class, Lead);
            }
        }

        var rows = new sbyte[classes << bits];
        for (var row = 0; row < 1 << bits; row++)
        {
            for (var at = 0; at < classes; at++)
            {
                rows[(row * classes) + at] = (sbyte)Math.Clamp(perceptron.Mean(row, at, Scale), -127, 127);
            }
        }

        return rows;
    }

    /// <summary>The scores of a case by such rows.</summary>
    public int[] Score(sbyte[] weights, Case each)
    {
        var scores = new int[classes];
        foreach (var row in each.Rows)
        {
            for (var at = 0; at < classes; at++)
            {
                scores[at] += weights[((int)row * classes) + at];
            }
        }

        return scores;
    }

    /// <summary>The scores of each case by weights that have not seen its document.</summary>
    public int[][] CrossScore(IReadOnlyList<Case> cases, int folds, Action<string> say)
    {
        var scores = new int[cases.Count][];
        for (var fold = 0; fold < folds; fold++)
        {
            var weights = Train([.. cases.Where(each => FoldOf(each.Document, folds) != fold)]);
            for (var at = 0; at < cases.Count; at++)
            {
                if (FoldOf(cases[at].Document, folds) == fold)
                {
                    scores[at] = Score(weights, cases[at]);
                }
            }

            say($"part {fold + 1} of {folds}");
        }

        return scores;
    }

    // News labelled by hand are few, and what the decisions are for.
    private static int Repeats(Case each) => each.Source is Source.News ? 6 : each.Source is Source.Advisory ? 2 : 1;

    /// <summary>The part to which a document belongs.</summary>
    public static int FoldOf(string document, int folds)
    {
        var hash = 0UL;
        foreach (var letter in document)
        {
            hash = Atoms.Mix(unchecked(hash + letter));
        }

        return (int)(hash % (ulong)folds);
    }
}

using System.Numerics;

namespace Muster.TrainSyntax;

/// <summary>Weights of an averaged perceptron over hashed rows, in whole numbers throughout.</summary>
internal sealed class Perceptron(int bits, int classes)
{
    private readonly int[] _weights = new int[(1 << bits) * classes];
    private readonly long[] _debts = new long[(1 << bits) * classes];
    private long _step = 1;

    public int Classes => classes;

    /// <summary>The sum of the rows for every class.</summary>
    public void Score(ReadOnlySpan<uint> rows, Span<int> scores)
    {
        scores[..classes].Clear();
        foreach (var row in rows)
        {
            var weights = _weights.AsSpan((int)row * classes, classes);
            var at = 0;
            for (; at + Vector<int>.Count <= classes; at += Vector<int>.Count)
            {
                (new Vector<int>(scores[at..]) + new Vector<int>(weights[at..])).CopyTo(scores[at..]);
            }

            for (; at < classes; at++)
            {
                scores[at] += weights[at];
            }
        }
    }

    /// <summary>Counts an example, whether or not it is learned from.</summary>
    public void Step() => _step++;

    /// <summary>Makes one class likelier for these rows and another less so.</summary>
    public void Learn(ReadOnlySpan<uint> rows, int right, int wrong)
    {
        foreach (var row in rows)
        {
            Change(((int)row * classes) + right, 1);
            Change(((int)row * classes) + wrong, -1);
        }
    }

    /// <summary>Learns unless the right class leads every other by so much; spoils the scores.</summary>
    public void LearnWithLead(ReadOnlySpan<uint> rows, Span<int> scores, int right, int lead)
    {
        var least = scores[right] - lead;
        scores[right] = int.MinValue;
        var wrong = Best(scores);
        if (scores[wrong] >= least)
        {
            Learn(rows, right, wrong);
        }
    }

    /// <summary>The first class with the highest score.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var at = 1; at < scores.Length; at++)
        {
            best = scores[at] > scores[best] ? at : best;
        }

        return best;
    }

    /// <summary>The mean weight over all examples, times the scale, rounded half away from zero.</summary>
    public int Mean(int row, int ofClass, int scale)
    {
        var at = (row * classes) + ofClass;
        var sum = ((_weights[at] * _step) - _debts[at]) * scale;
        return (int)((sum + (Math.Sign(sum) * _step / 2)) / _step);
    }

    private void Change(int at, int by)
    {
        unchecked
        {
            _weights[at] += by;
            _debts[at] += by * _step;
        }
    }
}

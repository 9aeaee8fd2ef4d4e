using System.Runtime.InteropServices;

namespace Muster.Reading.Decisions;

/// <summary>Learned decisions where the rules are weak: linear, whole numbers only, so that every machine gives the same answer. Immutable, safe for many threads.</summary>
public sealed class DecisionModel
{
    private readonly sbyte[] _scope;
    private readonly PercentTable _scopePercents;
    private readonly sbyte[] _types;
    private readonly PercentTable _typePercents;

    internal DecisionModel(sbyte[] scope, PercentTable scopePercents, sbyte[] types, PercentTable typePercents)
    {
        (_scope, _scopePercents, _types, _typePercents) = (scope, scopePercents, types, typePercents);
    }

    /// <summary>Opens a model from its file's bytes, which are copied; throws <see cref="FormatException"/> on other bytes.</summary>
    public static DecisionModel Open(ReadOnlyMemory<byte> bytes)
    {
        var all = bytes.Span;
        DecisionLayout.Check(all);
        var scope = all[DecisionLayout.HeaderLength..];
        var types = scope[DecisionLayout.LengthOf(DecisionLayout.ScopeClasses)..];
        return new DecisionModel(Rows(scope, DecisionLayout.ScopeClasses), PercentTable.Open(scope), Rows(types, TypeClasses.Count), PercentTable.Open(types));
    }

    /// <summary>How likely it is, in steps of five per cent, that an event word tells one incident that happened.</summary>
    internal int ScopePercent(ReadOnlySpan<uint> rows)
    {
        var score = 0;
        foreach (var row in rows)
        {
            score += _scope[(int)(2 * row) + 1] - _scope[(int)(2 * row)];
        }

        return _scopePercents.Of(score);
    }

    /// <summary>The likeliest class of type, and how likely it is.</summary>
    internal (int Class, int Percent) Type(ReadOnlySpan<uint> rows)
    {
        Span<int> scores = stackalloc int[TypeClasses.Count];
        scores.Clear();
        foreach (var row in rows)
        {
            for (var at = 0; at < scores.Length; at++)
            {
                scores[at] += _types[((int)row * TypeClasses.Count) + at];
            }
        }

        var (best, lead) = Lead(scores);
        return (best, _typePercents.Of(lead));
    }

    /// <summary>The first class with the highest score, and by how much it leads the next.</summary>
    internal static (int Best, int By) Lead(ReadOnlySpan<int> scores)
    {
        var (best, next) = (0, -1);
        for (var at = 1; at < scores.Length; at++)
        {
            if (scores[at] > scores[best])
            {
                (best, next) = (at, best);
            }
            else if (next < 0 || scores[at] > scores[next])
            {
                next = at;
            }
        }

        return (best, scores[best] - scores[next]);
    }

    private static sbyte[] Rows(ReadOnlySpan<byte> decision, int classes) =>
        MemoryMarshal.Cast<byte, sbyte>(decision.Slice(4 * PercentTable.Steps, classes << DecisionLayout.Bits)).ToArray();
}

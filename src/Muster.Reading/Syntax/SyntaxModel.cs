using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Muster.Reading.Syntax;

/// <summary>The trained tagger and parser: whole numbers only, so that every machine gives the same answer. Immutable, safe for many threads.</summary>
public sealed class SyntaxModel
{
    internal const int TagCount = (int)Tag.WhPossessive + 1;
    internal const int RelationCount = (int)Relation.OuterClausalSubject + 1;

    private readonly sbyte[] _tagRows;
    private readonly sbyte[] _relationRows;
    private readonly uint[] _moveRows;

    internal SyntaxModel(WordLexicon lexicon, sbyte[] tagRows, sbyte[] relationRows, uint[] moveRows)
    {
        Lexicon = lexicon;
        _tagRows = tagRows;
        _relationRows = relationRows;
        _moveRows = moveRows;
    }

    internal WordLexicon Lexicon { get; }

    /// <summary>Opens a model from its file's bytes, which are unpacked and not kept; throws <see cref="FormatException"/> on other bytes.</summary>
    public static SyntaxModel Open(ReadOnlyMemory<byte> bytes)
    {
        var all = bytes.Span;
        SyntaxLayout.Check(all);
        return new SyntaxModel(
            new WordLexicon(SyntaxLayout.Section(all, SyntaxLayout.Lexicon)),
            SyntaxLayout.UnpackRows(SyntaxLayout.Section(all, SyntaxLayout.TagRows), SyntaxLayout.TagBits),
            SyntaxLayout.UnpackRows(SyntaxLayout.Section(all, SyntaxLayout.RelationRows), SyntaxLayout.RelationBits),
            SyntaxLayout.UnpackMoves(SyntaxLayout.Section(all, SyntaxLayout.MoveRows)));
    }

    /// <summary>The tag with the highest sum of weights.</summary>
    internal int BestTag(ReadOnlySpan<uint> rows) => Best(_tagRows, rows, TagCount);

    /// <summary>The relation with the highest sum of weights.</summary>
    internal int BestRelation(ReadOnlySpan<uint> rows) => Best(_relationRows, rows, RelationCount);

    /// <summary>How much better than shifting it is to give the top of the stack its head at the left, or at the right.</summary>
    internal (int Left, int Right) MoveScores(ReadOnlySpan<uint> rows)
    {
        var left = 0;
        var right = 0;
        var table = _moveRows.AsSpan();
        foreach (var row in rows)
        {
            var pair = table[(int)row];
            unchecked
            {
                left += (short)pair;
                right += (short)(pair >> 16);
            }
        }

        return (left, right);
    }

    private static int Best(sbyte[] table, ReadOnlySpan<uint> rows, int classes)
    {
        ref var origin = ref MemoryMarshal.GetArrayDataReference(table);
        var first = Vector256<short>.Zero;
        var second = Vector256<short>.Zero;
        var third = Vector256<short>.Zero;
        var fourth = Vector256<short>.Zero;
        foreach (var row in rows)
        {
            var at = (nuint)row * SyntaxLayout.RowWidth;
            var low = Vector256.LoadUnsafe(ref origin, at);
            var high = Vector256.LoadUnsafe(ref origin, at + 32);
            first += Vector256.WidenLower(low);
            second += Vector256.WidenUpper(low);
            third += Vector256.WidenLower(high);
            fourth += Vector256.WidenUpper(high);
        }

        Span<short> sums = stackalloc short[SyntaxLayout.RowWidth];
        first.CopyTo(sums);
        second.CopyTo(sums[16..]);
        third.CopyTo(sums[32..]);
        fourth.CopyTo(sums[48..]);
        return IndexOfGreatest(sums[..classes]);
    }

    private static int IndexOfGreatest(ReadOnlySpan<short> sums)
    {
        var best = 0;
        for (var at = 1; at < sums.Length; at++)
        {
            if (sums[at] > sums[best])
            {
                best = at;
            }
        }

        return best;
    }
}

using System.Buffers.Binary;
using Muster.Reading.Syntax;

namespace Muster.TrainSyntax;

/// <summary>Turns weights into the tables of the model, and tables into the sections of its file.</summary>
internal static class PackRows
{
    // Sums over the runs are taken at this many times the scale, so that little is lost by rounding.
    private const int Fine = 16;

    /// <summary>Rows of 64 weights: the means of some runs, scaled and held within a byte; those under the least are left out, which keeps the file small.</summary>
    public static sbyte[] Mean(IReadOnlyList<Perceptron> runs, int bits, int scale, int least)
    {
        var rows = new sbyte[SyntaxLayout.RowWidth << bits];
        for (var row = 0; row < 1 << bits; row++)
        {
            for (var ofClass = 0; ofClass < runs[0].Classes; ofClass++)
            {
                rows[(row * SyntaxLayout.RowWidth) + ofClass] = InByte(Round(MeanOf(runs, row, ofClass, scale), runs.Count), least);
            }
        }

        return rows;
    }

    /// <summary>Rows of two weights: how much better than shifting the two other moves are.</summary>
    public static uint[] MeanMoves(IReadOnlyList<Perceptron> runs, int scale)
    {
        var rows = new uint[1 << SyntaxLayout.MoveBits];
        for (var row = 0; row < rows.Length; row++)
        {
            var shift = MeanOf(runs, row, (int)Move.Shift, scale);
            var left = Math.Clamp(Round(MeanOf(runs, row, (int)Move.Left, scale) - shift, runs.Count), short.MinValue, short.MaxValue);
            var right = Math.Clamp(Round(MeanOf(runs, row, (int)Move.Right, scale) - shift, runs.Count), short.MinValue, short.MaxValue);
            rows[row] = unchecked((ushort)left | ((uint)(ushort)right << 16));
        }

        return rows;
    }

    private static int MeanOf(IReadOnlyList<Perceptron> runs, int row, int ofClass, int scale)
    {
        var sum = 0;
        for (var run = 0; run < runs.Count; run++)
        {
            sum += runs[run].Mean(row, ofClass, scale * Fine);
        }

        return sum;
    }

    // Rounded half away from zero.
    private static int Round(int sum, int runs) => (sum + (Math.Sign(sum) * Fine * runs / 2)) / (Fine * runs);

    private static sbyte InByte(int weight, int least) => Math.Abs(weight) < least ? (sbyte)0 : (sbyte)Math.Clamp(weight, -127, 127);

    /// <summary>The file that <see cref="SyntaxModel.Open"/> opens.</summary>
    public static byte[] File(byte[] lexicon, sbyte[] tagRows, sbyte[] relationRows, uint[] moveRows)
    {
        byte[][] sections = [lexicon, Rows(tagRows), Rows(relationRows), Moves(moveRows)];
        var file = new byte[SyntaxLayout.HeaderLength + sections.Sum(section => section.Length)];
        SyntaxLayout.Mark.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(SyntaxLayout.LengthAt), (uint)file.Length);
        var start = SyntaxLayout.HeaderLength;
        for (var section = 0; section < sections.Length; section++)
        {
            var bounds = file.AsSpan(SyntaxLayout.SectionsAt + (section * SyntaxLayout.SectionLength));
            BinaryPrimitives.WriteUInt32LittleEndian(bounds, (uint)start);
            BinaryPrimitives.WriteUInt32LittleEndian(bounds[4..], (uint)sections[section].Length);
            sections[section].CopyTo(file.AsSpan(start));
            start += sections[section].Length;
        }

        return file;
    }

    private static byte[] Rows(sbyte[] rows)
    {
        var count = rows.Length / SyntaxLayout.RowWidth;
        var present = new byte[count / 8];
        using var packed = new MemoryStream();
        Span<byte> bits = stackalloc byte[8];
        for (var row = 0; row < count; row++)
        {
            var weights = rows.AsSpan(row * SyntaxLayout.RowWidth, SyntaxLayout.RowWidth);
            var mask = 0UL;
            for (var at = 0; at < weights.Length; at++)
            {
                mask |= weights[at] != 0 ? 1UL << at : 0;
            }

            if (mask == 0)
            {
                continue;
            }

            present[row >> 3] |= (byte)(1 << (row & 7));
            BinaryPrimitives.WriteUInt64LittleEndian(bits, mask);
            packed.Write(bits);
            foreach (var weight in weights)
            {
                if (weight != 0)
                {
                    packed.WriteByte(unchecked((byte)weight));
                }
            }
        }

        return [.. present, .. packed.ToArray()];
    }

    private static byte[] Moves(uint[] rows)
    {
        var packed = new byte[rows.Length * 4];
        for (var row = 0; row < rows.Length; row++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(packed.AsSpan(row * 4), rows[row]);
        }

        return packed;
    }
}

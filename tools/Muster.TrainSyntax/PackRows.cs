using System.Buffers.Binary;
using Muster.Reading.Syntax;

namespace Muster.TrainSyntax;

/// <summary>Turns weights into the tables of the model, and tables into the sections of its file.</summary>
internal static class PackRows
{
    /// <summary>Rows of 64 weights: the means, scaled and held within a byte.</summary>
    public static sbyte[] Mean(Perceptron perceptron, int bits, int scale)
    {
        var rows = new sbyte[SyntaxLayout.RowWidth << bits];
        for (var row = 0; row < 1 << bits; row++)
        {
            for (var ofClass = 0; ofClass < perceptron.Classes; ofClass++)
            {
                rows[(row * SyntaxLayout.RowWidth) + ofClass] = (sbyte)Math.Clamp(perceptron.Mean(row, ofClass, scale), -127, 127);
            }
        }

        return rows;
    }

    /// <summary>Rows of two weights: how much better than shifting the two other moves are.</summary>
    public static uint[] MeanMoves(Perceptron perceptron, int scale)
    {
        var rows = new uint[1 << SyntaxLayout.MoveBits];
        for (var row = 0; row < rows.Length; row++)
        {
            var shift = perceptron.Mean(row, (int)Move.Shift, scale);
            var left = Math.Clamp(perceptron.Mean(row, (int)Move.Left, scale) - shift, short.MinValue, short.MaxValue);
            var right = Math.Clamp(perceptron.Mean(row, (int)Move.Right, scale) - shift, short.MinValue, short.MaxValue);
            rows[row] = unchecked((ushort)left | ((uint)(ushort)right << 16));
        }

        return rows;
    }

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

namespace Muster.Reading.Syntax;

/// <summary>What the tagger looks at, as rows of its table.</summary>
internal static class TagFeatures
{
    /// <summary>How many rows a token chooses.</summary>
    public const int Count = 36;

    private const int Bits = SyntaxLayout.TagBits;

    /// <summary>The rows of a token, given the tags of the two before it.</summary>
    public static void Fill(in SentenceWords words, int token, int before, int secondBefore, Span<uint> rows)
    {
        var at = token + SentenceWords.Pad;
        var word = words.Word;
        var kind = words.Class;
        var w0 = word[at];
        var c0 = kind[at];
        var c1 = kind[at + 1];
        var t1 = Atoms.OfTag(before);
        var t2 = Atoms.OfTag(secondBefore);
        var shape = words.Shape[at];
        var ending = words.Ending[at];
        var beginning = words.Beginning[at];
        var last3 = Atoms.Mix(ending & 0xFFFFFFFFFFFF);
        var last2 = Atoms.Mix(ending & 0xFFFFFFFF);
        var nextLast3 = Atoms.Mix(words.Ending[at + 1] & 0xFFFFFFFFFFFF);
        rows[0] = Atoms.Row(Bits, 0, w0);
        rows[1] = Atoms.Row(Bits, 1, c0);
        rows[2] = Atoms.Row(Bits, 2, w0, t1);
        rows[3] = Atoms.Row(Bits, 3, c0, t1);
        rows[4] = Atoms.Row(Bits, 4, t1);
        rows[5] = Atoms.Row(Bits, 5, t1, t2);
        rows[6] = Atoms.Row(Bits, 6, c0, t1, t2);
        rows[7] = Atoms.Row(Bits, 7, Atoms.Mix(ending & 0xFFFF));
        rows[8] = Atoms.Row(Bits, 8, last2);
        rows[9] = Atoms.Row(Bits, 9, last3);
        rows[10] = Atoms.Row(Bits, 10, Atoms.Mix(ending));
        rows[11] = Atoms.Row(Bits, 11, Atoms.Mix(beginning & 0xFFFF));
        rows[12] = Atoms.Row(Bits, 12, Atoms.Mix(beginning & 0xFFFFFFFF));
        rows[13] = Atoms.Row(Bits, 13, Atoms.Mix(beginning));
        rows[14] = Atoms.Row(Bits, 14, shape);
        rows[15] = Atoms.Row(Bits, 15, shape, t1);
        rows[16] = Atoms.Row(Bits, 16, word[at - 1]);
        rows[17] = Atoms.Row(Bits, 17, word[at + 1]);
        rows[18] = Atoms.Row(Bits, 18, word[at - 2]);
        rows[19] = Atoms.Row(Bits, 19, word[at + 2]);
        rows[20] = Atoms.Row(Bits, 20, c1);
        rows[21] = Atoms.Row(Bits, 21, kind[at + 2]);
        rows[22] = Atoms.Row(Bits, 22, c0, c1);
        rows[23] = Atoms.Row(Bits, 23, kind[at - 1], c0);
        rows[24] = Atoms.Row(Bits, 24, c0, c1, kind[at + 2]);
        rows[25] = Atoms.Row(Bits, 25, c0, c1, t1);
        rows[26] = Atoms.Row(Bits, 26, nextLast3);
        rows[27] = Atoms.Row(Bits, 27, words.Shape[at + 1], shape);
        rows[28] = Atoms.Row(Bits, 28, w0, word[at + 1]);
        rows[29] = Atoms.Row(Bits, 29, w0, word[at - 1]);
        rows[30] = Atoms.Row(Bits, 30, t1, word[at + 1]);
        rows[31] = Atoms.Row(Bits, 31, last3, shape);
        rows[32] = Atoms.Row(Bits, 32, last2, t1);
        rows[33] = Atoms.Row(Bits, 33, t1, c1);
        rows[34] = Atoms.Row(Bits, 34, w0, c1);
        rows[35] = Atoms.Row(Bits, 35, shape, words.Shape[at - 1], last2);
    }
}

namespace Muster.Reading.Syntax;

/// <summary>
/// What the parser looks at before a move, as rows of its table: the templates of Zhang and Nivre (2011), fitted to arc-hybrid.
/// In the names s0, s1, s2 is the stack from its top; b0, b1, b2 the tokens to come; l and r the outermost children at the left and right;
/// w a word, t a tag, v a number of children, s0sl the set of relations at s0's left, d0 the way from s0 to b0, d1 from s1 to s0.
/// </summary>
internal static class MoveFeatures
{
    /// <summary>How many rows a state chooses.</summary>
    public const int Count = 104;

    private const int Bits = SyntaxLayout.MoveBits;

    /// <summary>The rows of a state.</summary>
    public static void Fill(in ParseState state, Span<uint> rows)
    {
        var word = state.Word;
        var tag = state.Tag;
        var s0 = state.FromTop(0);
        var s1 = state.FromTop(1);
        var s2 = state.FromTop(2);
        var b0 = state.Front;
        var b1 = state.Ahead(1);
        var b2 = state.Ahead(2);
        var s0l = state.LeftFirst[s0];
        var s0r = state.RightLast[s0];
        var s1l = state.LeftFirst[s1];
        var s1r = state.RightLast[s1];
        var b0l = state.LeftFirst[b0];
        var s0w = word[s0];
        var s0t = tag[s0];
        var s1w = word[s1];
        var s1t = tag[s1];
        var s2w = word[s2];
        var s2t = tag[s2];
        var b0w = word[b0];
        var b0t = tag[b0];
        var b1w = word[b1];
        var b1t = tag[b1];
        var b2w = word[b2];
        var b2t = tag[b2];
        var s0lw = word[s0l];
        var s0lt = tag[s0l];
        var s0rw = word[s0r];
        var s0rt = tag[s0r];
        var s1rw = word[s1r];
        var s1rt = tag[s1r];
        var b0lw = word[b0l];
        var b0lt = tag[b0l];
        var s1lt = tag[s1l];
        var s0l2t = tag[state.LeftSecond[s0]];
        var s0r2t = tag[state.RightSecond[s0]];
        var b0l2t = tag[state.LeftSecond[b0]];
        var s1r2t = tag[state.RightSecond[s1]];
        var p0t = tag[b0 > 0 ? b0 - 1 : state.None];
        var n0t = tag[s0 < state.Root ? s0 + 1 : state.None];
        var s0wt = unchecked(s0w + (s0t * 3));
        var s1wt = unchecked(s1w + (s1t * 3));
        var b0wt = unchecked(b0w + (b0t * 3));
        var d0 = Atoms.Small(Far(s0, b0));
        var d1 = Atoms.Small(Far(s1, s0));
        var s0vl = Atoms.Small(state.LeftCount[s0]);
        var s0vr = Atoms.Small(state.RightCount[s0]);
        var s1vr = Atoms.Small(state.RightCount[s1]);
        var b0vl = Atoms.Small(state.LeftCount[b0]);
        var s0sl = Atoms.Mix(state.LeftSet[s0] + 1);
        var s0sr = Atoms.Mix(state.RightSet[s0] + 1);
        var b0sl = Atoms.Mix(state.LeftSet[b0] + 1);
        var s1sr = Atoms.Mix(state.RightSet[s1] + 1);
        var s0ll = Atoms.OfRelation(state.Relation[s0l]);
        var s0rl = Atoms.OfRelation(state.Relation[s0r]);
        var b0ll = Atoms.OfRelation(state.Relation[b0l]);
        var s1rl = Atoms.OfRelation(state.Relation[s1r]);
        rows[0] = Atoms.Row(Bits, 0, s0w);
        rows[1] = Atoms.Row(Bits, 1, s0t);
        rows[2] = Atoms.Row(Bits, 2, s0w, s0t);
        rows[3] = Atoms.Row(Bits, 3, b0w);
        rows[4] = Atoms.Row(Bits, 4, b0t);
        rows[5] = Atoms.Row(Bits, 5, b0w, b0t);
        rows[6] = Atoms.Row(Bits, 6, s1w);
        rows[7] = Atoms.Row(Bits, 7, s1t);
        rows[8] = Atoms.Row(Bits, 8, s1w, s1t);
        rows[9] = Atoms.Row(Bits, 9, b1w);
        rows[10] = Atoms.Row(Bits, 10, b1t);
        rows[11] = Atoms.Row(Bits, 11, b1w, b1t);
        rows[12] = Atoms.Row(Bits, 12, b2w);
        rows[13] = Atoms.Row(Bits, 13, b2t);
        rows[14] = Atoms.Row(Bits, 14, s2t);
        rows[15] = Atoms.Row(Bits, 15, s2w);
        rows[16] = Atoms.Row(Bits, 16, s0wt, b0wt);
        rows[17] = Atoms.Row(Bits, 17, s0wt, b0w);
        rows[18] = Atoms.Row(Bits, 18, s0w, b0wt);
        rows[19] = Atoms.Row(Bits, 19, s0wt, b0t);
        rows[20] = Atoms.Row(Bits, 20, s0t, b0wt);
        rows[21] = Atoms.Row(Bits, 21, s0w, b0w);
        rows[22] = Atoms.Row(Bits, 22, s0t, b0t);
        rows[23] = Atoms.Row(Bits, 23, b0t, b1t);
        rows[24] = Atoms.Row(Bits, 24, s0w, b0t);
        rows[25] = Atoms.Row(Bits, 25, s0t, b0w);
        rows[26] = Atoms.Row(Bits, 26, s1wt, s0wt);
        rows[27] = Atoms.Row(Bits, 27, s1w, s0w);
        rows[28] = Atoms.Row(Bits, 28, s1t, s0t);
        rows[29] = Atoms.Row(Bits, 29, s1w, s0t);
        rows[30] = Atoms.Row(Bits, 30, s1t, s0w);
        rows[31] = Atoms.Row(Bits, 31, s1t, b0t);
        rows[32] = Atoms.Row(Bits, 32, s1w, b0w);
        rows[33] = Atoms.Row(Bits, 33, s1t, b0w);
        rows[34] = Atoms.Row(Bits, 34, s1w, b0t);
        rows[35] = Atoms.Row(Bits, 35, s1wt, s0t);
        rows[36] = Atoms.Row(Bits, 36, s1t, s0wt);
        rows[37] = Atoms.Row(Bits, 37, s0t, b0t, b1t);
        rows[38] = Atoms.Row(Bits, 38, s1t, s0t, b0t);
        rows[39] = Atoms.Row(Bits, 39, s2t, s1t, s0t);
        rows[40] = Atoms.Row(Bits, 40, b0t, b1t, b2t);
        rows[41] = Atoms.Row(Bits, 41, s0t, s0lt, b0t);
        rows[42] = Atoms.Row(Bits, 42, s0t, s0rt, b0t);
        rows[43] = Atoms.Row(Bits, 43, s0t, b0t, b0lt);
        rows[44] = Atoms.Row(Bits, 44, s1t, s1rt, s0t);
        rows[45] = Atoms.Row(Bits, 45, s1t, s1lt, s0t);
        rows[46] = Atoms.Row(Bits, 46, s1t, s0t, s0lt);
        rows[47] = Atoms.Row(Bits, 47, s1t, s0t, s0rt);
        rows[48] = Atoms.Row(Bits, 48, s0w, b0t, b1t);
        rows[49] = Atoms.Row(Bits, 49, s0t, b0w, b1t);
        rows[50] = Atoms.Row(Bits, 50, s1t, s0w, b0t);
        rows[51] = Atoms.Row(Bits, 51, s1w, s0t, b0t);
        rows[52] = Atoms.Row(Bits, 52, s1t, s0t, b0w);
        rows[53] = Atoms.Row(Bits, 53, s1t, s0t, b1t);
        rows[54] = Atoms.Row(Bits, 54, s1w, b0t, s0w);
        rows[55] = Atoms.Row(Bits, 55, s0w, d0);
        rows[56] = Atoms.Row(Bits, 56, s0t, d0);
        rows[57] = Atoms.Row(Bits, 57, b0w, d0);
        rows[58] = Atoms.Row(Bits, 58, b0t, d0);
        rows[59] = Atoms.Row(Bits, 59, s0t, b0t, d0);
        rows[60] = Atoms.Row(Bits, 60, s1t, s0t, d1);
        rows[61] = Atoms.Row(Bits, 61, s1w, s0t, d1);
        rows[62] = Atoms.Row(Bits, 62, s0w, s0vl);
        rows[63] = Atoms.Row(Bits, 63, s0t, s0vl);
        rows[64] = Atoms.Row(Bits, 64, s0w, s0vr);
        rows[65] = Atoms.Row(Bits, 65, s0t, s0vr);
        rows[66] = Atoms.Row(Bits, 66, s1t, s1vr);
        rows[67] = Atoms.Row(Bits, 67, s1w, s1vr);
        rows[68] = Atoms.Row(Bits, 68, b0t, b0vl);
        rows[69] = Atoms.Row(Bits, 69, b0w, b0vl);
        rows[70] = Atoms.Row(Bits, 70, s0lt);
        rows[71] = Atoms.Row(Bits, 71, s0lw);
        rows[72] = Atoms.Row(Bits, 72, s0ll);
        rows[73] = Atoms.Row(Bits, 73, s0rt);
        rows[74] = Atoms.Row(Bits, 74, s0rw);
        rows[75] = Atoms.Row(Bits, 75, s0rl);
        rows[76] = Atoms.Row(Bits, 76, b0lt);
        rows[77] = Atoms.Row(Bits, 77, b0lw);
        rows[78] = Atoms.Row(Bits, 78, b0ll);
        rows[79] = Atoms.Row(Bits, 79, s1rt);
        rows[80] = Atoms.Row(Bits, 80, s1rw);
        rows[81] = Atoms.Row(Bits, 81, s1rl);
        rows[82] = Atoms.Row(Bits, 82, s0l2t, s0lt, s0t);
        rows[83] = Atoms.Row(Bits, 83, s0r2t, s0rt, s0t);
        rows[84] = Atoms.Row(Bits, 84, b0l2t, b0lt, b0t);
        rows[85] = Atoms.Row(Bits, 85, s1r2t, s1rt, s1t);
        rows[86] = Atoms.Row(Bits, 86, s0w, s0sl);
        rows[87] = Atoms.Row(Bits, 87, s0t, s0sl);
        rows[88] = Atoms.Row(Bits, 88, s0w, s0sr);
        rows[89] = Atoms.Row(Bits, 89, s0t, s0sr);
        rows[90] = Atoms.Row(Bits, 90, b0w, b0sl);
        rows[91] = Atoms.Row(Bits, 91, b0t, b0sl);
        rows[92] = Atoms.Row(Bits, 92, s1w, s1sr);
        rows[93] = Atoms.Row(Bits, 93, s1t, s1sr);
        rows[94] = Atoms.Row(Bits, 94, s1t, s1sr, s0t);
        rows[95] = Atoms.Row(Bits, 95, s0t, s0sr, b0t);
        rows[96] = Atoms.Row(Bits, 96, s0t, s0sl, b0t);
        rows[97] = Atoms.Row(Bits, 97, s0w, s0sr, b0t);
        rows[98] = Atoms.Row(Bits, 98, p0t, b0t, s0t);
        rows[99] = Atoms.Row(Bits, 99, n0t, s0t, b0t);
        rows[100] = Atoms.Row(Bits, 100, s0t, s0lw, b0t);
        rows[101] = Atoms.Row(Bits, 101, s1t, s0t, s0lw);
        rows[102] = Atoms.Row(Bits, 102, s1w, s0lw, s0t);
        rows[103] = Atoms.Row(Bits, 103, b0w, s0lw, s0t);
    }

    // Near ways one by one, far ones together.
    private static int Far(int from, int to) => (to - from) switch
    {
        < 6 and var near => Math.Max(near, 0),
        < 10 => 6,
        < 15 => 7,
        _ => 8,
    };
}

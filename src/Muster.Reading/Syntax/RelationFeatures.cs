namespace Muster.Reading.Syntax;

/// <summary>
/// What is looked at to name the relation of a token to its head, as rows of a table. In the names d is the token and h its head, w a word, t a tag;
/// p1 and n1 the tokens before and after; c the tags that a word can take; g what is below the head on the stack; nm the way to the next mark or conjunction; l and r the outermost children; dsl and dsr the sets of relations at the left and right; hsib the head's nearest
/// other child on that side.
/// </summary>
internal static class RelationFeatures
{
    /// <summary>How many rows an arc chooses.</summary>
    public const int Count = 64;

    private const int Bits = SyntaxLayout.RelationBits;

    /// <summary>The rows of the arc that a state is about to draw.</summary>
    public static void Fill(in ParseState state, in SentenceWords words, int token, int head, Span<uint> rows)
    {
        var word = state.Word;
        var tag = state.Tag;
        var dw = word[token];
        var dt = tag[token];
        var hw = word[head];
        var ht = tag[head];
        var dwt = unchecked(dw + (dt * 3));
        var hwt = unchecked(hw + (ht * 3));
        var dir = Atoms.Small(token < head ? 3 : 4);
        var dist = Atoms.Small(Math.Clamp(head - token, -8, 8) + 20);
        var dp1 = tag[token > 0 ? token - 1 : state.None];
        var dp1w = word[token > 0 ? token - 1 : state.None];
        var dn1 = tag[token + 1];
        var hp1 = tag[head > 0 ? head - 1 : state.None];
        var hn1 = tag[head < state.Root ? head + 1 : state.None];
        var dl = state.LeftFirst[token];
        var dlw = word[dl];
        var dlt = tag[dl];
        var dl2w = word[state.LeftSecond[token]];
        var dr = state.RightLast[token];
        var drw = word[dr];
        var drt = tag[dr];
        var dsl = Atoms.Mix(state.LeftSet[token] + 1);
        var dsr = Atoms.Mix(state.RightSet[token] + 1);
        var hsl = Atoms.Mix(state.LeftSet[head] + 1);
        var hsr = Atoms.Mix(state.RightSet[head] + 1);
        var hl = state.LeftFirst[head];
        var hlw = word[hl];
        var hlt = tag[hl];
        var hr = state.RightLast[head];
        var hrw = word[hr];
        var hrt = tag[hr];
        var hsib = Atoms.OfRelation(state.Relation[token < head ? hl : hr]);
        var gt = tag[state.FromTop(token < head ? 1 : 2)];
        var dend = state.Ending[token];
        var hend = state.Ending[head];
        var dshape = words.Shape[token + SentenceWords.Pad];
        var dc = state.Class[token];
        var hc = state.Class[head];
        var dn1w = word[token + 1];
        var hp1w = word[head > 0 ? head - 1 : state.None];
        var gw = word[state.FromTop(token < head ? 1 : 2)];
        var nm = Atoms.Small(state.ToMark[token]);
        rows[0] = Atoms.Row(Bits, 0, dt, dw, dir);
        rows[1] = Atoms.Row(Bits, 1, ht, dt, dir);
        rows[2] = Atoms.Row(Bits, 2, hw, ht, dir);
        rows[3] = Atoms.Row(Bits, 3, hw, dt, dir);
        rows[4] = Atoms.Row(Bits, 4, ht, dw, dir);
        rows[5] = Atoms.Row(Bits, 5, hw, dw);
        rows[6] = Atoms.Row(Bits, 6, ht, dt, dist);
        rows[7] = Atoms.Row(Bits, 7, dt, dir);
        rows[8] = Atoms.Row(Bits, 8, dw, dir);
        rows[9] = Atoms.Row(Bits, 9, hwt, dt, dir);
        rows[10] = Atoms.Row(Bits, 10, hwt, dwt);
        rows[11] = Atoms.Row(Bits, 11, dt, dp1, dir);
        rows[12] = Atoms.Row(Bits, 12, dt, dn1, dir);
        rows[13] = Atoms.Row(Bits, 13, ht, dt, dp1);
        rows[14] = Atoms.Row(Bits, 14, ht, dt, dn1);
        rows[15] = Atoms.Row(Bits, 15, ht, hp1, dt);
        rows[16] = Atoms.Row(Bits, 16, ht, hn1, dt);
        rows[17] = Atoms.Row(Bits, 17, dw, dn1);
        rows[18] = Atoms.Row(Bits, 18, dp1w, dt);
        rows[19] = Atoms.Row(Bits, 19, dlw, dt, ht);
        rows[20] = Atoms.Row(Bits, 20, dlw, dw, ht);
        rows[21] = Atoms.Row(Bits, 21, dlw, hw, dir);
        rows[22] = Atoms.Row(Bits, 22, dlw, dt, dir);
        rows[23] = Atoms.Row(Bits, 23, drt, dt, ht);
        rows[24] = Atoms.Row(Bits, 24, drw, dt, ht);
        rows[25] = Atoms.Row(Bits, 25, dlt, dt, ht);
        rows[26] = Atoms.Row(Bits, 26, dsl, dt, ht);
        rows[27] = Atoms.Row(Bits, 27, dsl, dt, hw);
        rows[28] = Atoms.Row(Bits, 28, dsr, dt, ht);
        rows[29] = Atoms.Row(Bits, 29, dsl, dsr, dt);
        rows[30] = Atoms.Row(Bits, 30, hsl, ht, dt);
        rows[31] = Atoms.Row(Bits, 31, hsr, ht, dt);
        rows[32] = Atoms.Row(Bits, 32, hsl, hw, dt);
        rows[33] = Atoms.Row(Bits, 33, hsr, hw, dt);
        rows[34] = Atoms.Row(Bits, 34, hsl, hsr, dt);
        rows[35] = Atoms.Row(Bits, 35, hsr, hw, dw);
        rows[36] = Atoms.Row(Bits, 36, hlt, ht, dt);
        rows[37] = Atoms.Row(Bits, 37, hrt, ht, dt);
        rows[38] = Atoms.Row(Bits, 38, hrw, hw, dt);
        rows[39] = Atoms.Row(Bits, 39, hlw, ht, dt);
        rows[40] = Atoms.Row(Bits, 40, dend, ht, dir);
        rows[41] = Atoms.Row(Bits, 41, dend, dt, dir);
        rows[42] = Atoms.Row(Bits, 42, dend, dlw, dir);
        rows[43] = Atoms.Row(Bits, 43, hend, dt, dir);
        rows[44] = Atoms.Row(Bits, 44, dshape, dt, dir);
        rows[45] = Atoms.Row(Bits, 45, hsib, dt, ht);
        rows[46] = Atoms.Row(Bits, 46, hsib, dw, ht);
        rows[47] = Atoms.Row(Bits, 47, hsib, hw, dt);
        rows[48] = Atoms.Row(Bits, 48, gt, ht, dt);
        rows[49] = Atoms.Row(Bits, 49, dl2w, dlw, dt);
        rows[50] = Atoms.Row(Bits, 50, dc, ht, dir);
        rows[51] = Atoms.Row(Bits, 51, dc, hc, dir);
        rows[52] = Atoms.Row(Bits, 52, hc, dt, dir);
        rows[53] = Atoms.Row(Bits, 53, dp1w, dw, dir);
        rows[54] = Atoms.Row(Bits, 54, dn1w, dw, dir);
        rows[55] = Atoms.Row(Bits, 55, dl2w, dlw, ht);
        rows[56] = Atoms.Row(Bits, 56, dend, hend, dir);
        rows[57] = Atoms.Row(Bits, 57, gw, hw, dt);
        rows[58] = Atoms.Row(Bits, 58, gw, dw, ht);
        rows[59] = Atoms.Row(Bits, 59, hp1w, ht, dt);
        rows[60] = Atoms.Row(Bits, 60, dlw, dsl, ht);
        rows[61] = Atoms.Row(Bits, 61, hrw, dw, dt);
        rows[62] = Atoms.Row(Bits, 62, dt, ht, nm);
        rows[63] = Atoms.Row(Bits, 63, dlw, hrw, ht);
    }
}

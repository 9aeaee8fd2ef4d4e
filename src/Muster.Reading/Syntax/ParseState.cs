using System.Buffers;

namespace Muster.Reading.Syntax;

/// <summary>What the parser may do next (arc-hybrid: Kuhlmann, Gómez-Rodríguez and Satta 2011).</summary>
internal enum Move
{
    /// <summary>The next token goes on the stack.</summary>
    Shift,

    /// <summary>The top of the stack hangs on the next token, and leaves.</summary>
    Left,

    /// <summary>The top of the stack hangs on the one below it, and leaves.</summary>
    Right,
}

/// <summary>
/// A sentence half parsed. The root stands after the last token; one more place stands for what is not there, so that looking never needs a check.
/// Holds rented buffers: give them back.
/// </summary>
internal ref struct ParseState
{
    private const int NumberColumns = 11;
    private const int AtomColumns = 4;
    private const int MaskColumns = 2;

    // Ways of this length and longer are one.
    private const int FarAway = 9;

    private int[]? _numbers;
    private ulong[]? _atoms;

    public ParseState(in SentenceWords words, ReadOnlySpan<Tag> tags)
    {
        Length = words.Length;
        var stride = Length + 2;
        _numbers = ArrayPool<int>.Shared.Rent(stride * NumberColumns);
        _atoms = ArrayPool<ulong>.Shared.Rent(stride * (AtomColumns + MaskColumns));
        Word = _atoms.AsSpan(0, stride);
        Tag = _atoms.AsSpan(stride, stride);
        LeftSet = _atoms.AsSpan(2 * stride, stride);
        RightSet = _atoms.AsSpan(3 * stride, stride);
        Class = _atoms.AsSpan(4 * stride, stride);
        Ending = _atoms.AsSpan(5 * stride, stride);
        Head = _numbers.AsSpan(0, stride);
        Relation = _numbers.AsSpan(stride, stride);
        LeftFirst = _numbers.AsSpan(2 * stride, stride);
        LeftSecond = _numbers.AsSpan(3 * stride, stride);
        RightLast = _numbers.AsSpan(4 * stride, stride);
        RightSecond = _numbers.AsSpan(5 * stride, stride);
        LeftCount = _numbers.AsSpan(6 * stride, stride);
        RightCount = _numbers.AsSpan(7 * stride, stride);
        Stack = _numbers.AsSpan(8 * stride, stride);
        ToVerb = _numbers.AsSpan(9 * stride, stride);
        ToMark = _numbers.AsSpan(10 * stride, stride);
        words.Word.Slice(SentenceWords.Pad, Length).CopyTo(Word);
        words.Class.Slice(SentenceWords.Pad, Length).CopyTo(Class);
        for (var at = 0; at < Length; at++)
        {
            Tag[at] = Atoms.OfTag((int)tags[at]);
            Ending[at] = Atoms.Mix(words.Ending[at + SentenceWords.Pad] & 0xFFFFFFFFFFFF);
        }

        // The root and what is not there have words and tags of their own.
        Word[Root] = Atoms.Small(1);
        Tag[Root] = Atoms.OfTag(62);
        Word[None] = Atoms.Small(2);
        Tag[None] = Atoms.OfTag(Atoms.NoTag);
        Class[Root] = Ending[Root] = Atoms.Small(1);
        Class[None] = Ending[None] = Atoms.Small(2);
        LeftSet.Clear();
        RightSet.Clear();
        Head.Fill(-1);
        Relation.Fill(Atoms.NoRelation);
        _numbers.AsSpan(2 * stride, 4 * stride).Fill(None);
        _numbers.AsSpan(6 * stride, 2 * stride).Clear();
        FindWays(tags);
    }

    /// <summary>Tokens, without the root.</summary>
    public int Length { get; }

    public readonly int Root => Length;

    /// <summary>The index that stands for no token.</summary>
    public readonly int None => Length + 1;

    public Span<ulong> Word { get; }

    public Span<ulong> Tag { get; }

    /// <summary>The tags that the word can take.</summary>
    public Span<ulong> Class { get; }

    /// <summary>The word's last three letters.</summary>
    public Span<ulong> Ending { get; }

    /// <summary>How far the next finite verb is, zero for one, nine for none so near.</summary>
    public Span<int> ToVerb { get; }

    /// <summary>How far the next comma, dash, stop or conjunction is, in the same way.</summary>
    public Span<int> ToMark { get; }

    /// <summary>The relations of a token's children before it, a bit each.</summary>
    public Span<ulong> LeftSet { get; }

    /// <summary>The relations of a token's children after it, a bit each.</summary>
    public Span<ulong> RightSet { get; }

    /// <summary>-1 where it is not yet known.</summary>
    public Span<int> Head { get; }

    public Span<int> Relation { get; }

    public Span<int> LeftFirst { get; }

    public Span<int> LeftSecond { get; }

    public Span<int> RightLast { get; }

    public Span<int> RightSecond { get; }

    public Span<int> LeftCount { get; }

    public Span<int> RightCount { get; }

    public Span<int> Stack { get; }

    public int StackLength { get; private set; }

    /// <summary>The next token, or the root.</summary>
    public int Front { get; private set; }

    public readonly bool IsDone => Front == Root && StackLength == 0;

    /// <summary>The token so deep in the stack, zero being the top.</summary>
    public readonly int FromTop(int depth) => depth < StackLength ? Stack[StackLength - 1 - depth] : None;

    /// <summary>The token so far behind the next one.</summary>
    public readonly int Ahead(int steps) => Front + steps <= Root ? Front + steps : None;

    /// <summary>Whether the move is open; only the last on the stack may hang on the root, so that it has one child.</summary>
    public readonly bool Allows(Move move) => move switch
    {
        Move.Shift => Front < Root,
        Move.Left => Front < Root ? StackLength > 0 : StackLength == 1,
        _ => StackLength > 1,
    };

    /// <summary>The only open move, or null where there is a choice.</summary>
    public readonly Move? OnlyMove() => Front < Root
        ? StackLength == 0 ? Move.Shift : null
        : StackLength == 1 ? Move.Left : Move.Right;

    public void Shift() => Stack[StackLength++] = Front++;

    /// <summary>What would be the head of the stack's top.</summary>
    public readonly int HeadBy(Move move) => move is Move.Left ? Front : FromTop(1);

    /// <summary>Hangs the stack's top on a head and takes it off.</summary>
    public void Attach(int head, int relation)
    {
        var child = Stack[--StackLength];
        Head[child] = head;
        Relation[child] = relation;
        if (child < head)
        {
            LeftSecond[head] = LeftFirst[head];
            LeftFirst[head] = child;
            LeftCount[head]++;
            LeftSet[head] |= 1UL << relation;
        }
        else
        {
            RightSecond[head] = RightLast[head];
            RightLast[head] = child;
            RightCount[head]++;
            RightSet[head] |= 1UL << relation;
        }
    }

    private readonly void FindWays(ReadOnlySpan<Tag> tags)
    {
        ToVerb[Root] = ToMark[Root] = FarAway;
        ToVerb[None] = ToMark[None] = FarAway;
        for (var at = Length - 1; at >= 0; at--)
        {
            var isVerb = tags[at] is Syntax.Tag.VerbPast or Syntax.Tag.VerbPresent or Syntax.Tag.VerbThird or Syntax.Tag.Modal;
            var isMark = tags[at] is Syntax.Tag.Comma or Syntax.Tag.Dash or Syntax.Tag.Stop or Syntax.Tag.Conjunction;
            ToVerb[at] = isVerb ? 0 : Math.Min(ToVerb[at + 1] + 1, FarAway);
            ToMark[at] = isMark ? 0 : Math.Min(ToMark[at + 1] + 1, FarAway);
        }
    }

    public void Return()
    {
        if (_numbers is { } numbers && _atoms is { } atoms)
        {
            ArrayPool<int>.Shared.Return(numbers);
            ArrayPool<ulong>.Shared.Return(atoms);
            _numbers = null;
            _atoms = null;
        }
    }
}

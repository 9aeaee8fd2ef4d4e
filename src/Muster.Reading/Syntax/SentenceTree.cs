namespace Muster.Reading.Syntax;

/// <summary>A sentence's tree: every token has one head or is the root. Immutable; walking it allocates nothing.</summary>
public sealed class SentenceTree
{
    private const int Columns = 5;
    private const int FirstChildAt = 1;
    private const int NextAt = 2;
    private const int LeftmostAt = 3;
    private const int RightmostAt = 4;

    // Columns of the length each: head, first child, next child of the same head, leftmost and rightmost of the subtree.
    private readonly int[] _links;
    private readonly byte[] _relations;
    private readonly Tag[] _tags;

    private SentenceTree(int[] links, byte[] relations, Tag[] tags, in Margins margins)
    {
        _links = links;
        _relations = relations;
        _tags = tags;
        Margin = margins.Mean;
        IsTrusted = margins.AreHigh(tags.Length);
    }

    /// <summary>Tokens.</summary>
    public int Length => _tags.Length;

    /// <summary>Whether the parser was sure enough of it: false for more than 80 tokens, or where its moves were close calls.</summary>
    public bool IsTrusted { get; }

    /// <summary>The mean margin of the parser's moves, for choosing what to trust.</summary>
    internal int Margin { get; }

    /// <summary>The token's head, or -1 for the root.</summary>
    public int Head(int token) => _links[token];

    /// <summary>How the token belongs to its head.</summary>
    public Relation Relation(int token) => (Relation)_relations[token];

    /// <summary>The token's part of speech.</summary>
    public Tag Tag(int token) => _tags[token];

    /// <summary>The first token of what hangs on this one, itself included.</summary>
    public int Leftmost(int token) => _links[(LeftmostAt * Length) + token];

    /// <summary>The last token of what hangs on this one, itself included. Every token between the two belongs to it too.</summary>
    public int Rightmost(int token) => _links[(RightmostAt * Length) + token];

    /// <summary>The tokens whose head this one is, left to right.</summary>
    public ChildTokens Children(int token) => new(_links, Length, _links[(FirstChildAt * Length) + token]);

    internal static SentenceTree Of(in ParseState state, Tag[] tags, in Margins margins)
    {
        var length = state.Length;
        var links = new int[length * Columns];
        var relations = new byte[length];
        for (var token = 0; token < length; token++)
        {
            var left = state.LeftFirst[token];
            links[token] = state.Head[token] == state.Root ? -1 : state.Head[token];
            links[(LeftmostAt * length) + token] = left == state.None ? token : links[(LeftmostAt * length) + left];
            relations[token] = (byte)state.Relation[token];
        }

        links.AsSpan(FirstChildAt * length, 2 * length).Fill(-1);
        for (var token = length - 1; token >= 0; token--)
        {
            var right = state.RightLast[token];
            links[(RightmostAt * length) + token] = right == state.None ? token : links[(RightmostAt * length) + right];
            if (links[token] is var head and >= 0)
            {
                links[(NextAt * length) + token] = links[(FirstChildAt * length) + head];
                links[(FirstChildAt * length) + head] = token;
            }
        }

        return new SentenceTree(links, relations, tags, margins);
    }

    /// <summary>A token's children, for <c>foreach</c>.</summary>
    public readonly struct ChildTokens
    {
        private readonly int[] _links;
        private readonly int _length;
        private readonly int _first;

        internal ChildTokens(int[] links, int length, int first)
        {
            _links = links;
            _length = length;
            _first = first;
        }

        /// <summary>Walks them.</summary>
        public ChildWalk GetEnumerator() => new(_links, _length, _first);
    }

    /// <summary>A walk over a token's children.</summary>
    public struct ChildWalk
    {
        private readonly int[] _links;
        private readonly int _length;
        private int _next;

        internal ChildWalk(int[] links, int length, int first)
        {
            _links = links;
            _length = length;
            _next = first;
            Current = -1;
        }

        /// <summary>The child reached.</summary>
        public int Current { get; private set; }

        /// <summary>Goes to the next child; false after the last.</summary>
        public bool MoveNext()
        {
            if (_next < 0)
            {
                return false;
            }

            Current = _next;
            _next = _links[(NextAt * _length) + _next];
            return true;
        }
    }
}

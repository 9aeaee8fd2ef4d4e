namespace Muster.TrainSyntax;

/// <summary>The treebank's heads, the root standing after the last token.</summary>
internal readonly struct GoldTree
{
    private readonly int[] _heads;
    private readonly List<int>[] _children;

    public GoldTree(int[] heads)
    {
        _heads = [.. heads.Select(head => head < 0 ? heads.Length : head)];
        _children = [.. Enumerable.Range(0, heads.Length + 1).Select(_ => new List<int>())];
        for (var token = 0; token < heads.Length; token++)
        {
            _children[_heads[token]].Add(token);
        }
    }

    /// <summary>A token's head; -1 for what has none.</summary>
    public int Head(int token) => token < _heads.Length ? _heads[token] : -1;

    /// <summary>How many children of a token stand at a place or after it.</summary>
    public int ChildrenFrom(int token, int start)
    {
        var count = 0;
        foreach (var child in _children[token])
        {
            count += child >= start ? 1 : 0;
        }

        return count;
    }
}

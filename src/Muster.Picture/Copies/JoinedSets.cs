using System.Collections.Immutable;

namespace Muster.Picture.Copies;

/// <summary>Things that are joined into sets, two at a time; being in one set carries over. The first of a set stands for it.</summary>
/// <param name="count">How many things, each a set of its own at first.</param>
internal sealed class JoinedSets(int count)
{
    private readonly int[] parent = [.. Enumerable.Range(0, count)];

    public int FirstOf(int one)
    {
        while (parent[one] != one)
        {
            parent[one] = parent[parent[one]];
            one = parent[one];
        }

        return one;
    }

    public void Join(int one, int other)
    {
        var (left, right) = (FirstOf(one), FirstOf(other));
        parent[Math.Max(left, right)] = Math.Min(left, right);
    }

    /// <summary>For each thing the first of its set.</summary>
    public ImmutableArray<int> Numbers() => [.. Enumerable.Range(0, parent.Length).Select(FirstOf)];
}

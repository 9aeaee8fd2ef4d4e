using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Muster.Picture.Copies;

/// <summary>
/// Finds the texts that are copies of one story: two texts are, where enough of the shorter one stands in the other (<see cref="CopiedFrom"/>), so that
/// a cut story, one with a new headline or lead, and one inside a longer text are found. A copy of a copy is a copy. The work grows with the
/// values, not with the pairs of texts: an inverted index names for each value the first texts that hold it.
/// </summary>
public static class FindCopies
{
    /// <summary>From this part of the shorter sketch on, standing in the longer one, two texts are copies (measured in docs/decisions/0012).</summary>
    public const double CopiedFrom = 0.4;

    /// <summary>Fewer common values than this prove nothing: a name and a set phrase can be shared by chance.</summary>
    public const int LeastShared = 4;

    /// <summary>Of the texts that hold a value, so many are compared with the others; a story copied more often is found through these.</summary>
    private const int MostHolders = 64;

    /// <summary>Whether the two texts are copies of one story; never for texts too short to tell.</summary>
    public static bool AreCopies(TextSketch left, TextSketch right) => AreCopies(left, right, left.SharedWith(right));

    /// <summary>
    /// For each text the number of its story: texts with one number are copies. A number is the place of the story's first text in the list. A text without a sketch is
    /// nobody's copy. Which texts are together does not depend on their order.
    /// </summary>
    public static ImmutableArray<int> Of(IReadOnlyList<TextSketch?> sketches)
    {
        var stories = new JoinedSets(sketches.Count);
        var firsts = JoinEqualOnes(sketches, stories);
        var holders = ValuesOfSeveral(firsts.ConvertAll(at => sketches[at]!)).ToDictionary(value => value, _ => new List<int>());
        var shared = new Dictionary<int, int>();
        foreach (var at in firsts)
        {
            var sketch = sketches[at]!;
            CountShared(sketch, at, holders, shared);
            foreach (var (other, values) in shared)
            {
                if (AreCopies(sketch, sketches[other]!, values))
                {
                    stories.Join(at, other);
                }
            }
        }

        return stories.Numbers();
    }

    private static bool AreCopies(TextSketch left, TextSketch right, int shared) =>
        shared >= LeastShared && shared >= CopiedFrom * Math.Min(left.Values.Length, right.Values.Length);

    /// <summary>The first of each set of equal sketches, in an order that depends on the sketches alone: the longest first.</summary>
    private static List<int> JoinEqualOnes(IReadOnlyList<TextSketch?> sketches, JoinedSets stories)
    {
        var first = new Dictionary<TextSketch, int>();
        for (var at = 0; at < sketches.Count; at++)
        {
            if (sketches[at] is not { } sketch || sketch.Values.Length < LeastShared)
            {
                continue;
            }

            if (!first.TryAdd(sketch, at))
            {
                stories.Join(at, first[sketch]);
            }
        }

        return [.. first.OrderByDescending(pair => pair.Key.Values.Length).ThenBy(pair => pair.Key, ByValues).Select(pair => pair.Value)];
    }

    private static Comparer<TextSketch> ByValues { get; } =
        Comparer<TextSketch>.Create((left, right) => left.Values.AsSpan().SequenceCompareTo(right.Values.AsSpan()));

    // Most values stand in one text only, and need no list.
    private static IEnumerable<uint> ValuesOfSeveral(List<TextSketch> sketches)
    {
        var all = new uint[sketches.Sum(sketch => (long)sketch.Values.Length)];
        var filled = 0;
        foreach (var sketch in sketches)
        {
            sketch.Values.CopyTo(all, filled);
            filled += sketch.Values.Length;
        }

        Array.Sort(all);
        for (var at = 1; at < all.Length; at++)
        {
            if (all[at] == all[at - 1] && (at == 1 || all[at] != all[at - 2]))
            {
                yield return all[at];
            }
        }
    }

    private static void CountShared(TextSketch sketch, int at, Dictionary<uint, List<int>> holders, Dictionary<int, int> shared)
    {
        shared.Clear();
        foreach (var value in sketch.Values)
        {
            if (!holders.TryGetValue(value, out var list))
            {
                continue;
            }

            foreach (var other in list)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _)++;
            }

            if (list.Count < MostHolders)
            {
                list.Add(at);
            }
        }
    }
}

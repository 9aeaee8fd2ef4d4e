using System.Collections.Immutable;

namespace Muster.Picture;

/// <summary>
/// Says how many independent sources tell a fact. Two tellings are one source when they stand in one report, when one issuer issued both reports,
/// or when two of their evidence quotes are near-identical: after folding case, space and punctuation the sets of three-word shingles have a
/// Jaccard similarity of at least 0.8 (a quote of fewer than three words is one shingle). Being one source carries over: a copy of a copy is a copy.
/// Whole texts are not compared here, and a speaker whom two reporters quote in their own words is not seen as one source.
/// </summary>
public static class CountSources
{
    /// <summary>From this Jaccard similarity on two quotes are copies of each other.</summary>
    public const double CopiedFrom = 0.8;

    private const int WordsInAShingle = 3;

    /// <summary>The number of independent sources among these tellings: 0 for none.</summary>
    public static int Of(ImmutableArray<Telling> tellings)
    {
        var shingles = tellings.Select(ShinglesOf).ToArray();
        var source = Enumerable.Range(0, tellings.Length).ToArray();
        for (var i = 0; i < tellings.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (source[i] != source[j] && AreOne(tellings[i], tellings[j], shingles[i], shingles[j]))
                {
                    Rename(source, source[i], source[j]);
                }
            }
        }

        return source.Distinct().Count();
    }

    /// <summary>How much of two quotes is the same, 0 to 1; 0 where one of them is empty.</summary>
    public static double Similarity(string left, string right) => Similarity(Shingles(left), Shingles(right));

    private static void Rename(int[] source, int from, int to)
    {
        for (var at = 0; at < source.Length; at++)
        {
            source[at] = source[at] == from ? to : source[at];
        }
    }

    private static bool AreOne(Telling left, Telling right, HashSet<string>[] leftShingles, HashSet<string>[] rightShingles) =>
        string.Equals(left.Hash, right.Hash, StringComparison.Ordinal)
        || (left.Issuer is { } issuer && string.Equals(issuer, right.Issuer, StringComparison.Ordinal))
        || leftShingles.Any(one => rightShingles.Any(other => Similarity(one, other) >= CopiedFrom));

    private static HashSet<string>[] ShinglesOf(Telling telling) => [.. telling.Fact.Evidence.Select(evidence => Shingles(evidence.Quote))];

    private static double Similarity(HashSet<string> left, HashSet<string> right)
    {
        var shared = left.Count(right.Contains);
        return shared == 0 ? 0 : (double)shared / (left.Count + right.Count - shared);
    }

    private static HashSet<string> Shingles(string quote)
    {
        var words = FoldedText.Of(quote).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        var size = Math.Min(WordsInAShingle, words.Length);
        return [.. Enumerable.Range(0, words.Length - size + 1).Select(at => string.Join(' ', words, at, size))];
    }
}

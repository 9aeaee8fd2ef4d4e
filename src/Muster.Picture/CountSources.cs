using System.Collections.Immutable;
using Muster.Picture.Copies;

namespace Muster.Picture;

/// <summary>
/// Says how many independent sources tell a fact. Two tellings are one source when
/// they stand in one report;
/// one issuer issued both reports, or one publisher published both (names folded as <see cref="FoldedText"/> does);
/// both credit one news agency for the fact, or one credits it and the agency published the other;
/// the texts are copies of each other by their sketches, whatever facts they tell (<see cref="FindCopies"/>);
/// or two of their evidence quotes are near-identical: after folding case, space and punctuation the sets of three-word shingles have a Jaccard
/// similarity of at least 0.8 (a quote of fewer than three words is one shingle).
/// Being one source carries over: a copy of a copy is a copy. Where reports have no sketch, the other signs decide. A speaker whom two reporters
/// quote in their own words (an army, a hospital) is not seen as one source.
/// </summary>
public static class CountSources
{
    /// <summary>From this Jaccard similarity on two quotes are copies of each other.</summary>
    public const double CopiedFrom = 0.8;

    private const int WordsInAShingle = 3;

    /// <summary>The number of independent sources among these tellings: 0 for none.</summary>
    public static int Of(ImmutableArray<Telling> tellings) => tellings.Length <= 1 ? tellings.Length : Groups(tellings).Distinct().Count();

    /// <summary>For each telling the number of its source, which is the place of that source's first telling in the list.</summary>
    public static ImmutableArray<int> Groups(ImmutableArray<Telling> tellings)
    {
        if (tellings.Length == 1)
        {
            return [0];
        }

        var sources = new JoinedSets(tellings.Length);
        JoinByNames(tellings, sources);
        JoinCopies(tellings, sources);
        JoinByQuotes(tellings, sources);
        return sources.Numbers();
    }

    /// <summary>How much of two quotes is the same, 0 to 1; 0 where one of them is empty.</summary>
    public static double Similarity(string left, string right) => Similarity(Shingles(left), Shingles(right));

    private static void JoinByNames(ImmutableArray<Telling> tellings, JoinedSets sources)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < tellings.Length; at++)
        {
            foreach (var name in NamesOf(tellings[at]))
            {
                if (!first.TryAdd(name, at))
                {
                    sources.Join(at, first[name]);
                }
            }
        }
    }

    private static IEnumerable<string> NamesOf(Telling telling)
    {
        yield return "report " + telling.Hash;
        if (telling.Issuer is { } issuer)
        {
            yield return "issuer " + issuer;
        }

        if (FoldedText.Of(telling.Publisher) is { Length: > 0 } publisher)
        {
            yield return "publisher " + (NewsAgencies.KeyOf(publisher) ?? publisher);
        }

        if (NewsAgencies.KeyOf(telling.Fact.Source) is { } credited)
        {
            yield return "publisher " + credited;
        }
    }

    private static void JoinCopies(ImmutableArray<Telling> tellings, JoinedSets sources)
    {
        var stories = FindCopies.Of([.. tellings.Select(telling => telling.Sketch)]);
        for (var at = 0; at < stories.Length; at++)
        {
            sources.Join(at, stories[at]);
        }
    }

    private static void JoinByQuotes(ImmutableArray<Telling> tellings, JoinedSets sources)
    {
        var shingles = tellings.Select(ShinglesOf).ToArray();
        for (var i = 0; i < tellings.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (sources.FirstOf(i) != sources.FirstOf(j) && HaveAQuoteInCommon(shingles[i], shingles[j]))
                {
                    sources.Join(i, j);
                }
            }
        }
    }

    private static bool HaveAQuoteInCommon(HashSet<string>[] left, HashSet<string>[] right) =>
        left.Any(one => right.Any(other => Similarity(one, other) >= CopiedFrom));

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

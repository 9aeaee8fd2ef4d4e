using System.Collections.Immutable;
using System.Diagnostics;
using Muster.Reading.Syntax;

namespace Muster.TrainSyntax;

/// <summary>A model's figures on a treebank with its own tokens: all in hundredths of a per cent, marks left out of the heads and relations.</summary>
internal sealed record Figures(int Tags, int Heads, int Relations, int Trusted, int HeadsOfTrusted, double TokensPerSecond, double BytesPerSecond, double TagTokensPerSecond)
{
    public override string ToString() =>
        $"XPOS {Tags / 100.0:0.00}  UAS {Heads / 100.0:0.00}  LAS {Relations / 100.0:0.00}  trusted tokens {Trusted / 100.0:0.0} % with UAS {HeadsOfTrusted / 100.0:0.00}; "
        + $"tag {TagTokensPerSecond:N0} tokens/s, tag and parse {TokensPerSecond:N0} tokens/s, {BytesPerSecond / 1e6:0.00} MB/s";
}

/// <summary>Measures a model.</summary>
internal static class Evaluate
{
    private const int TimedRounds = 5;

    public static Figures Of(SyntaxModel model, IReadOnlyList<Sentence> sentences)
    {
        var tokens = sentences.Select(sentence => sentence.Tokens.ToImmutableArray()).ToArray();
        var (all, tags, counted, heads, relations, trusted, trustedHeads) = (0, 0, 0, 0, 0, 0, 0);
        for (var number = 0; number < tokens.Length; number++)
        {
            var gold = sentences[number];
            var tree = ParseSentence.Of(model, tokens[number]);
            for (var at = 0; at < tree.Length; at++)
            {
                all++;
                tags += tree.Tag(at) == gold.Tags[at] ? 1 : 0;
                if (gold.Relations[at] is not Relation.Punctuation)
                {
                    var head = tree.Head(at) == gold.Heads[at] ? 1 : 0;
                    counted++;
                    heads += head;
                    relations += tree.Relation(at) == gold.Relations[at] ? head : 0;
                    trusted += tree.IsTrusted ? 1 : 0;
                    trustedHeads += tree.IsTrusted ? head : 0;
                }
            }
        }

        var bytes = sentences.Sum(sentence => (long)sentence.Tokens[^1].End + 1);
        var parse = Seconds(() => Array.ForEach(tokens, each => ParseSentence.Of(model, each)));
        var tag = Seconds(() => Array.ForEach(tokens, each => TagSentence.Of(model, each)));
        return new Figures(Share(tags, all), Share(heads, counted), Share(relations, counted), Share(trusted, counted), Share(trustedHeads, Math.Max(trusted, 1)), all / parse, bytes / parse, all / tag);
    }

    /// <summary>What trusting only trees with at least such a mean margin would give: the share of their words, and UAS of those and of the others.</summary>
    public static IEnumerable<string> Margins(SyntaxModel model, IReadOnlyList<Sentence> sentences)
    {
        var trees = sentences.Select(gold => (gold, tree: ParseSentence.Of(model, [.. gold.Tokens]))).OrderBy(pair => pair.tree.Margin).ToArray();
        for (var tenth = 1; tenth <= 9; tenth++)
        {
            var least = trees[trees.Length * tenth / 20].tree.Margin;
            var trusted = trees.Where(pair => pair.tree.Margin >= least).ToArray();
            var others = trees.Where(pair => pair.tree.Margin < least).ToArray();
            yield return $"margin {least,6}: {100.0 * Words(trusted) / Words(trees),5:0.0} % of words, UAS {100.0 * Right(trusted) / Words(trusted):0.00}; the others {100.0 * Right(others) / Words(others):0.00}";
        }
    }

    private static int Words((Sentence Gold, SentenceTree Tree)[] pairs) => pairs.Sum(pair => pair.Gold.Relations.Count(relation => relation is not Relation.Punctuation));

    private static int Right((Sentence Gold, SentenceTree Tree)[] pairs) =>
        pairs.Sum(pair => Enumerable.Range(0, pair.Tree.Length).Count(at => pair.Gold.Relations[at] is not Relation.Punctuation && pair.Tree.Head(at) == pair.Gold.Heads[at]));

    private static int Share(int part, int of) => (int)((10_000L * part + (of / 2)) / of);

    // The fastest of some rounds: the machine may be busy with other things.
    private static double Seconds(Action round)
    {
        var least = double.MaxValue;
        for (var at = 0; at < TimedRounds; at++)
        {
            var watch = Stopwatch.StartNew();
            round();
            least = Math.Min(least, watch.Elapsed.TotalSeconds);
        }

        return least;
    }
}

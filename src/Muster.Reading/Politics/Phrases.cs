using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Politics;

/// <summary>A list of phrases in lower case, found in a sentence by their first word.</summary>
internal sealed class Phrases
{
    private readonly Dictionary<string, string[][]> byFirst;
    private readonly WordTest begins;

    /// <summary>Words of a phrase are parted by one space.</summary>
    public Phrases(params ReadOnlySpan<string> phrases)
    {
        byFirst = phrases.ToArray().Select(phrase => phrase.Split(' '))
            .GroupBy(words => words[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToArray());
        begins = new WordTest(byFirst.ContainsKey);
    }

    /// <summary>Words of which one stands wherever any of the phrases does: the longest of each.</summary>
    public IEnumerable<string> Anchors => byFirst.Values.SelectMany(phrases => phrases).Select(words => words.MaxBy(word => word.Length)!).Distinct();

    /// <summary>One past the longest phrase that begins at a token, or -1.</summary>
    public int EndAt(ImmutableArray<Token> tokens, int at)
    {
        if (at < 0 || at >= tokens.Length || !begins.Of(tokens[at].Word) || !byFirst.TryGetValue(tokens[at].Lower, out var candidates))
        {
            return -1;
        }

        foreach (var words in candidates)
        {
            if (Stands(tokens, at, words))
            {
                return at + words.Length;
            }
        }

        return -1;
    }

    /// <summary>Whether one begins at a token.</summary>
    public bool At(ImmutableArray<Token> tokens, int at) => EndAt(tokens, at) >= 0;

    /// <summary>The first token from <paramref name="from"/> on (before <paramref name="to"/>) at which one begins, or -1.</summary>
    public int First(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var at = Math.Max(0, from); at < Math.Min(to, tokens.Length); at++)
        {
            if (EndAt(tokens, at) >= 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The last token from <paramref name="from"/> on (before <paramref name="to"/>) at which one begins, or -1.</summary>
    public int Last(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var at = Math.Min(to, tokens.Length) - 1; at >= Math.Max(0, from); at--)
        {
            if (EndAt(tokens, at) >= 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether one begins in a stretch.</summary>
    public bool In(ImmutableArray<Token> tokens, int from, int to) => First(tokens, from, to) >= 0;

    private static bool Stands(ImmutableArray<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Length)
        {
            return false;
        }

        for (var word = 1; word < words.Length; word++)
        {
            if (tokens[at + word].Lower != words[word])
            {
                return false;
            }
        }

        return true;
    }
}

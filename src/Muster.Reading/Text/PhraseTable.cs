using System.Collections.Immutable;

namespace Muster.Reading.Text;

/// <summary>Where a phrase of a table stands: tokens <paramref name="From"/> to <paramref name="To"/> (exclusive), and what it means.</summary>
internal readonly record struct PhraseHit<T>(int From, int To, T Meaning);

/// <summary>Many phrases, each with a meaning, looked for at once. Phrases of one meaning are written in one text, apart by semicolons.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(Phrase Phrase, T Meaning)>> byFirstWord = [];
    private readonly List<(Phrase Phrase, T Meaning)> others = [];
    private readonly WordTest begins;

    public PhraseTable(params ReadOnlySpan<(T Meaning, string Phrases)> entries)
    {
        foreach (var (meaning, phrases) in entries)
        {
            foreach (var written in phrases.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                Add(Phrase.Of(written), meaning);
            }
        }

        begins = BeginTest();
    }

    public PhraseTable(params ReadOnlySpan<(T Meaning, ImmutableArray<string> Phrases)> entries)
    {
        foreach (var (meaning, phrases) in entries)
        {
            foreach (var written in phrases)
            {
                Add(Phrase.Of(written), meaning);
            }
        }

        begins = BeginTest();
    }

    /// <summary>Words of which one stands wherever any phrase of the table does.</summary>
    public IEnumerable<string> Anchors => byFirstWord.Values.SelectMany(phrases => phrases).Concat(others).SelectMany(entry => entry.Phrase.Anchor).Distinct();

    /// <summary>The hits between two tokens in their order: the longest at each place, none overlapping.</summary>
    public ImmutableArray<PhraseHit<T>> In(ImmutableArray<Token> tokens, int from, int to)
    {
        var found = ImmutableArray.CreateBuilder<PhraseHit<T>>();
        for (var at = from; at < to; at++)
        {
            if (At(tokens, at, to) is { } hit)
            {
                found.Add(hit);
                at = hit.To - 1;
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>The hits of a whole sentence.</summary>
    public ImmutableArray<PhraseHit<T>> In(ImmutableArray<Token> tokens) => In(tokens, 0, tokens.Length);

    /// <summary>Whether any phrase stands between two tokens.</summary>
    public bool Any(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (At(tokens, at, to) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest phrase that begins at a token, or null.</summary>
    public PhraseHit<T>? At(ImmutableArray<Token> tokens, int at, int limit)
    {
        if (!begins.Of(tokens[at].Word))
        {
            return null;
        }

        PhraseHit<T>? best = null;
        if (byFirstWord.TryGetValue(tokens[at].Lower, out var named))
        {
            best = Longest(named, tokens, at, limit, best);
        }

        return Longest(others, tokens, at, limit, best);
    }

    private static PhraseHit<T>? Longest(List<(Phrase Phrase, T Meaning)> phrases, ImmutableArray<Token> tokens, int at, int limit, PhraseHit<T>? best)
    {
        foreach (var (phrase, meaning) in phrases)
        {
            if (phrase.EndAt(tokens, at, limit) is var end && end > at && (best is null || end > best.Value.To))
            {
                best = new PhraseHit<T>(at, end, meaning);
            }
        }

        return best;
    }

    private WordTest BeginTest() => new(word => byFirstWord.ContainsKey(word) || others.Exists(other => other.Phrase.MayBeginWith(word)));

    private void Add(Phrase phrase, T meaning)
    {
        if (phrase.FirstWords.IsEmpty)
        {
            others.Add((phrase, meaning));
            return;
        }

        foreach (var word in phrase.FirstWords)
        {
            if (!byFirstWord.TryGetValue(word, out var phrases))
            {
                byFirstWord[word] = phrases = [];
            }

            phrases.Add((phrase, meaning));
        }
    }
}

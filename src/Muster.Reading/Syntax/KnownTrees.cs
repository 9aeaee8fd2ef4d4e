using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Syntax;

/// <summary>
/// The trees of the sentences parsed last: the pages of a government say most of their sentences again in the next version. A table of a fixed size, in which a
/// newcomer takes the place of what stood there. A tree depends on nothing but the tokens' spelling, so that keeping it changes no answer; safe for many threads,
/// since an entry is never changed but only replaced.
/// </summary>
internal sealed class KnownTrees(SyntaxModel model)
{
    // Sentences are about 25 tokens, a tree about 25 bytes a token: some 20 MB when full.
    private const int Entries = 1 << 15;

    private readonly Entry?[] known = new Entry?[Entries];

    /// <summary>The sentence's tree, parsed where it is not known yet.</summary>
    public SentenceTree Of(ImmutableArray<Token> tokens)
    {
        ref var place = ref known[Hash(tokens.AsSpan()) & (Entries - 1)];
        var entry = Volatile.Read(ref place);
        if (entry is null || !IsSame(entry.Words, tokens.AsSpan()))
        {
            entry = new Entry([.. tokens.Select(token => token.Word)], ParseSentence.Of(model, tokens));
            Volatile.Write(ref place, entry);
        }

        return entry.Tree;
    }

    private static int Hash(ReadOnlySpan<Token> tokens)
    {
        var hash = default(HashCode);
        foreach (var token in tokens)
        {
            hash.Add(token.Text, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    private static bool IsSame(Word[] words, ReadOnlySpan<Token> tokens)
    {
        if (words.Length != tokens.Length)
        {
            return false;
        }

        for (var at = 0; at < words.Length; at++)
        {
            if (!ReferenceEquals(words[at], tokens[at].Word) && !string.Equals(words[at].Text, tokens[at].Text, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Entry(Word[] Words, SentenceTree Tree);
}

using System.Collections.Immutable;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Splits a sentence where it turns to another matter: at a semicolon, and at "while" between two statements.</summary>
internal static class SplitClauses
{
    /// <summary>The clauses in the sentence's order; one for a plain sentence.</summary>
    public static IEnumerable<Clause> Of(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var chunks = ReadChunks.Of(tokens);
        var from = 0;
        for (var at = 1; at < chunks.Length; at++)
        {
            if (Turns(tokens, chunks, at))
            {
                yield return Make(tokens, chunks, from, at);
                from = at;
            }
        }

        yield return Make(tokens, chunks, from, chunks.Length);
    }

    private static Clause Make(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int from, int to)
    {
        ImmutableArray<Chunk> part = from == 0 && to == chunks.Length ? chunks : [.. chunks[from..to]];
        return new Clause(part[0].From, part[^1].To, part, IsApart(tokens, part[0].From));
    }

    private static bool Turns(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at)
    {
        var token = tokens[chunks[at].From];
        if (token.Is(';'))
        {
            return true;
        }

        var refersBack = tokens.Skip(chunks[at].From).Any(word => word.Lower is "fighting" or "clashes" or "violence" or "battle");
        var turning = token.Lower is "while" or "whereas" || (token.Lower is "as" && tokens[chunks[at - 1].From].Is(',') && !refersBack);
        return turning && HasFinite(chunks, 0, at) && HasFinite(chunks, at + 1, chunks.Length) && !(at + 1 < chunks.Length && chunks[at + 1].Kind is ChunkKind.Verb);
    }

    private static bool HasFinite(ImmutableArray<Chunk> chunks, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (chunks[at].Kind is ChunkKind.Verb && !chunks[at].Verb!.IsIng)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsApart(ImmutableArray<Token> tokens, int from)
    {
        var first = tokens[from].Lower;
        var words = tokens.Skip(from).Take(5).Select(token => token.Lower).ToArray();
        return first is "separately" or "elsewhere" or "additionally" or "meanwhile" || words is ["in", "a", "separate", ..] or ["in", "another", ..] or ["in", "other", ..] or ["a", "separate", ..];
    }
}

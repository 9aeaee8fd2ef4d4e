using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Incidents;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Proposals;

/// <summary>The types of incident that the words of a quote tell, by the reader's own lexicon.</summary>
internal static class QuotedType
{
    /// <summary>Whether a quoted word tells that type, and none tells another more exactly ("killed" tells an attack, but not beside "a bomb").</summary>
    public static bool IsTold(Quotation quotation, IncidentType type)
    {
        var told = quotation.Parts.SelectMany(In).Where(word => word.Precision is not Precision.Vague).ToList();
        return told.Count > 0 && told.Where(word => word.Precision == told.Max(best => best.Precision)).Any(word => word.Type == type);
    }

    private static IEnumerable<EventWord> In(QuotedPart part)
    {
        var tokens = part.Tokens;
        var chunks = ReadChunks.Of(tokens);
        for (var at = part.From; at < part.To; at++)
        {
            if (Background.IsBackground(tokens, at, at + 1))
            {
                continue;
            }

            if (Noun(tokens, chunks, at) is { } noun)
            {
                yield return noun;
            }
            else if (Verbs.Find(tokens[at].Lower) is { } verb && EventWords.Verb(verb.Lemma) is { } deed && IsVerb(chunks, at))
            {
                yield return deed;
            }
        }
    }

    // "The mine", "a heart attack", "the general strike": the reader knows which nouns mean something else here.
    private static EventWord? Noun(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at)
    {
        var before = at > 0 ? tokens[at - 1].Lower : "";
        if (tokens[at].Kind is TokenKind.Mark || EventWords.Noun(tokens[at].Lower, before) is not { } word)
        {
            return null;
        }

        var chunk = chunks.IndexOf(chunks.First(one => at >= one.From && at < one.To));
        return chunks[chunk].Kind is ChunkKind.Noun && chunks[chunk].Head == at && !ReadEvents.IsOtherSense(tokens, chunks, chunk, before) ? word : null;
    }

    private static bool IsVerb(ImmutableArray<Chunk> chunks, int at) => chunks.Any(chunk => chunk.Kind is ChunkKind.Verb && chunk.Head == at);
}

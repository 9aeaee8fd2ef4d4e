using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Reading.Text;

namespace Muster.Reading.Proposals;

/// <summary>The part of a sentence that a quote takes in.</summary>
/// <param name="Sentence">The whole sentence.</param>
/// <param name="From">Index of the first token quoted.</param>
/// <param name="To">One past the last.</param>
internal readonly record struct QuotedPart(Sentence Sentence, int From, int To)
{
    /// <summary>The tokens of the whole sentence.</summary>
    public ImmutableArray<Token> Tokens => Sentence.Tokens;

    /// <summary>Whether a stretch of the sentence's tokens is quoted whole.</summary>
    public bool Holds(int from, int to) => from >= From && to <= To;
}

/// <summary>A quote where it stands in a document.</summary>
/// <param name="Evidence">Its place in the original text.</param>
/// <param name="Parts">The sentences that it takes in, or takes a part of: one or two.</param>
internal sealed record Quotation(Evidence Evidence, ImmutableArray<QuotedPart> Parts)
{
    private const int Longest = 600;
    private const int FewestTokens = 3;
    private const int MostSentences = 2;

    /// <summary>
    /// Finds a quote: every character as written, except that any run of white space stands for any other. Null with the reason where it does not stand in the
    /// text, cuts a word or a number, or is too short or long to tell one thing: a quote of a whole page would let anything pass.
    /// </summary>
    public static Quotation? Find(DocumentText text, string quote, out ProposalFault fault)
    {
        fault = ProposalFault.QuoteNotInText;
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var clean = text.Source.Clean;
        if (words.Length == 0)
        {
            return null;
        }

        for (var at = clean.IndexOf(words[0], StringComparison.Ordinal); at >= 0; at = clean.IndexOf(words[0], at + 1, StringComparison.Ordinal))
        {
            if (EndOf(clean, at, words) is var end and >= 0)
            {
                fault = ProposalFault.QuoteNotWhole;
                if (end - at <= Longest && PartsOf(text, at, end) is { IsDefaultOrEmpty: false } parts)
                {
                    return new Quotation(text.Source.EvidenceAt(at, end), parts);
                }
            }
        }

        return null;
    }

    private static int EndOf(string clean, int at, string[] words)
    {
        for (var number = 0; number < words.Length; number++)
        {
            var before = at;
            while (number > 0 && at < clean.Length && char.IsWhiteSpace(clean[at]))
            {
                at++;
            }

            if ((number > 0 && at == before) || string.CompareOrdinal(clean, at, words[number], 0, words[number].Length) != 0)
            {
                return -1;
            }

            at += words[number].Length;
        }

        return at;
    }

    private static ImmutableArray<QuotedPart> PartsOf(DocumentText text, int start, int end)
    {
        var parts = ImmutableArray.CreateBuilder<QuotedPart>();
        foreach (var sentence in text.Sentences.Where(sentence => sentence.Start < end && sentence.End > start))
        {
            if (sentence.Tokens.Any(token => Cuts(token, start) || Cuts(token, end)))
            {
                return default;
            }

            var from = sentence.Tokens.Count(token => token.End <= start);
            var to = sentence.Tokens.Count(token => token.Start < end);
            if (from < to)
            {
                parts.Add(new QuotedPart(sentence, from, to));
            }
        }

        return parts.Count is > 0 and <= MostSentences && parts.Sum(part => part.To - part.From) >= FewestTokens ? parts.ToImmutable() : default;
    }

    private static bool Cuts(Token token, int at) => token.Start < at && at < token.End;
}

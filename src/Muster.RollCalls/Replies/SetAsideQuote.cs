using System.Collections.Immutable;
using Muster.RollCalls.Words;

namespace Muster.RollCalls.Replies;

/// <summary>A reply without what it quotes. Many phones send our own question back beneath the answer, and its "2 need help" is nobody's need.</summary>
/// <param name="Own">The person's own words; none where all of it was quoted.</param>
/// <param name="Quoted">What was quoted and is not our question's line of answers: whatever it says, it is no answer, but a word for help in it is reason to doubt a good one.</param>
internal sealed record SetAsideQuote(ImmutableArray<ReplyToken> Own, ImmutableArray<ReplyToken> Quoted)
{
    private const char Mark = '>';

    /// <summary>The line "or reply 1 safe, 2 need help, 3 not there" in every language, without its commas.</summary>
    private static readonly ImmutableArray<ImmutableArray<ReplyToken>> Asks = [.. CallWords.All.Select(words => Bare(FoldReply.Of(words.ReplyLine)))];

    /// <summary>Parts a text. Lines that begin with <c>&gt;</c> are quoted; so is what stands before our line of answers in a line of its own.</summary>
    public static SetAsideQuote In(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToLookup(line => line.TrimStart().StartsWith(Mark));
        var (own, quoted) = (new List<ReplyToken>(), new List<ReplyToken>(FoldReply.Of(string.Join(' ', lines[true].Select(line => line.TrimStart(' ', '\t', Mark))))));
        foreach (var line in lines[false].Select(FoldReply.Of))
        {
            var (from, to) = Find(line, 0);
            quoted.AddRange(line[..from]);
            own.AddRange(line[to..]);
        }

        return new SetAsideQuote(Without([.. own]), Without([.. quoted]));
    }

    // A line that was broken anew by the phone is found where its pieces stand together again.
    private static ImmutableArray<ReplyToken> Without(ImmutableArray<ReplyToken> tokens)
    {
        for (var (from, to) = Find(tokens, 0); to > 0; (from, to) = Find(tokens, from))
        {
            tokens = tokens.RemoveRange(from, to - from);
        }

        return tokens;
    }

    // Where our line of answers stands; (0, 0) where it does not.
    private static (int From, int To) Find(ImmutableArray<ReplyToken> tokens, int first) =>
        Enumerable.Range(first, tokens.Length - first).SelectMany(from => Asks.Select(ask => (From: from, To: EndOf(ask, tokens, from)))).FirstOrDefault(found => found.To > 0);

    private static int EndOf(ImmutableArray<ReplyToken> ask, ImmutableArray<ReplyToken> tokens, int from)
    {
        var (matched, at) = (0, from);
        while (matched < ask.Length && at < tokens.Length && (tokens[at] == ask[matched] || (matched > 0 && tokens[at].Kind is ReplyTokenKind.Break)))
        {
            matched += tokens[at] == ask[matched] ? 1 : 0;
            at++;
        }

        return matched == ask.Length ? at : 0;
    }

    private static ImmutableArray<ReplyToken> Bare(ImmutableArray<ReplyToken> tokens) => [.. tokens.Where(token => token.Kind is not ReplyTokenKind.Break)];
}

using System.Collections.Immutable;

namespace Muster.Reading.Text;

/// <summary>Cuts clean text into blocks (paragraphs, headings, list items) and those into sentences.</summary>
public static class SplitSentences
{
    // A line shorter than this that ends without a full stop was not wrapped by hand: what follows is another block.
    private const int WrappedLine = 60;

    // No writer's sentence is longer, in tokens; a table or a list without full stops is cut here, so that later stages stay linear in the text.
    private const int LongestSentence = 400;

    /// <summary>All sentences in their order. A sentence that repeats an earlier one word for word is marked, not dropped.</summary>
    public static ImmutableArray<Sentence> Of(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var seen = new HashSet<string>();
        var block = 0;
        foreach (var (start, end, kind, level) in Blocks(text))
        {
            foreach (var tokens in Cut(Tokenize.Range(text, start, end), text))
            {
                var said = string.Join(' ', tokens.Select(token => token.Lower));
                sentences.Add(new Sentence(sentences.Count, tokens[0].Start, tokens[^1].End, tokens, block, kind, level, !seen.Add(said)));
            }

            block++;
        }

        return sentences.ToImmutable();
    }

    private static IEnumerable<(int Start, int End, BlockKind Kind, int Level)> Blocks(string text)
    {
        var (start, end, kind, level) = (-1, -1, BlockKind.Paragraph, 0);
        foreach (var (from, to) in Lines(text))
        {
            var (content, lineKind, lineLevel) = Classify(text, from, to);
            var breaks = content >= to || lineKind is not BlockKind.Paragraph || kind is BlockKind.Heading || StartsAnew(text, start, end, content);
            if (breaks && start >= 0)
            {
                yield return (start, end, kind, level);
                start = -1;
            }

            if (content >= to)
            {
                continue;
            }

            if (start < 0)
            {
                (start, kind, level) = (content, lineKind, lineLevel);
            }

            end = to;
        }

        if (start >= 0)
        {
            yield return (start, end, kind, level);
        }
    }

    private static bool StartsAnew(string text, int start, int end, int next)
    {
        if (start < 0)
        {
            return false;
        }

        var lineStart = Math.Max(start, text.LastIndexOf('\n', end - 1) + 1);
        var ended = text[end - 1] is '.' or '!' or '?' or ':' or '"' or '\u201D';
        return text[next] == ':' || (end - lineStart < WrappedLine && (ended || char.IsUpper(text[next]) || char.IsDigit(text[next])));
    }

    private static IEnumerable<(int From, int To)> Lines(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var to = text.IndexOf('\n', from);
            to = to < 0 ? text.Length : to;
            yield return (from, to);
            from = to + 1;
        }
    }

    private static (int Content, BlockKind Kind, int Level) Classify(string text, int from, int to)
    {
        var at = SkipSpace(text, from, to);
        var hashes = at;
        while (hashes < to && text[hashes] == '#')
        {
            hashes++;
        }

        if (hashes > at && hashes - at <= 6)
        {
            return (SkipSpace(text, hashes, to), BlockKind.Heading, hashes - at);
        }

        if (at + 1 < to && text[at] is '*' or '-' or '+' or '\u2022' or '\u00B7' or '\u2013' && text[at + 1] == ' ')
        {
            return (SkipSpace(text, at + 1, to), BlockKind.Bullet, 0);
        }

        return at < to && text[at] == '\u2022' ? (SkipSpace(text, at + 1, to), BlockKind.Bullet, 0) : (at, BlockKind.Paragraph, 0);
    }

    private static int SkipSpace(string text, int at, int to)
    {
        while (at < to && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static IEnumerable<ImmutableArray<Token>> Cut(List<Token> tokens, string text)
    {
        var from = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            var tooLong = at - from >= LongestSentence;
            if (!tooLong && !EndsSentence(tokens, at, text))
            {
                continue;
            }

            var to = at + 1;
            while (to < tokens.Count && IsCloser(tokens[to]) && tokens[to].Start == tokens[to - 1].End)
            {
                to++;
            }

            yield return [.. tokens[from..to]];
            from = to;
            at = to - 1;
        }

        if (from < tokens.Count)
        {
            yield return [.. tokens[from..]];
        }
    }

    private static bool EndsSentence(List<Token> tokens, int at, string text)
    {
        if (tokens[at].Kind is not TokenKind.Mark || tokens[at].Text[0] is not ('.' or '!' or '?'))
        {
            return false;
        }

        var next = at + 1;
        while (next < tokens.Count && IsCloser(tokens[next]) && tokens[next].Start == tokens[next - 1].End)
        {
            next++;
        }

        if (next >= tokens.Count)
        {
            return true;
        }

        var spaced = char.IsWhiteSpace(text[tokens[next].Start - 1]);
        return spaced && !char.IsLower(tokens[next].Text[0]);
    }

    private static bool IsCloser(Token token) => token.Kind is TokenKind.Mark && token.Text[0] is '"' or '\u201D' or '\u2019' or '\'' or ')' or ']';
}

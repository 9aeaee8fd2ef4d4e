using System.Collections.Immutable;
using System.Globalization;

namespace Muster.Reading.Text;

/// <summary>
/// A few words to look for among tokens, written as data. Words stand apart by spaces, in lower case; <c>a|b</c> is either, <c>kidnap*</c> a beginning,
/// <c>the?</c> may be missing, <c>..3</c> up to three tokens of any kind (never a semicolon). "advise* against all travel".
/// </summary>
internal sealed class Phrase
{
    private readonly ImmutableArray<Element> elements;

    private Phrase(ImmutableArray<Element> elements) => this.elements = elements;

    /// <summary>The whole words with which it can begin, or empty where it can begin otherwise.</summary>
    public ImmutableArray<string> FirstWords => elements[0] is { IsOptional: false, Gap: 0, Beginnings.IsEmpty: true } first ? first.Words : [];

    /// <summary>
    /// The words (beginnings with their asterisk) of which one stands wherever the phrase does: of what may not be missing, the place whose shortest word is the
    /// longest, since long words are rare.
    /// </summary>
    public ImmutableArray<string> Anchor => elements.Where(element => !element.IsOptional && element.Gap == 0).Select(element => element.Patterns).MaxBy(patterns => patterns.Min(Letters));

    // Only plain letters tell words apart; what stands behind another character is not looked at.
    private static int Letters(string pattern) => pattern.AsSpan().IndexOfAnyExceptInRange('a', 'z') is var end and >= 0 ? end : pattern.Length;

    /// <summary>Whether a word may be its first; what may be missing at its beginning, and all that could then stand there, is reckoned with.</summary>
    public bool MayBeginWith(string lower)
    {
        foreach (var element in elements)
        {
            if (element.Gap > 0 || element.Fits(lower))
            {
                return true;
            }

            if (!element.IsOptional)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Reads a phrase; throws <see cref="FormatException"/> where there is nothing to match or it begins with a gap.</summary>
    public static Phrase Of(string pattern)
    {
        var read = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ElementOf).ToImmutableArray();
        return read.Length > 0 && read[0].Gap == 0 ? new Phrase(read) : throw new FormatException($"'{pattern}' is no phrase.");
    }

    /// <summary>One past its last token where it stands at a token, else -1; the longest reading of what may be missing.</summary>
    public int EndAt(ImmutableArray<Token> tokens, int at, int limit) => Match(tokens, at, limit, 0);

    /// <summary>Its first place between two tokens, or null.</summary>
    public (int From, int To)? In(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (EndAt(tokens, at, to) is var end and >= 0)
            {
                return (at, end);
            }
        }

        return null;
    }

    private static Element ElementOf(string written)
    {
        if (written.StartsWith("..", StringComparison.Ordinal))
        {
            return new Element([], [], IsOptional: true, int.Parse(written.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture));
        }

        var optional = written.Length > 1 && written[^1] == '?';
        var words = (optional ? written[..^1] : written).Split('|');
        return new Element(
            [.. words.Where(word => word.Length < 2 || word[^1] != '*')],
            [.. words.Where(word => word.Length > 1 && word[^1] == '*').Select(word => word[..^1])],
            optional,
            Gap: 0);
    }

    private int Match(ImmutableArray<Token> tokens, int at, int limit, int element)
    {
        if (element == elements.Length)
        {
            return at;
        }

        var wanted = elements[element];
        if (wanted.Gap > 0)
        {
            return AfterGap(tokens, at, limit, element);
        }

        if (at < limit && wanted.Fits(tokens[at].Lower) && Match(tokens, at + 1, limit, element + 1) is var end and >= 0)
        {
            return end;
        }

        return wanted.IsOptional ? Match(tokens, at, limit, element + 1) : -1;
    }

    private int AfterGap(ImmutableArray<Token> tokens, int at, int limit, int element)
    {
        for (var skipped = 0; skipped <= elements[element].Gap && at + skipped <= limit; skipped++)
        {
            if (Match(tokens, at + skipped, limit, element + 1) is var end and >= 0)
            {
                return end;
            }

            if (at + skipped < limit && tokens[at + skipped].Is(';'))
            {
                break;
            }
        }

        return -1;
    }

    private sealed record Element(ImmutableArray<string> Words, ImmutableArray<string> Beginnings, bool IsOptional, int Gap)
    {
        public ImmutableArray<string> Patterns => [.. Words, .. Beginnings.Select(beginning => beginning + "*")];

        public bool Fits(string word)
        {
            foreach (var whole in Words)
            {
                if (string.Equals(whole, word, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            foreach (var beginning in Beginnings)
            {
                if (word.StartsWith(beginning, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}

using System.Text;
using Muster.Kernel;

namespace Muster.Reading.Text;

/// <summary>
/// A document's text as it is read, and the way back: <see cref="Clean"/> has no markup, and every one of its characters knows where it stands in the original.
/// Stages work on UTF-16 offsets into <see cref="Clean"/>; only <see cref="EvidenceAt"/> turns them into the contract's code points.
/// </summary>
public sealed class SourceText
{
    private readonly string original;
    private readonly int[]? origin;
    private readonly Dictionary<int, int> decoded;
    private readonly int[]? codePoints;

    private SourceText(string original, string clean, int[]? origin, Dictionary<int, int> decoded)
    {
        this.original = original;
        this.origin = origin;
        this.decoded = decoded;
        Clean = clean;
        Written = clean;
        codePoints = original.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? CountCodePoints(original) : null;
    }

    /// <summary>The text without markup, in UTF-16.</summary>
    public string Clean { get; private init; }

    /// <summary>The same with the letters as the original has them: <see cref="Clean"/> differs from it only where case was restored.</summary>
    public string Written { get; private init; }

    /// <summary>The evidence for a stretch of <see cref="Clean"/>: trimmed of white space, pointing into the original. The stretch must hold something.</summary>
    public Evidence EvidenceAt(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Clean[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Clean[end - 1]))
        {
            end--;
        }

        // Half a character is no evidence: a stretch that begins or ends inside one takes it whole.
        var from = OriginOf(start);
        if (from > 0 && char.IsLowSurrogate(original[from]) && char.IsHighSurrogate(original[from - 1]))
        {
            from--;
        }

        var to = EndOf(end - 1);
        if (to < original.Length && char.IsLowSurrogate(original[to]))
        {
            to++;
        }

        return new Evidence(CodePoint(from), CodePoint(to), original[from..to]);
    }

    /// <summary>Prepares a report's text: markup is skipped, odd spaces become plain ones.</summary>
    public static SourceText Of(Report report) => report.Markup is Markup.Html ? StripHtml.From(report.Text) : StripMarkdown.From(report.Text);

    /// <summary>Where a character of <see cref="Clean"/> begins in the original, in code points, as evidence counts.</summary>
    public int CodePointOf(int at) => CodePoint(OriginOf(at));

    /// <summary>The same source read with other letters, as many as before: <paramref name="cased"/> is <see cref="Clean"/> with its case restored.</summary>
    internal SourceText WithCase(string cased) => cased.Length == Clean.Length
        ? new SourceText(original, cased, origin, decoded) { Written = Written }
        : throw new ArgumentException($"found {cased.Length} characters, expected {Clean.Length}", nameof(cased));

    /// <summary>Where a character of <see cref="Clean"/> begins in the original, in UTF-16.</summary>
    internal int OriginOf(int at) => origin is null ? at : origin[at];

    /// <summary>A text that is clean as it stands.</summary>
    internal static SourceText Plain(string text) => new(text, text, origin: null, []);

    // A decoded entity ends after its semicolon, any other character after itself.
    private int EndOf(int at) => decoded.TryGetValue(at, out var end) ? end : OriginOf(at) + 1;

    private static int[] CountCodePoints(string text)
    {
        var counts = new int[text.Length + 1];
        for (var at = 0; at < text.Length; at++)
        {
            var secondHalf = char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]);
            counts[at + 1] = counts[at] + (secondHalf ? 0 : 1);
        }

        return counts;
    }

    private int CodePoint(int utf16) => codePoints is null ? utf16 : codePoints[utf16];

    /// <summary>Collects clean text with its origins.</summary>
    internal sealed class Builder(string original)
    {
        private readonly StringBuilder clean = new(original.Length);
        private readonly List<int> origin = new(original.Length);
        private readonly Dictionary<int, int> decoded = [];

        /// <summary>How much is collected.</summary>
        public int Length => clean.Length;

        /// <summary>Whether the text so far ends a line, or is empty.</summary>
        public bool AtLineStart => clean.Length == 0 || clean[^1] == '\n';

        /// <summary>Whether an empty line ends the text so far.</summary>
        public bool AtEmptyLine => clean.Length > 1 && clean[^1] == '\n' && clean[^2] == '\n';

        /// <summary>Whether the text so far ends in a space.</summary>
        public bool AtSpace => clean.Length > 0 && clean[^1] == ' ';

        /// <summary>Whether the line so far is only the mark of a heading or a list item.</summary>
        public bool EndsWithMark
        {
            get
            {
                var at = clean.Length - 2;
                if (!AtSpace || at < 0 || clean[at] is not ('#' or '*'))
                {
                    return false;
                }

                // At most six hashes make a heading.
                for (var back = 0; back < 6 && at >= 0 && clean[at] is '#' or '*'; back++)
                {
                    at--;
                }

                return at < 0 || clean[at] == '\n';
            }
        }

        /// <summary>Adds one character that stands for more than one of the original, as an entity does.</summary>
        public void Add(char character, int at, int to)
        {
            if (to > at + 1)
            {
                decoded[clean.Length] = to;
            }

            Add(character, at);
        }

        /// <summary>Adds one character that stands at an original offset.</summary>
        public void Add(char character, int at)
        {
            clean.Append(character);
            origin.Add(at);
        }

        /// <summary>The text with its way back.</summary>
        public SourceText Build() => new(original, clean.ToString(), [.. origin], decoded.ToDictionary());
    }
}

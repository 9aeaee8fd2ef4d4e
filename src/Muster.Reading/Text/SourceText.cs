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
    private readonly int[] origin;
    private readonly int[]? codePoints;

    internal SourceText(string original, string clean, int[] origin)
    {
        this.original = original;
        this.origin = origin;
        Clean = clean;
        codePoints = original.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? CountCodePoints(original) : null;
    }

    /// <summary>The text without markup, in UTF-16.</summary>
    public string Clean { get; }

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

        var from = origin[start];
        var to = origin[end - 1] + 1;
        if (to < original.Length && char.IsLowSurrogate(original[to]))
        {
            to++;
        }

        return new Evidence(CodePoint(from), CodePoint(to), original[from..to]);
    }

    /// <summary>Prepares a report's text: markup is skipped, odd spaces become plain ones.</summary>
    public static SourceText Of(Report report) => report.Markup is Markup.Html ? StripHtml.From(report.Text) : StripMarkdown.From(report.Text);

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

        /// <summary>How much is collected.</summary>
        public int Length => clean.Length;

        /// <summary>Whether the text so far ends a line, or is empty.</summary>
        public bool AtLineStart => clean.Length == 0 || clean[^1] == '\n';

        /// <summary>Adds one character that stands at an original offset.</summary>
        public void Add(char character, int at)
        {
            clean.Append(character);
            origin.Add(at);
        }

        /// <summary>The text with its way back.</summary>
        public SourceText Build() => new(original, clean.ToString(), [.. origin]);
    }
}

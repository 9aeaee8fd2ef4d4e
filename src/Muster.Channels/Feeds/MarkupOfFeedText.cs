using System.Text.RegularExpressions;
using Muster.Kernel;

namespace Muster.Channels.Feeds;

/// <summary>Says how the text of a feed's item is marked up. Feeds give stretches of HTML without the <c>html</c> element by which a file is known.</summary>
public static partial class MarkupOfFeedText
{
    /// <summary>HTML where the text has a tag that HTML uses for text, else plain text or Markdown.</summary>
    public static Markup Of(string text) => Tag().IsMatch(text) ? Markup.Html : Markup.Text;

    // Bounded, so that a text of nothing but "<p" costs no more than its length.
    [GeneratedRegex(
        @"<!doctype\s|<(html|head|body|main|article|section|div|p|h[1-6]|ul|ol|li|a|b|i|em|strong|span|table|tr|td|br)(\s[^<>=]{0,200}=[^<>]{0,2000})?\s?/?>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Tag();
}

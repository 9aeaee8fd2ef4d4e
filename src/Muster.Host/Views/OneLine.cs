using System.Globalization;
using System.Text;

namespace Muster.Host.Views;

/// <summary>Makes text from outside fit to be shown on one line.</summary>
internal static class OneLine
{
    /// <summary>
    /// The text with every run of white space as one space and without control and format characters, so that a report can neither colour nor turn the
    /// reader's terminal, and without the two that XML does not allow; cut at a word with "…" where it is longer than <paramref name="limit"/>.
    /// </summary>
    public static string Of(string text, int limit = int.MaxValue)
    {
        var line = new StringBuilder(Math.Min(text.Length, 1024));
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control)
            {
                line.Append(line.Length > 0 && line[^1] != ' ' ? " " : "");
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format && rune.Value is not (0xFFFE or 0xFFFF))
            {
                line.Append(rune.ToString());
            }
        }

        var whole = line.ToString().TrimEnd();
        return whole.Length <= limit ? whole : Cut(whole, limit);
    }

    private static string Cut(string whole, int limit)
    {
        var space = whole.LastIndexOf(' ', limit - 1);
        var end = space > limit / 2 ? space : limit - 1;
        return string.Concat(whole.AsSpan(0, char.IsHighSurrogate(whole[end - 1]) ? end - 1 : end), "…");
    }
}

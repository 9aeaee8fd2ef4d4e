using System.Globalization;

namespace Muster.Channels.Messages;

/// <summary>What may not stand in one line: it could begin another.</summary>
internal static class OneLine
{
    /// <summary>Control characters, and the line and paragraph marks of Unicode.</summary>
    public static bool Breaks(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Whether a text is one line of whole characters.</summary>
    public static bool Is(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Breaks(text[at]) || (char.IsSurrogate(text[at]) && !char.IsSurrogatePair(text, at++)))
            {
                return false;
            }
        }

        return true;
    }
}

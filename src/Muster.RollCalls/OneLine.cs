using System.Globalization;
using System.Text;

namespace Muster.RollCalls;

/// <summary>Judges words that go into messages: a line break or a control character in them could become a header or a command of a gateway.</summary>
internal static class OneLine
{
    /// <summary>What is wrong with a text that should be one line of 1 to <paramref name="most"/> characters, as a clause ("with a line break …"); null where nothing is.</summary>
    public static string? Trouble(string? text, int most) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => "without a word",
        _ when text.EnumerateRunes().Any(IsControl) => "with a line break or another control character",
        _ when text.EnumerateRunes().Count() is var length && length > most => $"of {length} characters",
        _ => null,
    };

    /// <summary>The same words without what a header must not hold.</summary>
    public static string Cleaned(string text) => string.Concat(text.EnumerateRunes().Select(rune => IsControl(rune) ? " " : rune.ToString())).Trim();

    // U+FFFD stands for half of a surrogate pair, which is no character at all.
    private static bool IsControl(Rune rune) =>
        rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

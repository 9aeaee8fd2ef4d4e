using System.Text;

namespace Muster.Picture;

/// <summary>Names and sentences as they compare: lower case, Latin letters without their marks, one space between words, no punctuation.</summary>
public static class FoldedText
{
    // Unicode normalisation does nothing under InvariantGlobalization, so the marked Latin letters that place names use are listed.
    private const string Marked = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłñńňòóôõöøōőŕřśşšșţťțùúûüūůűýÿźżž";
    private const string Plain = "aaaaaaaaacccddeeeeeeeegiiiiiiilnnnoooooooorrsssstttuuuuuuuyyzzz";

    /// <summary>The folded form; empty for null.</summary>
    public static string Of(string? text)
    {
        var folded = new StringBuilder(text?.Length ?? 0);
        foreach (var letter in text ?? "")
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(Unmarked(char.ToLowerInvariant(letter)));
            }
            else if (IsBetweenWords(letter) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Whether the two are the same after folding.</summary>
    public static bool Same(string? left, string? right) => string.Equals(Of(left), Of(right), StringComparison.Ordinal);

    /// <summary>Whether all the words of <paramref name="words"/> stand in <paramref name="text"/>, whole and in that order; never for no words.</summary>
    public static bool HoldsWords(string? text, string? words)
    {
        var sought = Of(words);
        return sought.Length > 0 && (" " + Of(text) + " ").Contains(" " + sought + " ", StringComparison.Ordinal);
    }

    // Apostrophes and combining marks stand inside a word.
    private static bool IsBetweenWords(char letter) =>
        letter is not ('\'' or '’') && char.GetUnicodeCategory(letter) is not System.Globalization.UnicodeCategory.NonSpacingMark;

    private static char Unmarked(char letter) => Marked.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? Plain[at] : letter;
}

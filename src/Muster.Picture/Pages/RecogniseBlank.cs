namespace Muster.Picture.Pages;

/// <summary>Recognises a version that tells nothing: its silence is the feed's, not the issuer's.</summary>
public static class RecogniseBlank
{
    // What a government's feed writes in place of a text that it could not find; seen on 15 days of 2025 and 2026, with a level of 1 for countries at 4.
    private const string Placeholder = "summary not available";

    // A page can quote the words in passing.
    private const int LongestPlaceholder = 300;

    /// <summary>Whether the text has no letter, or is a placeholder.</summary>
    public static bool Is(string text) =>
        !text.Any(char.IsLetter) || (text.Length <= LongestPlaceholder && text.Contains(Placeholder, StringComparison.OrdinalIgnoreCase));
}

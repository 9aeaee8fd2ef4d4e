namespace Muster.Channels.Feeds.Gdacs;

/// <summary>The alert levels of GDACS.</summary>
internal static class GdacsLevel
{
    /// <summary>Whether nobody is expected to need help.</summary>
    public static bool IsGreen(string? level) => Is(level, "Green");

    /// <summary>Whether help may be needed: orange or red.</summary>
    public static bool Counts(string? level) => Is(level, "Orange") || Is(level, "Red");

    private static bool Is(string? level, string word) => string.Equals(level, word, StringComparison.OrdinalIgnoreCase);
}

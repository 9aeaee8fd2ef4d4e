using Muster.Kernel;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Finds the word that somebody may have meant.</summary>
internal static class NearestWord
{
    // A word of a thousand letters is near to nothing, and its end changes nothing.
    private const int Longest = 64;

    /// <summary>The known word that the fewest letters added, dropped or changed make of this one; the first of several.</summary>
    public static string Of(string word, IEnumerable<string> known)
    {
        var meant = word[..Math.Min(word.Length, Longest)].ToLowerInvariant();
        return known.MinBy(candidate => EditDistance.Between(meant, candidate.ToLowerInvariant()))!;
    }
}

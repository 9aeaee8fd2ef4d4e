using Muster.Reading.Places;

namespace Muster.Reading.Advisories;

/// <summary>Compares the names by which a page speaks of one area in several places.</summary>
internal static class AreaNames
{
    private static readonly string[] Directions = ["north", "south", "east", "west", "central", "upper", "lower", "border"];

    // A page compares each of its headings with each of its areas.
    private static readonly NameCache<HashSet<string>> Known = new(4096, Telling);

    /// <summary>Whether one names no more than the other: all its capitalised words and directions stand in the other ("the city limits of Azul", "Azul and Roja").</summary>
    public static bool Same(string? one, string? other)
    {
        if (one is null || other is null || string.Equals(one, other, StringComparison.OrdinalIgnoreCase))
        {
            return string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
        }

        var (mine, theirs) = (Known.Of(one), Known.Of(other));
        return mine.Count > 0 && theirs.Count > 0 && (mine.IsSubsetOf(theirs) || theirs.IsSubsetOf(mine));
    }

    private static HashSet<string> Telling(string name)
    {
        var words = name.Split([' ', ',', ';', '(', ')', '/', '-', '\u2013'], StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Where((word, at) => (char.IsUpper(word[0]) && word is not ("The" or "Area" or "Areas")) || char.IsDigit(word[0]) || IsDirection(word)).Select(word => word.ToLowerInvariant())];
    }

    private static bool IsDirection(string word) => Array.Exists(Directions, direction => word.StartsWith(direction, StringComparison.OrdinalIgnoreCase));
}

namespace Muster.Kernel;

/// <summary>Finds the word that somebody may have meant.</summary>
public static class NearestWord
{
    /// <summary>More words than this are no hint.</summary>
    private const int MostHints = 3;

    /// <summary>Letters that may be wrong in a long word.</summary>
    private const int Farthest = 5;

    // A word of a thousand letters is near to nothing, and its end changes nothing.
    private const int Longest = 64;

    /// <summary>"one of a, b, c; did you mean 'b'?": what was expected, with the nearest word where one is near.</summary>
    public static string OneOf(string found, IReadOnlyCollection<string> words) => "one of " + string.Join(", ", words) + Hint(found, words);

    /// <summary>"; did you mean 'b'?", or nothing where no word is near.</summary>
    public static string Hint(string found, IEnumerable<string> words) => Meant(To(found, words));

    /// <summary>"; did you mean 'a' or 'b'?", or nothing where there is none or too many to choose from.</summary>
    public static string Meant(IReadOnlyCollection<string> words)
    {
        string[] quoted = [.. words.Select(word => $"'{word}'")];
        return quoted.Length switch
        {
            0 or > MostHints => "",
            1 => $"; did you mean {quoted[0]}?",
            _ => $"; did you mean {string.Join(", ", quoted[..^1])} or {quoted[^1]}?",
        };
    }

    /// <summary>The nearest words, all of them equally near; empty where none is near: a third of the letters may be wrong, in a short word two that changed places.</summary>
    public static IReadOnlyCollection<string> To(string found, IEnumerable<string> words)
    {
        var farthest = Math.Clamp((found.Length + 2) / 3, 1, Farthest);
        return words.Where(word => Math.Abs(word.Length - found.Length) <= farthest)
            .Select(word => (Word: word, Distance: Distance(found, word)))
            .Where(near => near.Distance <= farthest)
            .GroupBy(near => near.Distance)
            .MinBy(nearest => nearest.Key)?.Select(near => near.Word).ToList() ?? [];
    }

    /// <summary>The known word that the fewest letters added, dropped or changed make of this one, however far; the first of several.</summary>
    public static string Of(string word, IEnumerable<string> known) => known.MinBy(candidate => Distance(word, candidate))!;

    private static int Distance(string found, string word) => EditDistance.Between(found[..Math.Min(found.Length, Longest)].ToLowerInvariant(), word.ToLowerInvariant());
}

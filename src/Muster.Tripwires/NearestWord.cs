using Muster.Kernel;

namespace Muster.Tripwires;

/// <summary>Finds the word that somebody may have meant.</summary>
internal static class NearestWord
{
    /// <summary>More words than this are no hint.</summary>
    private const int MostHints = 3;

    /// <summary>Letters that may be wrong in a long word.</summary>
    private const int Farthest = 5;

    /// <summary>"one of a, b, c; did you mean 'b'?": what was expected, with the nearest word where one is near.</summary>
    public static string OneOf(string found, IReadOnlyCollection<string> words) => "one of " + string.Join(", ", words) + Hint(found, words);

    /// <summary>"; did you mean 'b'?", or nothing where no word is near.</summary>
    public static string Hint(string found, IEnumerable<string> words) => Meant(To(found, words));

    /// <summary>"; did you mean 'a' or 'b'?", or nothing where there is none or too many to choose from.</summary>
    public static string Meant(IReadOnlyCollection<string> words) =>
        words.Count is 0 or > MostHints ? "" : $"; did you mean {SayWords.Or([.. words.Select(word => $"'{word}'")])}?";

    /// <summary>The nearest words, all of them equally near; empty where none is near.</summary>
    public static IReadOnlyCollection<string> To(string found, IEnumerable<string> words)
    {
        var farthest = Math.Clamp(found.Length / 3, 1, Farthest);
        return words.Where(word => Math.Abs(word.Length - found.Length) <= farthest)
            .Select(word => (Word: word, Distance: EditDistance.Between(found.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(near => near.Distance <= farthest)
            .GroupBy(near => near.Distance)
            .MinBy(nearest => nearest.Key)?.Select(near => near.Word).ToList() ?? [];
    }
}

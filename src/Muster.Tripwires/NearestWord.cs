using Muster.Kernel;

namespace Muster.Tripwires;

/// <summary>Finds the word that somebody may have meant.</summary>
internal static class NearestWord
{
    /// <summary>"a, b, c; did you mean 'b'?": what was expected, with the nearest word where one is near.</summary>
    public static string OneOf(string found, IReadOnlyCollection<string> words) => "one of " + string.Join(", ", words) + Hint(found, words);

    /// <summary>"; did you mean 'b'?", or nothing where no word is near.</summary>
    public static string Hint(string found, IEnumerable<string> words)
    {
        var farthest = Math.Max(1, found.Length / 3);
        var nearest = words.Select(word => (Word: word, Distance: EditDistance.Between(found.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(near => near.Distance <= farthest)
            .OrderBy(near => near.Distance)
            .Select(near => near.Word)
            .FirstOrDefault();
        return nearest is null ? "" : $"; did you mean '{nearest}'?";
    }
}

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
        var nearest = words.Select(word => (Word: word, Distance: Distance(found.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(near => near.Distance <= farthest)
            .OrderBy(near => near.Distance)
            .Select(near => near.Word)
            .FirstOrDefault();
        return nearest is null ? "" : $"; did you mean '{nearest}'?";
    }

    // Levenshtein distance: letters to add, drop or change.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}

namespace Muster.Channels.Feeds.Rows;

/// <summary>Finds the word that somebody may have meant.</summary>
internal static class NearestWord
{
    /// <summary>The known word that the fewest letters added, dropped or changed make of this one; the first of several.</summary>
    public static string Of(string word, IEnumerable<string> known) => known.MinBy(candidate => Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant()))!;

    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        // A word of a thousand letters is near to nothing, and its end changes nothing.
        foreach (var letter in from.AsSpan(0, Math.Min(from.Length, 64)))
        {
            var diagonal = row[0]++;
            for (var at = 1; at <= to.Length; at++)
            {
                (diagonal, row[at]) = (row[at], Math.Min(Math.Min(row[at], row[at - 1]) + 1, diagonal + (letter == to[at - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}

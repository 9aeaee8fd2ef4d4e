namespace Muster.Kernel;

/// <summary>How far two words are from each other (Levenshtein).</summary>
public static class EditDistance
{
    /// <summary>How many letters must be added, dropped or changed to make one of the other; letters compare as they stand.</summary>
    public static int Between(ReadOnlySpan<char> from, ReadOnlySpan<char> to)
    {
        var row = new int[to.Length + 1];
        for (var at = 0; at < row.Length; at++)
        {
            row[at] = at;
        }

        foreach (var letter in from)
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

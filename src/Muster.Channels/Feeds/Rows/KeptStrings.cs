namespace Muster.Channels.Feeds.Rows;

/// <summary>Gives the same string for the same letters: names of countries and groups come in thousands of rows. For one thread.</summary>
internal sealed class KeptStrings
{
    private const int Most = 100_000;
    private readonly HashSet<string> kept = new(StringComparer.Ordinal);

    /// <summary>The letters as a string; null where there are none.</summary>
    public string? Of(ReadOnlySpan<char> letters)
    {
        if (letters.IsEmpty)
        {
            return null;
        }

        var lookup = kept.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(letters, out var known))
        {
            return known;
        }

        var made = letters.ToString();
        if (kept.Count < Most)
        {
            kept.Add(made);
        }

        return made;
    }
}

namespace Muster.Channels.Feeds.Rows;

/// <summary>Finds what parts the cells of a table.</summary>
internal static class FindDelimiter
{
    private const string Known = ",;\t|";

    /// <summary>Whichever of comma, semicolon, tab and bar the first row has most outside quotes; the first of them where it has none.</summary>
    public static char In(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Known.Length];
        var isQuoted = false;
        foreach (var letter in text.TrimStart("\uFEFF\r\n"))
        {
            isQuoted ^= letter == '"';
            if (!isQuoted && letter is '\r' or '\n')
            {
                break;
            }

            if (!isQuoted && Known.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var kind)
            {
                counts[kind]++;
            }
        }

        var most = 0;
        for (var kind = 1; kind < counts.Length; kind++)
        {
            most = counts[kind] > counts[most] ? kind : most;
        }

        return Known[most];
    }
}

namespace Muster.Channels.Feeds.Rows;

/// <summary>Countries by the names that sources use, each name looked up once. For one thread.</summary>
internal sealed class CountryNames(FindCountryByName find)
{
    private const int Most = 10_000;
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>The ISO code; null for a name that is none. Of <c>Myanmar (Burma)</c> the whole is tried, then the first name, then the one in brackets.</summary>
    public string? Find(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
        {
            return null;
        }

        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(name, out var code))
        {
            code = LookUp(name.ToString());
            if (known.Count < Most)
            {
                lookup[name] = code;
            }
        }

        return code;
    }

    private string? LookUp(string name)
    {
        if (find(name) is { } whole)
        {
            return whole;
        }

        var open = name.IndexOf('(', StringComparison.Ordinal);
        return open <= 0 ? null : find(name[..open].Trim()) ?? find(name[(open + 1)..].Trim(' ', ')'));
    }
}

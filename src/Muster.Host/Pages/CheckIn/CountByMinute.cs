namespace Muster.Host.Pages.CheckIn;

/// <summary>Counts by key, minute by minute. What it remembers is bounded: beyond <paramref name="mostKeys"/> in a minute all others are counted together.</summary>
internal sealed class CountByMinute<TKey>(TimeProvider clock, int mostKeys)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, int> counts = [];
    private int others;
    private long minute;

    /// <summary>Counts one more; how many that makes in this minute.</summary>
    public int Add(TKey key)
    {
        var now = clock.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
        lock (gate)
        {
            if (now != minute)
            {
                (minute, others) = (now, 0);
                counts.Clear();
            }

            return counts.Count < mostKeys || counts.ContainsKey(key) ? counts[key] = counts.GetValueOrDefault(key) + 1 : ++others;
        }
    }
}

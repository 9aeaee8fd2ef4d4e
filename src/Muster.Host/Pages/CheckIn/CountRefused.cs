namespace Muster.Host.Pages.CheckIn;

/// <summary>Counts refused links by where they were asked from, minute by minute. What it remembers is bounded: beyond <see cref="MostAskers"/> all others are counted together.</summary>
internal sealed class CountRefused(TimeProvider clock)
{
    /// <summary>How many refusals a minute an asker is told of one by one.</summary>
    public const int MostAMinute = 30;

    private const int MostAskers = 10_000;
    private const string AllOthers = "";

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private long minute;

    /// <summary>Counts one more; how many that makes in this minute.</summary>
    public int Add(string asker)
    {
        var now = clock.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
        lock (gate)
        {
            if (now != minute)
            {
                minute = now;
                counts.Clear();
            }

            var one = counts.ContainsKey(asker) || counts.Count < MostAskers ? asker : AllOthers;
            var count = counts.GetValueOrDefault(one) + 1;
            counts[one] = count;
            return count;
        }
    }
}

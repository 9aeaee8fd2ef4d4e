using NodaTime;

namespace Muster.Channels.Fetch;

/// <summary>How long to wait before the next try.</summary>
internal static class PauseBetween
{
    /// <summary>The first pause, doubled with every try after <paramref name="tries"/> = 1, less up to a half by chance; never less than the server asks for.</summary>
    public static Duration After(int tries, FetchLimits limits, Random jitter, Duration asked)
    {
        var full = limits.FirstPause * Math.Pow(2, tries - 1);
        return Duration.Max(full * (1 - (jitter.NextDouble() / 2)), asked);
    }
}

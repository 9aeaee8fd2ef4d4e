using System.Collections.Immutable;

namespace Muster.RollCalls.Waves;

/// <summary>Chooses the channel of a wave: another one each time, because one channel alone has failed people before.</summary>
public static class ChooseChannel
{
    /// <summary>The n-th of those that reach the person, beginning anew after the last; null where only a warden can reach them.</summary>
    /// <param name="wave">From 1.</param>
    /// <param name="order">The channels by name, in the order in which they are tried.</param>
    /// <param name="reaches">Whether a channel reaches the person.</param>
    public static string? For(int wave, ImmutableArray<string> order, Func<string, bool> reaches)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wave, 1);
        var reaching = order.Where(reaches).ToImmutableArray();
        return reaching.IsEmpty ? null : reaching[(wave - 1) % reaching.Length];
    }
}

using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Rows;

/// <summary>The evidence of what a row of data tells: the whole row.</summary>
internal static class WholeRow
{
    /// <summary>One piece, from the first code point to the last. The quote is the row itself, not a copy.</summary>
    public static ImmutableArray<Evidence> Of(string raw) => [new Evidence(0, CodePoints(raw), raw)];

    private static int CodePoints(string raw)
    {
        if (raw.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') < 0)
        {
            return raw.Length;
        }

        var points = 0;
        foreach (var rune in raw.EnumerateRunes())
        {
            points++;
        }

        return points;
    }
}

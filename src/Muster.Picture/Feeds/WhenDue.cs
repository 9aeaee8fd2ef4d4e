using System.Collections.Immutable;
using NodaTime;

namespace Muster.Picture.Feeds;

/// <summary>Says when a feed is to be pulled again: at its own pace while it answers, ever more seldom while it does not.</summary>
public static class WhenDue
{
    // A tenth either way: the feeds of an organisation, and all organisations at one server, do not ask at the same second.
    private const double Spread = 0.1;

    private const int MostDoublings = 5;

    // A server that is back after an outage is asked again within a quarter of a day, also where the feed is pulled once a day.
    private static readonly Duration LongestBackOff = Duration.FromHours(6);

    /// <summary>
    /// The moment from which the feed is due. Never asked: at once. After an answer: <paramref name="every"/> later. After k failures in a row: <paramref name="every"/> × 2^min(k, 5)
    /// later, at most six hours. Both a tenth more or less by chance, and never before the server's own <paramref name="retryAt"/>.
    /// </summary>
    /// <param name="pulls">The pulls so far, oldest first.</param>
    /// <param name="every">How often the feed is pulled.</param>
    /// <param name="retryAt">When the server wants to be asked again, or null.</param>
    /// <param name="chance">From -1 to 1, drawn once for each pull.</param>
    public static Instant Next(ImmutableArray<FeedPull> pulls, Duration every, Instant? retryAt, double chance)
    {
        var earliest = retryAt ?? Instant.MinValue;
        if (pulls.IsEmpty)
        {
            return earliest;
        }

        var spread = 1 + (Spread * Math.Clamp(chance, -1, 1));
        var failures = FailuresInARow(pulls);
        var wait = failures == 0 ? every * spread : Duration.Min(every * Math.Pow(2, Math.Min(failures, MostDoublings)) * spread, LongestBackOff);
        return Instant.Max(pulls[^1].At + wait, earliest);
    }

    /// <summary>How many of the newest pulls brought no answer.</summary>
    public static int FailuresInARow(ImmutableArray<FeedPull> pulls)
    {
        var failures = 0;
        while (failures < pulls.Length && pulls[^(failures + 1)].Outcome is PullOutcome.Unreachable or PullOutcome.Refused)
        {
            failures++;
        }

        return failures;
    }
}

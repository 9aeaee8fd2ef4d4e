using NodaTime;

namespace Muster.Channels.Fetch;

/// <summary>How much a server may send, how long it may take, and how often it is asked.</summary>
public sealed record FetchLimits
{
    /// <summary>The most bytes of a body, counted after unpacking.</summary>
    public long MaxBytes { get; init; } = 64_000_000;

    /// <summary>How long one try may take with all its redirects, from the connection to the last byte. Waiting for an earlier request to the same host is not counted.</summary>
    public Duration Total { get; init; } = Duration.FromSeconds(60);

    /// <summary>How long a body may stand still between two bytes.</summary>
    public Duration BetweenBytes { get; init; } = Duration.FromSeconds(15);

    /// <summary>How many redirects are followed.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>How often a server that is down or busy is asked.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>The pause after the first try; it doubles after each, and chance takes up to half of it away.</summary>
    public Duration FirstPause { get; init; } = Duration.FromSeconds(2);

    /// <summary>The longest that a server's <c>Retry-After</c> is waited for; beyond it the fetch ends and says when to try again.</summary>
    public Duration LongestRetryAfter { get; init; } = Duration.FromSeconds(60);
}

using System.Net.Http.Headers;
using NodaTime;

namespace Muster.Channels.Fetch;

/// <summary>Reads a <c>Retry-After</c> header: seconds or a date (RFC 9110, 10.2.3).</summary>
internal static class ReadRetryAfter
{
    private static readonly Duration Longest = Duration.FromDays(365);

    /// <summary>The moment that it names, at most a year from now, or null where there is none.</summary>
    public static Instant? Of(RetryConditionHeaderValue? header, Instant now) => header switch
    {
        { Delta: { } delta } => now + Duration.Min(Duration.FromTimeSpan(delta), Longest),
        { Date: { } date } => Instant.Min(Instant.FromDateTimeOffset(date), now + Longest),
        _ => null,
    };
}

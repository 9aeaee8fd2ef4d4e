using System.Net;

namespace Muster.Channels.Models;

/// <summary>
/// Tries a call again where the server is busy, broken or unreachable: after the time that <c>Retry-After</c> names, else after a wait that doubles, spread by chance
/// so that many callers do not come back at once. Whoever waits for the call ends it by its own time-out.
/// </summary>
internal sealed class RetryLater(ModelSettings settings, TimeProvider clock) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.LoadIntoBufferAsync(cancellationToken);
        }

        for (var tries = 0; ; tries++)
        {
            TimeSpan wait;
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (tries >= settings.Retries || !MayPass(response.StatusCode))
                {
                    return response;
                }

                wait = AskedFor(response) ?? Wait(tries);
                response.Dispose();
            }
            catch (HttpRequestException) when (tries < settings.Retries)
            {
                wait = Wait(tries);
            }

            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private static bool MayPass(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    private TimeSpan? AskedFor(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Capped(delta),
        { Date: { } date } => Capped(date - clock.GetUtcNow()),
        _ => null,
    };

    // A longer wait than the time-out would only end in it.
    private TimeSpan Capped(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > settings.Timeout ? settings.Timeout : wait;

    // Chance that spreads load need not be the kind that keeps secrets.
#pragma warning disable CA5394
    private TimeSpan Wait(int tries) => Capped(settings.FirstWait * Math.Pow(2, tries) * (0.5 + Random.Shared.NextDouble()));
#pragma warning restore CA5394
}

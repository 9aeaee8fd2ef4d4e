using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Fetch;

/// <summary>
/// Fetches an address for a feed: only http and https, only machines of the public network unless the owner allows the feed's own host, redirects
/// followed by hand and checked one by one, with limits to size and time, and repeated when the trouble may pass. Safe for many threads; one of
/// them asks a host at a time.
/// </summary>
public sealed class FetchAddress : IDisposable
{
    private readonly FetchLimits limits;
    private readonly Outside outside;
    private readonly HostQueue queue = new();
    private readonly HttpMessageInvoker open;

    // A client of its own, so that a connection that was allowed for one feed never serves another.
    private readonly HttpMessageInvoker inner;

    /// <summary>A fetcher with these limits; <see cref="Outside.Real"/> outside of tests.</summary>
    public FetchAddress(FetchLimits limits, Outside outside)
    {
        (this.limits, this.outside) = (limits, outside);
        open = MakeInvoker.Of(limits, outside.Resolve, allowPrivate: false);
        inner = MakeInvoker.Of(limits, outside.Resolve, allowPrivate: true);
    }

    /// <summary>Fetches it. Throws <see cref="OperationCanceledException"/> on <paramref name="stop"/> and nothing else.</summary>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken stop)
    {
        if (CheckAddress.Of(request.Address) is { } problem)
        {
            return new NotFetched(problem, null, 0);
        }

        for (var tries = 1; ; tries++)
        {
            switch (await Follow(request, stop))
            {
                case Attempt.Answered answered:
                    return answered.Result with { Tries = tries };

                case Attempt.Failed failed when !failed.MayPass || tries >= limits.Tries || IsBeyond(failed.RetryAt):
                    return new NotFetched(Said(failed), failed.RetryAt, tries);

                case Attempt.Failed failed:
                    var asked = failed.RetryAt is { } at ? at - outside.Now : Duration.Zero;
                    await outside.Pause(PauseBetween.After(tries, limits, outside.Jitter, asked), stop);
                    break;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        open.Dispose();
        inner.Dispose();
    }

    private bool IsBeyond(Instant? retryAt) => retryAt - outside.Now > limits.LongestRetryAfter;

    private static Problem Said(Attempt.Failed failed) => failed.RetryAt is { } at
        ? failed.Problem with { Found = $"{failed.Problem.Found}, which asks to come back at {at}" }
        : failed.Problem;

    /// <summary>One try: the address and whatever it redirects to.</summary>
    private async Task<Attempt> Follow(FetchRequest request, CancellationToken stop)
    {
        var (address, spent) = (request.Address, Duration.Zero);
        for (var redirects = 0; redirects <= limits.Redirects; redirects++)
        {
            var started = 0L;
            var here = address;
            var left = limits.Total - spent;
            var attempt = await queue.InLine(
                here,
                () =>
                {
                    started = outside.Clock.GetTimestamp();
                    return AskOnce.Of(For(here, request), here, request, limits, left, outside, stop);
                },
                stop);
            if (attempt is not Attempt.Moved moved)
            {
                return attempt;
            }

            if (CheckAddress.OfRedirect(address, moved.To) is { } problem)
            {
                return new Attempt.Failed(problem);
            }

            spent += Duration.FromTimeSpan(outside.Clock.GetElapsedTime(started));
            address = moved.To;
        }

        return new Attempt.Failed(new Problem(
            ProblemCodes.FeedAddress, $"more than {limits.Redirects} redirects from {CheckAddress.Shown(request.Address)}", "an address that answers"));
    }

    /// <summary>The owner's leave is for the host and port of the feed's own address, and for no other.</summary>
    private HttpMessageInvoker For(Uri address, FetchRequest request) =>
        request.AllowPrivate && string.Equals(address.Authority, request.Address.Authority, StringComparison.OrdinalIgnoreCase) ? inner : open;
}

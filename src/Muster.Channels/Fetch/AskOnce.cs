using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Muster.Channels.Feeds;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Fetch;

/// <summary>Asks one address once, and reads what it answers.</summary>
internal static class AskOnce
{
    private const string Agent = "Muster (+self-hosted)";

    /// <summary>What came of it; never throws but for <paramref name="stop"/>.</summary>
    public static async Task<Attempt> Of(
        HttpMessageInvoker http, Uri address, FetchRequest asked, FetchLimits limits, Duration left, Outside outside, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(Positive(left), outside.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            using var request = Request(address, asked);
            using var response = await http.SendAsync(request, either.Token);
            return await Sort(response, address, asked, limits, outside, either.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception trouble) when (Explain(trouble, address, late.IsCancellationRequested, limits) is { } attempt)
        {
            return attempt;
        }
    }

    private static TimeSpan Positive(Duration left) => left > Duration.Zero ? left.ToTimeSpan() : TimeSpan.Zero;

    private static HttpRequestMessage Request(Uri address, FetchRequest asked)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        Add(request, "User-Agent", Agent);
        Add(request, "Accept", asked.Accept ?? "*/*");
        Add(request, "Accept-Encoding", "gzip, deflate, br");
        Add(request, "If-None-Match", asked.Since?.ETag);
        Add(request, "If-Modified-Since", asked.Since?.LastModified);
        return request;
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && !value.Any(char.IsControl))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static async Task<Attempt> Sort(
        HttpResponseMessage response, Uri address, FetchRequest asked, FetchLimits limits, Outside outside, CancellationToken stop)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                var body = await ReadBody.OfAsync(response.Content, limits, outside.Clock, stop);
                return body.TryGet(out var bytes) ? new Attempt.Answered(Keep(response, address, bytes, outside.Now)) : new Attempt.Failed(body.Problems[0]);

            case HttpStatusCode.NotModified when asked.Since is { ETag: not null } or { LastModified: not null }:
                return new Attempt.Answered(new NotModified(address, outside.Now, 0));

            case HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect when Location(response, address) is { } to:
                return new Attempt.Moved(to);

            default:
                return Refused(response, address, outside.Now);
        }
    }

    private static Fetched Keep(HttpResponseMessage response, Uri address, ReadOnlyMemory<byte> body, Instant now) => new(
        new FetchedAnswer(address, Header(response, "Content-Type"), body, now),
        (int)response.StatusCode,
        OpenedReport.HashOf(body.Span),
        new Validators(Header(response, "ETag"), Header(response, "Last-Modified")),
        response.Headers.Date is { } date ? Instant.FromDateTimeOffset(date) : null,
        0);

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.First() : null;

    private static Uri? Location(HttpResponseMessage response, Uri address) =>
        Header(response, "Location") is { } location && Uri.TryCreate(address, location, out var to) ? to : null;

    private static Attempt.Failed Refused(HttpResponseMessage response, Uri address, Instant now)
    {
        var status = (int)response.StatusCode;
        var problem = Unreachable($"status {status} from {CheckAddress.Shown(address)}");
        return status is 408 or 425 or 429 or >= 500 ? new Attempt.Failed(problem, MayPass: true, ReadRetryAfter.Of(response.Headers.RetryAfter, now)) : new Attempt.Failed(problem);
    }

    /// <summary>What an exception of the HTTP client says about the server, or null where it is none of its exceptions.</summary>
    private static Attempt.Failed? Explain(Exception trouble, Uri address, bool isLate, FetchLimits limits) => trouble switch
    {
        HttpRequestException { InnerException: InnerAddressException inner } => new Attempt.Failed(inner.Problem),
        HttpRequestException { InnerException: AuthenticationException } => new Attempt.Failed(Unreachable($"a certificate of {address.Host} that cannot be trusted")),
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } } =>
            Passing($"no host of the name {address.Host}"),
        OperationCanceledException when isLate => Passing($"no whole answer of {address.Host} within {limits.Total.TotalSeconds:0.#} s"),
        OperationCanceledException => Passing($"no byte of {address.Host} for {limits.BetweenBytes.TotalSeconds:0.#} s"),
        InvalidDataException => Passing($"an answer of {address.Host} whose packing is broken"),
        HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } =>
            Passing($"an answer of {address.Host} that ends too early"),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded }
            or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded } =>
            new Attempt.Failed(Unreachable($"an answer of {address.Host} that is no HTTP")),
        HttpRequestException or IOException => Passing($"no connection to {address.Host}"),
        _ => null,
    };

    private static Attempt.Failed Passing(string found) => new(Unreachable(found), MayPass: true);

    private static Problem Unreachable(string found) => new(ProblemCodes.FeedUnreachable, found, "an answer with status 200");
}

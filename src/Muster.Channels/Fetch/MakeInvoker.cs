using System.Net;

namespace Muster.Channels.Fetch;

/// <summary>Makes the HTTP client that feeds are fetched with: no proxy, no cookies, no credentials, no redirects of its own, one connection a host.</summary>
internal static class MakeInvoker
{
    public static HttpMessageInvoker Of(FetchLimits limits, ResolveHost resolve, bool allowPrivate) => new(new SocketsHttpHandler
    {
        ConnectCallback = (context, stop) => ConnectChecked.ToAsync(context.DnsEndPoint, resolve, allowPrivate, stop),
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxConnectionsPerServer = 1,
        ConnectTimeout = limits.BetweenBytes.ToTimeSpan(),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a name is looked up, and checked, again
        MaxResponseHeadersLength = 64, // KB
        MaxResponseDrainSize = 0, // an answer that is broken off is not read to its end
        ResponseDrainTimeout = TimeSpan.Zero,
        ActivityHeadersPropagator = null,
    });
}

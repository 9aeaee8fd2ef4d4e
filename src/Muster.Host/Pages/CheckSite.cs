using System.Net;

namespace Muster.Host.Pages;

/// <summary>Keeps other sites from speaking through a visitor's browser.</summary>
internal static class CheckSite
{
    /// <summary>
    /// Whether a request that changes something comes from our own page. A browser says so itself (<c>Sec-Fetch-Site</c>, only over https and on the own machine), or by
    /// <c>Origin</c>; what sends neither is no browser that a visitor could be tricked in. (The algorithm of Go's CrossOriginProtection.)
    /// </summary>
    public static bool IsOwn(string? fetchSite, string? origin, string host) =>
        !string.IsNullOrEmpty(fetchSite) ? fetchSite is "same-origin" or "none"
        : string.IsNullOrEmpty(origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, host, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether a request names a server that listens on <paramref name="listening"/>. One that only this machine reaches goes by this machine's names alone: a foreign name
    /// that leads here (DNS rebinding) would be read by a foreign page.
    /// </summary>
    public static bool IsOurName(string host, IPAddress listening) =>
        !IPAddress.IsLoopback(listening) || host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var named) && IPAddress.IsLoopback(named));
}

using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Muster.Host.Pages.CheckIn;

/// <summary>Where a request comes from. A whole address would tell where a person is; only the network is ever written down.</summary>
/// <param name="Address">Whose requests are counted together: an IPv4 address, or an IPv6 network of 64 bits, which is one customer's.</param>
/// <param name="Network">What may be logged: the network of 24 bits, or of 48 for IPv6.</param>
internal readonly record struct Asker(string Address, string Network)
{
    private const int PlainBits = 24;
    private const int LongBits = 48;
    private const int CustomerBits = 64;

    /// <summary>Of a request. A proxy on this machine is believed about whom it speaks for, and nobody else is.</summary>
    public static Asker Of(HttpContext context)
    {
        var remote = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return From(IPAddress.IsLoopback(remote) && LastHop(context.Request.Headers["X-Forwarded-For"]) is { } behind ? behind : remote);
    }

    /// <summary>Of an address.</summary>
    public static Asker From(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork
            ? new Asker(plain.ToString(), Masked(plain, PlainBits))
            : new Asker(Masked(plain, CustomerBits), Masked(plain, LongBits));
    }

    private static IPAddress? LastHop(string? forwarded) =>
        forwarded is not null && IPAddress.TryParse(forwarded.AsSpan(forwarded.LastIndexOf(',') + 1).Trim(), out var hop) ? hop : null;

    private static string Masked(IPAddress address, int bits)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(bits / 8).Clear();
        return $"{new IPAddress(bytes)}/{bits}";
    }
}

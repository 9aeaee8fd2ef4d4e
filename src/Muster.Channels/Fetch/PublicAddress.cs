using System.Net;
using System.Net.Sockets;

namespace Muster.Channels.Fetch;

/// <summary>
/// Tells addresses of the public network from those of a machine's own or an inner network. The ranges are those of the IANA special-purpose
/// registries (RFC 6890 and its updates) that are not globally reachable, and the multicast ones.
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] Inner4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>All that is handed out to anybody lies in 2000::/3; these parts of it are not (Teredo and other protocols, documentation, 6to4).</summary>
    private static readonly IPNetwork[] Inner6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether a feed may be fetched from there without the owner's leave.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.AddressFamily is AddressFamily.InterNetwork)
        {
            return !Array.Exists(Inner4, network => network.Contains(address));
        }

        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
        {
            return false;
        }

        // An IPv4 address in the clothes of an IPv6 one is judged as what it is.
        return address.IsIPv4MappedToIPv6 ? Is(address.MapToIPv4())
            : Nat64.Contains(address) ? Is(new IPAddress(address.GetAddressBytes().AsSpan(12)))
            : Global6.Contains(address) && !Array.Exists(Inner6, network => network.Contains(address));
    }
}

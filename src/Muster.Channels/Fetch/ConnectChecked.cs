using System.Net;
using System.Net.Sockets;

namespace Muster.Channels.Fetch;

/// <summary>
/// Connects to a host by its name. The name is looked up once, and the connection goes to the very addresses that were checked: a name that
/// answers differently the next time ("DNS rebinding") gains nothing.
/// </summary>
internal static class ConnectChecked
{
    /// <summary>The connection; throws <see cref="InnerAddressException"/> where all of the host's addresses are refused.</summary>
    public static async ValueTask<Stream> ToAsync(DnsEndPoint host, ResolveHost resolve, bool allowPrivate, CancellationToken stop)
    {
        var known = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await resolve(host.Host, stop);
        var allowed = known.Where(address => allowPrivate || PublicAddress.Is(address)).ToArray();
        if (allowed.Length == 0)
        {
            throw known.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new InnerAddressException(CheckAddress.Inner(host.Host));
        }

        // ConnectAsync tries one address after the other.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

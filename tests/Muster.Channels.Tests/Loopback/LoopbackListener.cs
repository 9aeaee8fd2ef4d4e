using System.Net;
using System.Net.Sockets;

namespace Muster.Channels.Tests.Loopback;

/// <summary>A server on a free port of 127.0.0.1, whatever it speaks: each connection is served by itself until the server is closed.</summary>
public abstract class LoopbackListener : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();

    /// <summary>Starts it.</summary>
    protected LoopbackListener()
    {
        listener.Start();
        _ = Listen(stop.Token);
    }

    /// <summary>Its port.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Closes it and all its connections.</summary>
    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Speaks with one client.</summary>
    protected abstract Task Speak(TcpClient client, CancellationToken token);

    private async Task Listen(CancellationToken token)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(token);
                _ = Task.Run(() => Serve(client, token), token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server is closed.
        }
    }

    private async Task Serve(TcpClient client, CancellationToken token)
    {
        using var held = client;
        try
        {
            await Speak(client, token);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The client has gone, or the server is closed.
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace Muster.Tests.Shared.Sinks;

/// <summary>Listens on a free port of 127.0.0.1, and serves each line on its own until it is closed.</summary>
public abstract class SinkListener : IDisposable
{
    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource stop = new();
    private int lines;

    /// <summary>Begins to listen.</summary>
    protected SinkListener()
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(512);
        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        _ = Task.Run(ListenAsync);
    }

    /// <summary>Its port.</summary>
    public int Port { get; }

    /// <summary>How many lines were ever opened to it.</summary>
    public int Lines => Volatile.Read(ref lines);

    /// <summary>Closes it and all its lines.</summary>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes it and all its lines.</summary>
    protected virtual void Dispose(bool isDisposing)
    {
        stop.Cancel();
        listener.Dispose();
    }

    /// <summary>Serves one line to its end.</summary>
    protected abstract Task ServeAsync(Socket line, CancellationToken stop);

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var line = await listener.AcceptAsync(stop.Token);
                Interlocked.Increment(ref lines);
                line.NoDelay = true;
                _ = Task.Run(() => ServeToEndAsync(line), stop.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The sink is closed.
        }
    }

    private async Task ServeToEndAsync(Socket line)
    {
        using var held = line;
        try
        {
            await ServeAsync(line, stop.Token);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The other side has gone, or the sink is closed.
        }
    }
}

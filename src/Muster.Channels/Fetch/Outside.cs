using System.Net;
using NodaTime;

namespace Muster.Channels.Fetch;

/// <summary>Waits that long.</summary>
public delegate Task Pause(Duration length, CancellationToken stop);

/// <summary>The addresses of a host name; throws <see cref="System.Net.Sockets.SocketException"/> where there are none.</summary>
public delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken stop);

/// <summary>What a fetch needs of the world outside: handed in, so that a test need not wait.</summary>
/// <param name="Clock">The time.</param>
/// <param name="Jitter">The chance that spreads repeated requests.</param>
/// <param name="Pause">How to wait between two tries.</param>
/// <param name="Resolve">How names become addresses.</param>
public sealed record Outside(TimeProvider Clock, Random Jitter, Pause Pause, ResolveHost Resolve)
{
    /// <summary>The real one: the machine's clock and resolver.</summary>
    public static Outside Real { get; } = new(
        TimeProvider.System,
        Random.Shared,
        (length, stop) => Task.Delay(length.ToTimeSpan(), stop),
        (host, stop) => Dns.GetHostAddressesAsync(host, stop));

    /// <summary>Now.</summary>
    public Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());
}

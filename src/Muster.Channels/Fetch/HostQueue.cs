using System.Collections.Concurrent;

namespace Muster.Channels.Fetch;

/// <summary>Lets one request at a time go to a host, so that no server is crowded and no request's time runs while it waits in line.</summary>
internal sealed class HostQueue
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs <paramref name="ask"/> when no other request to that host runs.</summary>
    public async Task<Attempt> InLine(Uri address, Func<Task<Attempt>> ask, CancellationToken stop)
    {
        var host = hosts.GetOrAdd(address.Authority, _ => new SemaphoreSlim(1, 1));
        await host.WaitAsync(stop);
        try
        {
            return await ask();
        }
        finally
        {
            host.Release();
        }
    }
}

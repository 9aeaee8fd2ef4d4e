using System.Net;
using Muster.Channels.Fetch;
using NodaTime;

namespace Muster.Channels.Tests.Fetch;

/// <summary>Fetchers whose pauses take no time and are written down.</summary>
internal sealed class Fetching : IDisposable
{
    private readonly FetchAddress fetch;

    public Fetching(FetchLimits? limits = null, ResolveHost? resolve = null) => fetch = new FetchAddress(
        limits ?? new FetchLimits(),
        new Outside(TimeProvider.System, new Random(1), Wait, resolve ?? ((host, stop) => Dns.GetHostAddressesAsync(host, stop))));

    public List<Duration> Pauses { get; } = [];

    public Task<FetchResult> Get(Uri address, Validators? since = null, bool allowPrivate = true) =>
        fetch.FetchAsync(new FetchRequest(address, since, allowPrivate), CancellationToken.None);

    public void Dispose() => fetch.Dispose();

    private Task Wait(Duration length, CancellationToken stop)
    {
        Pauses.Add(length);
        return Task.CompletedTask;
    }
}

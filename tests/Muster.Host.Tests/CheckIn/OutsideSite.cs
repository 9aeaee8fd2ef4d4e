using System.Net;
using Microsoft.AspNetCore.Builder;
using Muster.Host.Pages.CheckIn;
using NodaTime;

namespace Muster.Host.Tests.CheckIn;

/// <summary>The outside on a free port of this machine: a real server over <see cref="SomeCalls"/>, at a fixed time.</summary>
internal sealed class OutsideSite : IAsyncDisposable
{
    public const string Secret = "a-secret-of-the-gateway";

    private readonly WebApplication site;

    private OutsideSite(WebApplication site, SomeCalls desk, FixedClock clock)
    {
        (this.site, Desk, Clock) = (site, desk, clock);
        Address = new Uri(site.Urls.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public SomeCalls Desk { get; }

    public FixedClock Clock { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<OutsideSite> StartAsync(SomeCalls? desk = null, params Gateway[] gateways)
    {
        var (calls, clock) = (desk ?? new SomeCalls(), new FixedClock());
        var started = MakeOutside.Of(new IPEndPoint(IPAddress.Loopback, 0), calls, [new Gateway("sms", Secret), new Gateway("deep", Secret + "-2") { From = ["results.0.from"], Text = ["results.0.text"], Id = ["results.0.mid"] }, .. gateways], clock);
        await started.StartAsync();
        return new OutsideSite(started, calls, clock);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.Relative));

    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        Client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Opens a page and gives back the mark of its form.</summary>
    public async Task<string> MarkAsync(string address)
    {
        var page = await Client.GetStringAsync(new Uri(address, UriKind.Relative));
        var at = page.IndexOf("name=\"n\" value=\"", StringComparison.Ordinal) + 16;
        return page[at..page.IndexOf('"', at)];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await site.DisposeAsync();
    }

    internal sealed class FixedClock : TimeProvider
    {
        public Instant Now { get; set; } = SomeCalls.Noon;

        public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
    }
}

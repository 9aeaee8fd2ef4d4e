using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Muster.Host.Pages;
using Muster.Host.Pages.Calls;

namespace Muster.Host.Tests.CheckIn;

/// <summary>The inside with its pages of roll calls, on a free port of this machine.</summary>
internal sealed class InsideSite : IAsyncDisposable
{
    public const string Token = "a-token-of-the-duty-app";

    private readonly TemporaryFolder folder = new();
    private readonly WebApplication site;

    private InsideSite(SomeCalls desk)
    {
        Desk = desk;
        var clock = new OutsideSite.FixedClock();
        var tokens = ApiTokens.Read($"# who may\nduty-app {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Token)))}\n", "tokens").Value;
        site = MakeSite.Of(new IPEndPoint(IPAddress.Loopback, 0), new Routes(folder.Path, clock), new MapCalls(new CallRoutes(desk, clock), new ApiRoutes(desk, tokens, clock)));
    }

    public SomeCalls Desk { get; }

    public HttpClient Client { get; private set; } = null!;

    public static async Task<InsideSite> StartAsync(SomeCalls? desk = null)
    {
        var inside = new InsideSite(desk ?? new SomeCalls());
        await inside.site.StartAsync();
        inside.Client = new HttpClient { BaseAddress = new Uri(inside.site.Urls.First()) };
        return inside;
    }

    public Task<HttpResponseMessage> AskAsync(HttpMethod method, string address, string? token = Token, string? body = null, string type = "application/json")
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await site.DisposeAsync();
        folder.Dispose();
    }
}

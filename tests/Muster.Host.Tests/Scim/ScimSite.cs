using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Desk.Scim;
using Muster.Host.Pages;
using Muster.Host.Pages.Calls;
using Muster.Host.Pages.Scim;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.People;
using NodaTime;

namespace Muster.Host.Tests.Scim;

/// <summary>The inside with SCIM, on a free port of this machine, over a real data folder.</summary>
internal sealed class ScimSite : IAsyncDisposable
{
    public const string Token = "a-token-of-the-provider";
    public const string Extension = ScimUrns.Muster;

    private static readonly ImmutableArray<Post> Posts =
    [
        new Post("bamako", "Bamako office", "ML", new GeoPoint(12.6392, -8.0029), "Africa/Bamako"),
        new Post("mopti", "Mopti field base", "ML", new GeoPoint(14.4843, -4.1830), null),
    ];

    private readonly TemporaryFolder folder = new();
    private readonly WebApplication site;

    private ScimSite(bool mayChangeMany)
    {
        Store = OpenStore.At(folder.At("data")).Then(PrepareStore.Run).Value;
        var tokens = ApiTokens.Read($"entra {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Token)))}\n", "tokens").Value;
        var scim = new MapScim(new ScimRoutes(new ScimRoster(Store, Posts, new MassGuard(mayChangeMany)), tokens, Clock));
        site = MakeSite.Of(new IPEndPoint(IPAddress.Loopback, 0), new Routes(folder.Path, Clock), scim: scim);
    }

    public DataStore Store { get; }

    public HandClock Clock { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    /// <summary>With people p001, p002 … at bamako, of whom the first has an address, a place and a phone.</summary>
    public static async Task<ScimSite> StartAsync(int people = 0, bool mayChangeMany = false)
    {
        var scim = new ScimSite(mayChangeMany);
        if (people > 0)
        {
            var update = new RosterUpdate([.. Enumerable.Range(1, people).Select(Someone)], "roster.csv") { Leaving = [] };
            Assert.True(KeepRoster.In(scim.Store, update, Outcome.Grant, scim.Clock.Now).IsGranted);
        }

        await scim.site.StartAsync();
        scim.Client = new HttpClient { BaseAddress = new Uri(scim.site.Urls.First()) };
        return scim;
    }

    public Task<HttpResponseMessage> AskAsync(string method, string address, string? body = null, string? token = Token, string type = "application/scim+json", string? ifMatch = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/scim/v2/" + address, UriKind.Relative));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return Client.SendAsync(request);
    }

    public async Task<(int Status, JsonNode Json)> JsonAsync(string method, string address, string? body = null)
    {
        using var answer = await AskAsync(method, address, body);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
    }

    public Task<(int Status, JsonNode Json)> PatchAsync(string address, string operations) =>
        JsonAsync("PATCH", address, $$"""{"schemas":["{{ScimUrns.Patch}}"],"Operations":[{{operations}}]}""");

    public PersonOnRecord Person(string id) => LoadPeople.Some(Store, [id]).Value[id];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await site.DisposeAsync();
        folder.Dispose();
    }

    private static Person Someone(int number) => new()
    {
        Id = FormattableString.Invariant($"p{number:000}"),
        Name = FormattableString.Invariant($"Awa Example {number}"),
        Email = FormattableString.Invariant($"awa{number}@example.org"),
        Phone = FormattableString.Invariant($"+2237000{number:0000}"),
        Post = "bamako",
        Category = Category.NonEmergency,
        Point = number == 1 ? new GeoPoint(12.64, -8.01) : null,
        AddressNote = number == 1 ? "the blue gate" : null,
        Languages = ["fr"],
        Warden = number == 2 ? "p001" : null,
    };

    /// <summary>A clock that is set by hand.</summary>
    internal sealed class HandClock : TimeProvider
    {
        public Instant Now { get; set; } = Instant.FromUtc(2026, 3, 2, 12, 0);

        public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
    }
}

using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Muster.Desk.RollCalls;
using Muster.Host.Pages.CheckIn;
using Muster.Kernel;
using Muster.RollCalls.Links;
using Muster.RollCalls.People;
using Muster.Store;
using Muster.Store.RollCalls;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Host.Tests.CheckIn;

/// <summary>From a link over the network to a row in SQLite: the example's roster, a roll call opened by the real program, and its desk.</summary>
public sealed partial class RealDeskTests : IAsyncLifetime
{
    private static readonly string Plan = Path.Combine(SharedData.Root, "examples", "mali");
    private static readonly Instant Now = SystemClock.Instance.GetCurrentInstant();

    private readonly TemporaryFolder folder = new();
    private CallDesk desk = null!;
    private ImmutableArray<KeptCalled> called;
    private Microsoft.AspNetCore.Builder.WebApplication site = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        Muster("roster", "import", Path.Combine(Plan, "roster.csv"));
        Muster("call", "draft", "blast", "--topic", "Explosion in ACI 2000", "--posts", "bamako", "--because", "it was heard", "--by", "Ada Example");
        var people = People().Match(Muster("call", "dry-run", "blast", "--by", "Ada Example")).Groups["people"].Value;
        Muster("call", "open", "blast", "--people", people, "--by", "Ada Example");
        var store = OpenStore.At(folder.Path).Then(PrepareStore.Run).Value;
        called = LoadCalls.People(store, "blast").Value;
        desk = new CallDesk(store, () => Now);
        site = MakeOutside.Of(new IPEndPoint(IPAddress.Loopback, 0), new ServedCalls(desk, store, TimeProvider.System), [new Gateway("sms", OutsideSite.Secret)], TimeProvider.System);
        await site.StartAsync();
        client = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };
    }

    [Fact]
    public async Task An_answer_through_a_link_is_on_disk_and_the_board_counts_it()
    {
        var before = desk.Board("blast", Now).Value.Unaccounted;
        var link = "/c/" + Link(LinkKind.Person, called[0].Number);
        var page = ReadPage.Of(await client.GetStringAsync(new Uri(link, UriKind.Relative)));
        var stillNone = desk.Board("blast", Now).Value.Unaccounted;
        using var answer = await PostAsync(link, ("n", page.QuerySelector("input[name=n]")!.GetAttribute("value")!), ("a", "1"), ("w", "with Ben"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((before, before - 1), (stillNone, desk.Board("blast", Now).Value.Unaccounted));
        Assert.Contains("b\">", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(CalledState.SafeSelf, LoadCalls.People(OpenStore.At(folder.Path).Value, "blast").Value.Single(one => one.Number == called[0].Number).Person.State);
    }

    [Fact]
    public async Task A_warden_answers_for_the_own_zone_alone()
    {
        var warden = called.First(one => desk.Warden(To(LinkKind.Warden, one.Number)).TryGet(out var view) && !view.Rows.IsEmpty);
        var zone = desk.Warden(To(LinkKind.Warden, warden.Number)).Value.Rows.Select(row => row.Called).ToHashSet();
        var stranger = called.First(one => !zone.Contains(one.Number));
        var link = "/w/" + Link(LinkKind.Warden, warden.Number);
        var mark = ReadPage.Of(await client.GetStringAsync(new Uri(link, UriKind.Relative))).QuerySelector("input[name=n]")!.GetAttribute("value")!;
        using var mine = await PostAsync(link, ("n", mark), ("p", $"{zone.First()}"), ("a", "2"), ("how", "met"), ("w", "at the gate"));
        using var other = await PostAsync(link, ("n", mark), ("p", $"{stranger.Number}"), ("a", "1"), ("how", "met"), ("w", "at the gate"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (mine.StatusCode, other.StatusCode));
        Assert.Equal(1, desk.Board("blast", Now).Value.States.GetValueOrDefault(CalledState.NeedsHelp));
        Assert.Contains("outside the zone", Muster("audit", "show", "--type", "link_refused", "--json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_of_nobody_is_kept_as_a_stray_once()
    {
        for (var time = 0; time < 2; time++)
        {
            using var answer = await PostAsync("/sms/" + OutsideSite.Secret, ("from", "+22399999999"), ("text", "1"), ("id", "m-1"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(1, desk.Board("blast", Now).Value.Strays);
    }

    [Fact]
    public async Task A_receipt_for_no_message_of_ours_changes_nothing()
    {
        using var answer = await PostAsync("/receipts/" + OutsideSite.Secret, ("id", "nobody's"), ("status", "delivered"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(called.Length, desk.Board("blast", Now).Value.Unaccounted);
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await site.DisposeAsync();
        await desk.DisposeAsync();
        folder.Dispose();
    }

    private string Muster(params string[] arguments)
    {
        string[] plan = arguments[0] == "call" || arguments[1] == "import" ? ["--plan", Plan] : [];
        var answer = MusterProcess.Run([.. arguments, .. plan, "--data", folder.Path]);
        Assert.True(answer.Exit == 0, answer.Errors);
        return answer.Output;
    }

    private LinkTo To(LinkKind kind, long number) => new(kind, called[0].Call, number, Now + Duration.FromHours(1));

    private string Link(LinkKind kind, long number) => SignLink.Of(desk.LinkKey.AsSpan(), To(kind, number));

    private Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    [GeneratedRegex("(?<people>[0-9]+) people", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex People();
}

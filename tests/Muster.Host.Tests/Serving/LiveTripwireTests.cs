using System.Net;
using Muster.Channels.Tests.Loopback;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.Tripwires;
using Muster.Tests.Shared;

namespace Muster.Host.Tests.Serving;

public class LiveTripwireTests
{
    private const string Plan = """
        plan: Invented programme
        posts:
          - { id: gao, name: Gao base, country: ML, lat: 16.27, lon: -0.04 }
        tripwires:
          - { id: two-sources, when: { incidents: { country: ML, in_days: 7, at_least: 1, sources: 2 } }, propose: authorized }

        """;

    [Fact]
    public async Task One_source_and_its_copy_do_not_trip_a_rule_that_wants_two_and_a_second_source_does_and_a_person_decides_on_the_page()
    {
        using var server = new LoopbackServer();
        var hook = server.At("/hook", Answers.Good("ok", "text/plain"));
        using var folder = new TemporaryFolder();
        var (data, plan) = (Path.Combine(folder.Path, "data"), Path.Combine(folder.Path, "plan"));
        Directory.CreateDirectory(plan);
        await File.WriteAllTextAsync(Path.Combine(plan, "plan.yaml"), Plan);
        const string Wire = "Gunmen killed four traders at a market in Gao, Mali, on {0}, the mayor of the town told reporters after visiting the families there.";
        server.At("/one.xml", Answers.Good(News("Invented Gazette", 1, Wire), "application/rss+xml"));
        server.At("/copy.xml", Answers.Good(News("Another Paper", 2, Wire), "application/rss+xml"));
        server.At("/two.xml", Answers.Good(News("Third Voice", 3, "Witnesses said attackers shot dead four people at the market of Gao in northern Mali on {0}."), "application/rss+xml"));
        Follow(data, "one", hook.Address("/one.xml"));
        Follow(data, "copy", hook.Address("/copy.xml"));
        var alone = MusterProcess.Run("feed", "pull", "--data", data, "--plan", plan);
        Assert.Contains("0 wait for a decision", alone.Output, StringComparison.Ordinal);
        Assert.Contains("NEAR", alone.Output, StringComparison.Ordinal);

        Follow(data, "two", hook.Address("/two.xml"));
        using var site = await RunningSite.StartAsync(data, "--plan", plan, "--tell", hook.Address("/hook").AbsoluteUri);
        await site.HearAsync("two-sources is TRIPPED");
        var front = await site.Client.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.Contains("waits for a person to decide", front, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(site, "not_act", "")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Post(site, "not_act", "staff left yesterday")).StatusCode);
        var page = await site.Client.GetStringAsync(new Uri("/tripwires", UriKind.Relative));
        Assert.Contains("Decided not to act by Ada Example", page, StringComparison.Ordinal);
        Assert.Equal(0, site.Terminate(TimeSpan.FromSeconds(5)));

        var store = OpenStore.At(data).Value;
        Assert.Empty(VerifyLog.Of(store).Problems);
        Assert.Equal(
            [.. LoadLives.FromLog(store, "Invented programme").Value.Values.Select(life => (life.State, life.Trips, life.Decision))],
            LoadLives.From(store).Value.Single().Lives.Values.Select(kept => (kept.Life.State, kept.Life.Trips, kept.Life.Decision)));
    }

    [Fact]
    public void Where_nothing_is_followed_no_tripwire_is_said_to_see()
    {
        using var folder = new TemporaryFolder();
        var example = Path.Combine(SharedData.Root, "examples", "mali");
        _ = MusterProcess.Run(["brief", .. Directory.GetFiles(example, "*.txt"), "--plan", example, "--data", folder.Path]);

        var judged = MusterProcess.Run("tripwire", "judge", "--plan", example, "--data", folder.Path).Output;

        Assert.Contains("TRIPPED      DEGRADED", judged, StringComparison.Ordinal);
        Assert.Contains("no feed that is followed bears on it", judged, StringComparison.Ordinal);
        Assert.DoesNotContain("SEEING", judged, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Post(RunningSite site, string act, string because)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["plan"] = "Invented programme", ["id"] = "two-sources", ["act"] = act, ["by"] = "Ada Example", ["because"] = because });
        var request = new HttpRequestMessage(HttpMethod.Post, "/tripwires") { Content = form };
        request.Headers.Add("Origin", site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return site.Client.SendAsync(request);
    }

    private static string News(string paper, int number, string words)
    {
        var day = DateTime.UtcNow.Date;
        var told = string.Format(System.Globalization.CultureInfo.InvariantCulture, words, day.ToString("dddd", System.Globalization.CultureInfo.InvariantCulture));
        return $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>{paper}</title><item><title>Market in Gao</title><link>https://{number}.example/1</link><description>{told}</description><pubDate>{day.AddMinutes(1):R}</pubDate></item></channel></rss>";
    }

    private static void Follow(string data, string name, Uri address)
    {
        var answer = MusterProcess.Run("feed", "add", "rss", address.AbsoluteUri, "--name", name, "--allow-private", "--data", data);
        Assert.True(answer.Exit == 0, answer.Errors);
    }
}

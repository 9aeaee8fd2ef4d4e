using System.Net;
using Muster.Channels.Tests.Loopback;

namespace Muster.Host.Tests.Serving;

public class ServedFeedTests
{
    private const string News = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Invented news</title><item><title>Gunmen kill four traders at a market in Gao</title>
        <link>https://news.example/1</link><description>Gunmen killed four traders at a market in Gao, Mali, on Sunday, the mayor said.</description>
        <pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item></channel></rss>
        """;

    [Fact]
    public async Task Feeds_are_polled_a_broken_one_stops_no_other_and_the_signal_to_end_is_heeded()
    {
        using var server = new LoopbackServer();
        server.At("/news.xml", Answers.Good(News, "application/rss+xml")).At("/broken.xml", Answers.Good("<html>maintenance</html>", "text/html")).At("/slow.xml", Answers.Silent());
        using var folder = new TemporaryFolder();
        Follow(folder, "broken", server.Address("/broken.xml"));
        Follow(folder, "news", server.Address("/news.xml"));
        Follow(folder, "slow", server.Address("/slow.xml"));
        using var site = await RunningSite.StartAsync(folder.Path);
        await site.HearAsync("news is SEEING");

        using var health = await site.Client.GetAsync(new Uri("/health", UriKind.Relative));
        var front = await site.Client.GetStringAsync(new Uri("/", UriKind.Relative));
        var picture = await site.Client.GetStringAsync(new Uri("/picture/ML", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.DoesNotContain("127.0.0.1", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(front.IndexOf("We are blind here: broken", StringComparison.Ordinal) < front.IndexOf("<h2>Countries", StringComparison.Ordinal));
        Assert.Contains("Gao", picture, StringComparison.Ordinal);
        Assert.Equal(0, site.Terminate(TimeSpan.FromSeconds(5)));
    }

    private static void Follow(TemporaryFolder folder, string name, Uri address)
    {
        var answer = MusterProcess.Run("feed", "add", "rss", address.AbsoluteUri, "--name", name, "--allow-private", "--data", folder.Path);
        Assert.True(answer.Exit == 0, answer.Errors);
    }
}

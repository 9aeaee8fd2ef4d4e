using Muster.Channels.Tests.Loopback;
using Muster.Departures.Orders;
using Muster.Desk.Orders;
using Muster.Store;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Host.Tests.Serving;

public class ServedAlarmTests
{
    [Fact]
    public async Task A_review_that_came_due_while_nothing_ran_is_told_by_serve_once()
    {
        using var server = new LoopbackServer();
        server.At("/hook", Answers.Good("ok", "text/plain"));
        using var folder = new TemporaryFolder();
        var data = folder.At("data");
        InForceSince(data, SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(40));

        using var site = await RunningSite.StartAsync(data, "--tell", server.Address("/hook").AbsoluteUri);
        await site.HearAsync("mali-od: the clock has moved");
        await ToldAsync(server);
        Assert.Equal(0, site.Terminate(TimeSpan.FromSeconds(5)));

        Assert.Single(server.Seen);
        Assert.Empty(QueuedNotices.Of(OpenStore.At(data).Value).Value);
        Assert.Contains("Nothing is due.", MusterProcess.Run("order", "alarms", "--data", data).Output, StringComparison.Ordinal);
        Assert.Contains("REVIEW_DUE", MusterProcess.Run("order", "show", "mali-od", "--data", data).Output, StringComparison.Ordinal);
    }

    private static void InForceSince(string data, Instant day)
    {
        var draft = new OrderRequest("mali-od", Path.Combine(Golden.TestFolder, "Fixtures/plan"), "Ada Example") { Kind = "ordered", Posts = ["bamako"], Reason = "Attacks close in", Evidence = ["Drivers saw the road cut"], Effective = "now" };
        Assert.Empty(WriteOrder.In(data, draft, day).Problems);
        Assert.Empty(ActOnOrder.In(data, "mali-od", new SubmitOrder("Ada Example"), day).Problems);
        Assert.Empty(ActOnOrder.In(data, "mali-od", new ApproveOrder("Ben Example"), day).Problems);
    }

    private static async Task ToldAsync(LoopbackServer server)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (server.Seen.Count == 0)
        {
            await Task.Delay(50, patience.Token);
        }
    }
}

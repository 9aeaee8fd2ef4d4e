using System.Collections.Immutable;
using Muster.Channels.Messages;
using Muster.Tests.Shared.Sinks;

namespace Muster.Channels.Tests.Messages;

public sealed class HandOverManyTests : IDisposable
{
    private const int Number = 5_000;

    private readonly string folder = Directory.CreateTempSubdirectory("muster-channels").FullName;

    [Fact]
    public async Task Five_thousand_mails_arrive_once_each_and_none_has_two_recipients()
    {
        using var server = new LoopbackSmtp();
        await using var mail = Open.Mail(server.Port);

        await AllTaken(mail, Open.ByMail);

        Assert.All(server.Mails, one => Assert.True(one.To.Count == 1 && one.Header("To").SequenceEqual(one.To) && one.Header("Cc").Count + one.Header("Bcc").Count == 0));
        Assert.Equal(Expected(Open.ByMail), server.Mails.Select(one => (one.Header("Message-Id").Single()[1..^1].Split('@')[0], one.To[0])).Order());
        Assert.InRange(server.Lines, 1, 8);
    }

    [Fact]
    public async Task Five_thousand_requests_arrive_once_each()
    {
        using var sink = new LoopbackGateway();
        await using var sms = Open.Gateway(sink.Address("/send"));

        await AllTaken(sms, Open.ByPhone);

        Assert.Equal(Expected(Open.ByPhone), sink.Requests.Select(request =>
        {
            using var body = System.Text.Json.JsonDocument.Parse(request.Body);
            return (request.Header("Idempotency-Key")!, body.RootElement.GetProperty("to").GetString()!);
        }).Order());
        Assert.InRange(sink.Lines, 1, 64);
    }

    [Fact]
    public async Task Five_thousand_lines_stand_in_the_file_once_each()
    {
        await using var file = OpenChannels.Of(ReadChannels.Default, folder).Single();

        await AllTaken(file, Open.ByPhone);

        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "drill.jsonl"));
        Assert.Equal((Number, Number), (lines.Length, lines.Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public async Task Results_come_in_the_order_of_the_batch_whichever_way_each_goes()
    {
        using var sink = new LoopbackGateway(request => request.Number % 3 == 0 ? GatewayAct.Say(500) : null);
        await using var sms = Open.Gateway(sink.Address("/send"));
        await using var file = OpenChannels.Of(ReadChannels.Default, folder).Single();
        ImmutableArray<(IMessageChannel Way, OutgoingMessage Message)> batch = [.. Enumerable.Range(1, 300).Select(number => (number % 2 == 0 ? sms : file, Open.ByPhone(number)))];

        var handed = await HandOverMany.ToAsync(batch, CancellationToken.None);

        var refused = sink.Requests.Where(request => request.Number % 3 == 0).Select(request => request.Header("Idempotency-Key")).Order();
        Assert.Equal(refused, batch.Zip(handed).Where(pair => pair.Second.Result is HandOverResult.TryAgain).Select(pair => pair.First.Message.Key).Order());
        Assert.Equal(100 + 150, handed.Count(one => one.Result is HandOverResult.Taken));
    }

    [Fact]
    public async Task A_channel_that_stalls_holds_up_no_other()
    {
        using var silent = new LoopbackGateway(_ => GatewayAct.Stall);
        await using var sms = Open.Gateway(silent.Address("/send"), patience: 3);
        await using var file = OpenChannels.Of(ReadChannels.Default, folder).Single();

        var both = HandOverMany.ToAsync([(sms, Open.ByPhone(1)), (file, Open.ByPhone(2))], CancellationToken.None);
        while (!File.Exists(Path.Combine(folder, "drill.jsonl")))
        {
            Assert.False(both.IsCompleted);
            await Task.Delay(5);
        }

        Assert.Equal([HandOverResult.NobodyKnows, HandOverResult.Taken], (await both).Select(one => one.Result));
    }

    [Fact]
    public async Task A_stopped_batch_says_of_each_message_whether_it_may_have_left()
    {
        using var stop = new CancellationTokenSource();
        using var sink = new LoopbackGateway(request =>
        {
            if (request.Number == 5)
            {
                stop.Cancel();
            }

            return GatewayAct.Stall;
        });
        await using var sms = Open.Gateway(sink.Address("/send"));

        var handed = await HandOverMany.ToAsync([.. Enumerable.Range(1, 500).Select(number => (sms, Open.ByPhone(number)))], stop.Token);

        var arrived = sink.Requests.Select(request => request.Header("Idempotency-Key")).ToHashSet();
        Assert.Equal(500, handed.Length);
        Assert.All(handed.Select((one, at) => (one.Result, Key: $"k-{at + 1}")), one => Assert.True(one.Result is HandOverResult.NobodyKnows || !arrived.Contains(one.Key)));
        Assert.Contains(handed, one => one.Result is HandOverResult.TryAgain);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task AllTaken(IMessageChannel channel, Func<int, OutgoingMessage> message)
    {
        var handed = await HandOverMany.ToAsync([.. Enumerable.Range(1, Number).Select(number => (channel, message(number)))], CancellationToken.None);

        Assert.Equal(Number, handed.Count(one => one.Result is HandOverResult.Taken));
    }

    private static IEnumerable<(string, string)> Expected(Func<int, OutgoingMessage> message) => Enumerable.Range(1, Number).Select(message).Select(one => (one.Key, one.Address)).Order();
}

using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Muster.Channels.Messages;
using Muster.Tests.Shared.Sinks;

namespace Muster.Bench.Messages;

/// <summary>
/// How many messages a second leave the house, to sinks in the same process that keep every one: a mail server and a gateway on real sockets of this machine, and a file.
/// Each is given all at once, and in batches as a roll call claims them. A run in which any message is lost or comes twice ends with an error.
/// </summary>
internal static class MeasureMessages
{
    /// <summary>As many as a roll call claims together.</summary>
    private const int Batch = 128;

    public static async Task OfAsync(int number)
    {
        Console.WriteLine("| sink | given | messages | lines | seconds | messages/s |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var size in new[] { number, Batch })
        {
            await MailAsync(number, size);
            await GatewayAsync(number, size);
            await FileAsync(number, size);
        }
    }

    private static async Task MailAsync(int number, int size)
    {
        using var sink = new LoopbackSmtp(null, null, "PIPELINING");
        var json = $$"""{ "name": "mail", "kind": "smtp", "server": "smtp://127.0.0.1:{{sink.Port}}", "from": "muster@example.org" }""";
        var seconds = await HandOverAsync(json, number, size, at => $"person{at}@example.org");
        Say("SMTP", number, size, sink.Lines, seconds, sink.Mails.Select(mail => mail.To.Single()));
    }

    private static async Task GatewayAsync(int number, int size)
    {
        using var sink = new LoopbackGateway();
        var json = $$"""
            { "name": "sms", "kind": "http", "reaches": "phone", "url": "{{sink.Address("/send")}}", "body": "{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{key}\"}", "taken_as": "$.id" }
            """;
        var seconds = await HandOverAsync(json, number, size, at => string.Create(CultureInfo.InvariantCulture, $"+2237{at:0000000}"));
        Say("HTTP", number, size, sink.Lines, seconds, sink.Requests.Select(request => request.Header("Idempotency-Key")!));
    }

    private static async Task FileAsync(int number, int size)
    {
        var folder = Directory.CreateTempSubdirectory("muster-bench").FullName;
        var seconds = await HandOverAsync("""{ "name": "drill", "kind": "file", "path": "drill.jsonl" }""", number, size, _ => "", folder);
        Say("file", number, size, 1, seconds, await File.ReadAllLinesAsync(Path.Combine(folder, "drill.jsonl")));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<double> HandOverAsync(string json, int number, int size, Func<int, string> address, string folder = ".")
    {
        await using var channel = OpenChannels.Of(ReadChannels.From($$"""{ "channels": [ {{json}} ] }""", "channels.json", _ => null).Value, folder).Single();
        var messages = Enumerable.Range(1, number).Select(at => ((IMessageChannel)channel, Message(at, address(at)))).ToImmutableArray();
        var clock = Stopwatch.StartNew();
        foreach (var batch in messages.Chunk(size))
        {
            var handed = await HandOverMany.ToAsync([.. batch], CancellationToken.None);
            if (handed.FirstOrDefault(one => one.Result is not HandOverResult.Taken) is { } odd)
            {
                throw new InvalidOperationException("A message was not taken: " + odd);
            }
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static OutgoingMessage Message(int at, string address) => new(
        $"call-1.p-{at}.ask.1", address, "Are you safe?", "Muster of the office in Bamako: are you safe? Answer here: https://muster.example.org/c/AbCdEfGhIjKlMnOpQrStUv\nOr write to the desk.", "en");

    private static void Say(string sink, int number, int size, int lines, double seconds, IEnumerable<string> arrived)
    {
        var all = arrived.ToList();
        if (all.Count != number || all.Distinct(StringComparer.Ordinal).Count() != number)
        {
            throw new InvalidOperationException($"{sink}: of {number} messages {all.Count} arrived, {all.Distinct(StringComparer.Ordinal).Count()} of them different.");
        }

        var given = size == number ? "all at once" : $"{size} at a time";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {sink} | {given} | {number} | {lines} | {seconds:0.0} | {number / seconds:0} |"));
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Muster.Channels.Messages;
using Muster.Tests.Shared.Sinks;

namespace Muster.Channels.Tests.Messages;

/// <summary>No address, subject or key becomes a header, a second recipient or a second line.</summary>
public class InjectionTests
{
    // Letters that break lines, lists, quotes and formulas more often than chance would bring them.
    private static readonly string[] Pieces =
    [
        "\r\nBcc: eve@example.org", "\nTo: eve@example.org", "\r\n.\r\nMAIL FROM:<eve@example.org>", ", eve@example.org", ";eve@example.org", "\0", "\u0085", "\u2028", "\ud800",
            "<eve@example.org>", "\"x\"@", "=cmd|'/c calc'!A0", "+1+1", "@SUM(1)", "\t", "%0d%0aBcc:", "=?utf-8?q?=0D=0ABcc:_eve=40example.org?=", " ", "é", "😀",
    ];

    private static readonly Gen<string> Nasty = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]), Gen.Char.Select(letter => letter.ToString())).Array[0, 4].Select(string.Concat);

    private static readonly Gen<OutgoingMessage> Messages = Gen.Select(Nasty, Nasty, Nasty, Nasty, Gen.Bool, (before, after, subject, text, isClean) =>
        new OutgoingMessage("k", isClean ? "ann@example.org" : $"{before}ann@example.org{after}", subject, text, "en"));

    [Fact]
    public async Task One_mail_has_one_recipient_whatever_is_written_into_it()
    {
        using var server = new LoopbackSmtp();
        await using var mail = Open.Mail(server.Port);
        var number = 0;
        await Messages.SampleAsync(async message =>
        {
            message = message with { Key = $"k-{Interlocked.Increment(ref number)}" };
            var handed = await mail.TakeAsync(message, CancellationToken.None);
            var sent = server.Mails.SingleOrDefault(one => one.Header("Message-Id").Contains($"<{message.Key}@example.org>"));
            return sent is null
                ? handed.Result is HandOverResult.NeverHere or HandOverResult.Broken
                : handed.Result is HandOverResult.Taken && sent.To.Count == 1 && sent.Header("To").Count == 1 && sent.Header("Bcc").Count + sent.Header("Cc").Count == 0
                    && sent.Header("Subject").Count <= 1 && sent.Header("From").SequenceEqual(["muster@example.org"]) && KnownHeaders(sent);
        }, iter: 1_500, threads: 2);

        Assert.All(server.Mails, one => Assert.DoesNotContain("eve@", string.Join(',', one.To), StringComparison.Ordinal));
        Assert.NotEmpty(server.Mails);
    }

    [Fact]
    public async Task One_request_has_one_key_and_its_json_says_what_was_to_be_said()
    {
        using var sink = new LoopbackGateway();
        await using var radio = Open.Webhook(sink.Address("/hook"));
        await using var sms = Open.Gateway(sink.Address("/send"));
        await Gen.Select(Nasty, Nasty, Nasty).SampleAsync(async (key, subject, text) =>
        {
            var message = new OutgoingMessage(key, "+22370000001", subject, text, "en");
            return await IsSaid(sink, radio, message) && await IsSaid(sink, sms, message);
        }, iter: 700, threads: 1);
    }

    [Theory]
    [InlineData("ann@example.org\r\nBcc: eve@example.org")]
    [InlineData("ann@example.org,eve@example.org")]
    [InlineData("ann@example.org; eve@example.org")]
    [InlineData("Ann <ann@example.org>")]
    [InlineData("<ann@example.org>")]
    [InlineData("ann@example.org (Ann)")]
    [InlineData("list: ann@example.org;")]
    [InlineData("@relay.example:ann@example.org")]
    [InlineData("\"ann eve\"@example.org")]
    [InlineData("ann@@example.org")]
    [InlineData("ann@example.org\0")]
    [InlineData(" ann@example.org")]
    [InlineData("ann")]
    [InlineData("")]
    public async Task An_address_that_is_not_exactly_one_is_never_sent_to(string address)
    {
        using var server = new LoopbackSmtp();
        await using var mail = Open.Mail(server.Port);

        Assert.Equal(HandOverResult.NeverHere, (await mail.TakeAsync(Open.ByMail() with { Address = address }, CancellationToken.None)).Result);
        Assert.Equal(0, server.Lines);
    }

    [Theory]
    [InlineData("Safe?\r\nBcc: eve@example.org")]
    [InlineData("Safe?\n")]
    [InlineData("Safe?\u0085X")]
    [InlineData("Safe?\u2028X")]
    [InlineData("Safe?\0")]
    public async Task A_subject_or_a_language_of_more_than_one_line_is_never_sent(string line)
    {
        using var server = new LoopbackSmtp();
        using var sink = new LoopbackGateway();
        await using var mail = Open.Mail(server.Port);
        await using var radio = Open.Webhook(sink.Address("/hook"));

        foreach (var channel in new[] { mail, radio })
        {
            Assert.Equal(HandOverResult.NeverHere, (await channel.TakeAsync(Open.ByMail() with { Subject = line }, CancellationToken.None)).Result);
            Assert.Equal(HandOverResult.NeverHere, (await channel.TakeAsync(Open.ByMail() with { Language = line }, CancellationToken.None)).Result);
        }

        Assert.Equal((0, 0), (server.Lines, sink.Lines));
    }

    [Theory]
    [InlineData("k\r\nX: y")]
    [InlineData("k k")]
    [InlineData("ké")]
    [InlineData("..")]
    [InlineData("")]
    public async Task A_key_that_no_header_carries_is_never_sent(string key)
    {
        using var sink = new LoopbackGateway();
        await using var sms = Open.Gateway(sink.Address("/send"));

        Assert.Equal(HandOverResult.Broken, (await sms.TakeAsync(Open.ByPhone() with { Key = key }, CancellationToken.None)).Result);
        Assert.Equal(0, sink.Lines);
    }

    [Theory]
    [InlineData("70000001")]
    [InlineData("0022370000001")]
    [InlineData("+022370000001")]
    [InlineData("+223 70 00 00 01")]
    [InlineData("+22370000001,+22370000002")]
    [InlineData("+22370000001\n")]
    [InlineData("+2237000000123456")]
    [InlineData("+٢٢٣٧٠٠٠٠٠٠١")]
    [InlineData("")]
    public async Task A_number_that_is_not_exactly_one_is_never_sent_to(string number)
    {
        using var sink = new LoopbackGateway();
        await using var sms = Open.Gateway(sink.Address("/send"));

        Assert.Equal(HandOverResult.NeverHere, (await sms.TakeAsync(Open.ByPhone() with { Address = number }, CancellationToken.None)).Result);
        Assert.Equal(0, sink.Lines);
    }

    private static bool KnownHeaders(SinkMail sent) => sent.Head.Select(line => line.Split(':')[0]).ToHashSet().IsSubsetOf(
        ["From", "To", "Subject", "Date", "Message-Id", "Auto-Submitted", "Content-Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Content-Id"]);

    private static async Task<bool> IsSaid(LoopbackGateway sink, IMessageChannel channel, OutgoingMessage message)
    {
        var before = sink.Count;
        var handed = await channel.TakeAsync(message, CancellationToken.None);
        if (handed.Result is not HandOverResult.Taken)
        {
            return sink.Count == before;
        }

        var request = sink.Requests[^1];
        using var body = JsonDocument.Parse(request.Body);
        return sink.Count == before + 1 && request.Header("Idempotency-Key") == message.Key
            && body.RootElement.GetProperty("text").GetString() == string.Concat(message.Text.EnumerateRunes());
    }
}

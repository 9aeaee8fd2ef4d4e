using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Muster.Channels.Messages;
using Muster.Tests.Shared.Sinks;
using static Muster.Channels.Messages.HandOverResult;

namespace Muster.Channels.Tests.Messages;

public class GatewayTests
{
    public static TheoryData<int, HandOverResult> Statuses => new()
    {
        { 200, Taken }, { 201, Taken }, { 202, Taken }, { 204, Taken },
        { 301, Broken }, { 302, Broken }, { 307, Broken }, { 308, Broken },
        { 400, NeverHere }, { 422, NeverHere },
        { 401, Broken }, { 402, Broken }, { 403, Broken }, { 404, Broken }, { 405, Broken }, { 410, Broken }, { 413, Broken }, { 415, Broken }, { 501, Broken }, { 505, Broken },
        { 408, TryAgain }, { 425, TryAgain }, { 429, TryAgain }, { 500, TryAgain }, { 502, TryAgain }, { 503, TryAgain }, { 507, TryAgain }, { 521, TryAgain },
        { 409, NobodyKnows }, { 504, NobodyKnows }, { 520, NobodyKnows }, { 524, NobodyKnows }, { 599, NobodyKnows },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Each_status_has_its_result_and_is_asked_for_once(int status, HandOverResult expected)
    {
        using var sink = new LoopbackGateway(_ => GatewayAct.Say(status, "", "Location: /elsewhere"));
        await using var sms = Open.Gateway(sink.Address("/send"));
        await using var radio = Open.Webhook(sink.Address("/hook"));

        Assert.Equal(expected, (await sms.TakeAsync(Open.ByPhone(), CancellationToken.None)).Result);
        Assert.Equal(expected, (await radio.TakeAsync(Open.ByPhone(), CancellationToken.None)).Result);
        Assert.Equal(["/send", "/hook"], sink.Requests.Select(request => request.Target));
    }

    public static TheoryData<string> Breaks => new("close", "stall", "no HTTP", "half a head");

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_line_that_breaks_after_the_message_leaves_doubt_and_nothing_is_sent_again(string how)
    {
        // The first goes well, so that the second goes over a line that was kept open.
        using var sink = new LoopbackGateway(request => request.Number == 1 ? null : how switch
        {
            "close" => GatewayAct.Close,
            "stall" => GatewayAct.Stall,
            "no HTTP" => GatewayAct.Raw("220 loopback ESMTP\r\n"),
            _ => GatewayAct.Raw("HTTP/1.1 200 OK\r\nContent-Le"),
        });
        await using var post = Open.Gateway(sink.Address("/send"), patience: 2);
        await using var get = Open.Channel(
            $$"""{ "name": "get", "kind": "http", "reaches": "phone", "method": "GET", "url": "{{sink.Address("/send?to={to}&text={text}")}}" }""", patience: 2);

        Assert.Equal(Taken, (await post.TakeAsync(Open.ByPhone(1), CancellationToken.None)).Result);
        Assert.Equal(NobodyKnows, (await post.TakeAsync(Open.ByPhone(2), CancellationToken.None)).Result);
        Assert.Equal(NobodyKnows, (await get.TakeAsync(Open.ByPhone(3), CancellationToken.None)).Result);
        Assert.Equal(3, sink.Count);
    }

    [Fact]
    public async Task A_GET_over_a_line_that_was_kept_open_is_not_repeated_when_it_breaks()
    {
        using var sink = new LoopbackGateway(request => request.Number == 1 ? null : GatewayAct.Close);
        await using var get = Open.Channel($$"""{ "name": "get", "kind": "http", "reaches": "phone", "method": "GET", "url": "{{sink.Address("/send?to={to}&text={text}")}}" }""");

        Assert.Equal(Taken, (await get.TakeAsync(Open.ByPhone(1), CancellationToken.None)).Result);
        Assert.Equal(NobodyKnows, (await get.TakeAsync(Open.ByPhone(2), CancellationToken.None)).Result);
        Assert.Equal((2, 1), (sink.Count, sink.Lines));
    }

    [Fact]
    public async Task Where_nobody_listens_it_is_tried_again()
    {
        await using var sms = Open.Gateway($"http://127.0.0.1:{Open.DeadPort()}/send");
        await using var nowhere = Open.Gateway("https://no-such-host.invalid/send");

        Assert.Equal(TryAgain, (await sms.TakeAsync(Open.ByPhone(), CancellationToken.None)).Result);
        Assert.Equal(TryAgain, (await nowhere.TakeAsync(Open.ByPhone(), CancellationToken.None)).Result);
    }

    [Fact]
    public async Task A_server_that_speaks_no_TLS_gets_nothing()
    {
        using var sink = new LoopbackGateway(_ => GatewayAct.Close);
        await using var sms = Open.Gateway($"https://127.0.0.1:{sink.Port}/send", patience: 5);

        Assert.NotEqual(Taken, (await sms.TakeAsync(Open.ByPhone(), CancellationToken.None)).Result);
        Assert.NotEqual(NobodyKnows, (await sms.TakeAsync(Open.ByPhone(), CancellationToken.None)).Result);
    }

    [Theory]
    [InlineData("$.id", """{"id":"abc"}""", "abc")]
    [InlineData("$.messages[0].sid", """{"messages":[{"sid":42}]}""", "42")]
    [InlineData("$.id", """{"id":""}""", null)]
    [InlineData("$.id", """{"id":"a\nb"}""", null)]
    [InlineData("$.id", """{"id":{"x":1}}""", null)]
    [InlineData("$.id", "{\"id\":\"\\ud800\"}", null)]
    [InlineData("$.id", "[1]", null)]
    [InlineData("$.id", "OK", null)]
    [InlineData("$.messages[3].sid", """{"messages":[]}""", null)]
    public async Task The_gateways_own_id_is_found_where_it_stands(string path, string answer, string? id)
    {
        using var sink = new LoopbackGateway(_ => GatewayAct.Say(200, answer));
        await using var sms = Open.Channel($$"""{ "name": "s", "kind": "http", "reaches": "phone", "url": "{{sink.Address("/")}}", "body": "{\"to\":\"{to}{text}\"}", "taken_as": "{{path}}" }""");

        var handed = await sms.TakeAsync(Open.ByPhone(), CancellationToken.None);

        Assert.Equal((Taken, id), (handed.Result, handed.TakenAs));
        Assert.Equal(id is null, handed.Trouble is not null);
    }

    [Fact]
    public async Task An_endless_or_broken_answer_changes_nothing_about_what_its_status_said()
    {
        using var sink = new LoopbackGateway(request => request.Number == 1
            ? GatewayAct.Say(200, $$"""{"id":"{{new string('x', 1_000_000)}}"}""")
            : GatewayAct.Raw("HTTP/1.1 202 Accepted\r\nContent-Length: 900\r\n\r\n{\"id\""));
        await using var sms = Open.Gateway(sink.Address("/send"));

        Assert.Equal((Taken, null), Of(await sms.TakeAsync(Open.ByPhone(1), CancellationToken.None)));
        Assert.Equal((Taken, null), Of(await sms.TakeAsync(Open.ByPhone(2), CancellationToken.None)));
    }

    [Fact]
    public async Task The_key_the_headers_and_the_filled_template_go_along()
    {
        using var sink = new LoopbackGateway();
        await using var sms = Open.Gateway(sink.Address("/send"), """, "headers": { "Authorization": "Bearer ${TOKEN}", "X-Ref": "ref-{key}" }, "receipts": true """);

        var handed = await sms.TakeAsync(new OutgoingMessage("k-7", "+22370000001", "S", "Say \"yes\"\n\\o/", "en"), CancellationToken.None);

        var request = sink.Requests.Single();
        Assert.Equal((Taken, "m1"), Of(handed));
        Assert.Equal(("POST", "k-7", "Bearer s3cret-t0ken", "ref-k-7", "application/json"),
            (request.Method, request.Header("Idempotency-Key"), request.Header("Authorization"), request.Header("X-Ref"), request.Header("Content-Type")));
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal("Say \"yes\"\n\\o/", body.RootElement.GetProperty("text").GetString());
        Assert.True(sms.GivesReceipts);
    }

    [Fact]
    public async Task A_webhook_is_signed_over_its_bytes()
    {
        using var sink = new LoopbackGateway();
        await using var radio = Open.Webhook(sink.Address("/hook"), """, "secret": "${TOKEN}" """);

        await radio.TakeAsync(new OutgoingMessage("k-7", "", "Été", "Are you «safe»?", "fr"), CancellationToken.None);

        var request = sink.Requests.Single();
        Assert.Equal("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("s3cret-t0ken"), request.Bytes.Span)), request.Header("Muster-Signature"));
        Assert.Equal("""{"key":"k-7","to":"","subject":"Été","text":"Are you «safe»?","language":"fr"}""", request.Body);
        Assert.Equal("k-7", request.Header("Idempotency-Key"));
    }

    private static (HandOverResult Result, string? Id) Of(HandOver handed) => (handed.Result, handed.TakenAs);
}

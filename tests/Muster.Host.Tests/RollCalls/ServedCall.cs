using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Muster.Host.Tests.CheckIn;
using Muster.Host.Tests.Serving;
using Muster.Tests.Shared;
using Muster.Tests.Shared.Sinks;

namespace Muster.Host.Tests.RollCalls;

/// <summary>The example's plan with a gateway and a mail server of our own behind it, and the real program over it.</summary>
internal sealed partial class ServedCall : IDisposable
{
    public const string GatewaySecret = "0123456789abcdefXYZ";

    private readonly TemporaryFolder folder = new();

    public ServedCall(Func<GatewayRequest, GatewayAct?>? gateway = null, Func<SmtpMoment, SmtpAct>? mail = null)
    {
        (Gateway, Mail) = (new LoopbackGateway(gateway), new LoopbackSmtp(mail));
        OutsideAddress = $"http://127.0.0.1:{FreePort()}";
        Directory.CreateDirectory(Plan);
        foreach (var name in (string[])["plan.yaml", "roster.csv"])
        {
            File.Copy(Path.Combine(SharedData.Root, "examples", "mali", name), Path.Combine(Plan, name));
        }

        var send = Gateway.Address("/send");
        folder.Write("plan/channels.json", $$$"""
            { "channels": [
              { "name": "sms", "kind": "http", "reaches": "phone", "method": "POST", "url": "{{{send}}}", "body": "{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{key}\"}", "content_type": "application/json", "taken_as": "$.id", "receipts": true },
              { "name": "mail", "kind": "smtp", "server": "smtp://127.0.0.1:{{{Mail.Port}}}", "from": "muster@example.org", "tls": "none" } ] }
            """);
        folder.Write("gateways.json", $$"""[{ "channel": "sms", "secret": "{{GatewaySecret}}" }]""");
    }

    public LoopbackGateway Gateway { get; }

    public LoopbackSmtp Mail { get; }

    public string OutsideAddress { get; }

    public string Plan => folder.At("plan");

    public string Data => folder.At("data");

    public string Gateways => folder.At("gateways.json");

    /// <summary>Runs a verb over the data folder to its end; fails unless it ends as expected.</summary>
    public string Do(int exit, params string[] arguments)
    {
        var answer = MusterProcess.Run([.. arguments, "--data", Data]);
        Assert.True(answer.Exit == exit, $"muster {string.Join(' ', arguments)}: {answer.Exit}\n{answer.Output}\n{answer.Errors}");
        return answer.Output + answer.Errors;
    }

    /// <summary>Imports the roster, drafts a call, looks at it and opens it.</summary>
    public void Open(string id, string posts, int people, params string[] more)
    {
        Do(0, ["call", "draft", id, "--topic", "Explosion in ACI 2000", "--posts", posts, "--because", "tested", "--by", "Ada Example", "--plan", Plan, .. more]);
        Do(0, "call", "dry-run", id, "--by", "Ada Example", "--plan", Plan);
        Do(0, "call", "open", id, "--people", $"{people}", "--by", "Ada Example", "--plan", Plan);
    }

    public Task<RunningSite> ServeAsync() =>
        RunningSite.StartAsync(Data, "--plan", Plan, "--outside", OutsideAddress, "--links", OutsideAddress, "--gateways", Gateways);

    /// <summary>Waits until something holds; fails where it does not within a minute.</summary>
    public static async Task UntilAsync(Func<bool> holds, string what)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (holds())
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("it never came about that " + what);
    }

    /// <summary>The links of a kind that went out, by the number that they went to.</summary>
    public Dictionary<string, string> LinksByPhone(char kind) => Gateway.Requests
        .Select(request => (To: Value(request.Body, "to"), Link: Link(kind).Match(request.Body)))
        .Where(sent => sent.Link.Success)
        .GroupBy(sent => sent.To, StringComparer.Ordinal)
        .ToDictionary(sent => sent.Key, sent => sent.Last().Link.Value, StringComparer.Ordinal);

    public static string Value(string json, string key)
    {
        using var read = System.Text.Json.JsonDocument.Parse(json);
        return read.RootElement.GetProperty(key).GetString()!;
    }

    /// <summary>Opens a person's link and presses a button; the page that answers.</summary>
    public static async Task<string> PressAsync(HttpClient client, string link, string answer, string words = "")
    {
        var page = await client.GetStringAsync(new Uri(link));
        var mark = Mark().Match(page).Groups["mark"].Value;
        using var posted = await client.PostAsync(new Uri(link), new FormUrlEncodedContent(new Dictionary<string, string> { ["n"] = mark, ["a"] = answer, ["w"] = words }));
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        return await posted.Content.ReadAsStringAsync();
    }

    /// <summary>Opens a warden's link and says of somebody on it how they are, and how contact was made; the page that answers.</summary>
    public static async Task<string> VouchAsync(HttpClient client, string link, string name, string answer, string how, string words)
    {
        using var list = await client.GetAsync(new Uri(link));
        var form = (await ReadPage.OfAsync(list)).QuerySelectorAll("article").Single(one => one.TextContent.Contains(name, StringComparison.Ordinal));
        string Hidden(string field) => form.QuerySelector($"input[name={field}]")!.GetAttribute("value")!;
        using var posted = await client.PostAsync(
            new Uri(link), new FormUrlEncodedContent(new Dictionary<string, string> { ["n"] = Hidden("n"), ["p"] = Hidden("p"), ["a"] = answer, ["how"] = how, ["w"] = words }));
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        return await posted.Content.ReadAsStringAsync();
    }

    /// <summary>A reply as the gateway posts it.</summary>
    public async Task<HttpStatusCode> ReplyAsync(HttpClient client, string from, string text, string id)
    {
        using var posted = await client.PostAsync(
            new Uri($"{OutsideAddress}/sms/{GatewaySecret}"), new FormUrlEncodedContent(new Dictionary<string, string> { ["from"] = from, ["text"] = text, ["id"] = id }));
        return posted.StatusCode;
    }

    public void Dispose()
    {
        Gateway.Dispose();
        Mail.Dispose();
        folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Regex Link(char kind) => kind is 'c' ? PersonLink() : WardenLink();

    [GeneratedRegex("http://127[.]0[.]0[.]1:[0-9]+/c/[A-Za-z0-9_-]+", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex PersonLink();

    [GeneratedRegex("http://127[.]0[.]0[.]1:[0-9]+/w/[A-Za-z0-9_-]+", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex WardenLink();

    [GeneratedRegex("name=\"n\" value=\"(?<mark>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Mark();
}

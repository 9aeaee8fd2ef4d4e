using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Muster.Host.Tests.CheckIn;

/// <summary>Chromium with script switched off and the screen of an old telephone, driven over its own debugging protocol: it opens pages and presses buttons.</summary>
internal sealed class RealBrowser : IAsyncDisposable
{
    private const string Listening = "DevTools listening on ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder profile = new();
    private readonly ClientWebSocket socket = new();
    private readonly Process process;
    private string? session;
    private int last;
    private int loaded;

    private RealBrowser() => process = Launch(profile.Path);

    /// <summary>Where it is, or null.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static async Task<RealBrowser> StartAsync()
    {
        var browser = new RealBrowser();
        string? line;
        do
        {
            line = await browser.process.StandardError.ReadLineAsync().WaitAsync(Patience) ?? throw new InvalidOperationException("Chromium ended before it listened.");
        }
        while (!line.StartsWith(Listening, StringComparison.Ordinal));

        await browser.socket.ConnectAsync(new Uri(line[Listening.Length..]), CancellationToken.None).WaitAsync(Patience);
        var page = await browser.DoAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        browser.session = (string)(await browser.DoAsync("Target.attachToTarget", new JsonObject { ["targetId"] = page["targetId"]!.DeepClone(), ["flatten"] = true }))["sessionId"]!;
        await browser.DoAsync("Page.enable", []);
        await browser.DoAsync("Emulation.setScriptExecutionDisabled", new JsonObject { ["value"] = true });
        await browser.DoAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = 240, ["height"] = 320, ["deviceScaleFactor"] = 1, ["mobile"] = true });
        return browser;
    }

    public Task OpenAsync(Uri address) => AndWaitAsync(() => DoAsync("Page.navigate", new JsonObject { ["url"] = address.ToString() }));

    /// <summary>Writes into a field.</summary>
    public async Task WriteAsync(string selector, string text)
    {
        await DoAsync("DOM.focus", new JsonObject { ["nodeId"] = await FindAsync(selector) });
        await DoAsync("Input.insertText", new JsonObject { ["text"] = text });
    }

    /// <summary>Presses a button, and waits for the page behind it.</summary>
    public async Task PressAsync(string selector)
    {
        var node = await FindAsync(selector);
        await DoAsync("DOM.scrollIntoViewIfNeeded", new JsonObject { ["nodeId"] = node });
        var corners = (await DoAsync("DOM.getBoxModel", new JsonObject { ["nodeId"] = node }))["model"]!["content"]!.AsArray();
        var (x, y) = (((double)corners[0]! + (double)corners[4]!) / 2, ((double)corners[1]! + (double)corners[5]!) / 2);
        await AndWaitAsync(async () =>
        {
            foreach (var type in new[] { "mousePressed", "mouseReleased" })
            {
                await DoAsync("Input.dispatchMouseEvent", new JsonObject { ["type"] = type, ["x"] = x, ["y"] = y, ["button"] = "left", ["clickCount"] = 1 });
            }
        });
    }

    /// <summary>The page as it stands.</summary>
    public async Task<string> HtmlAsync() => (string)(await DoAsync("DOM.getOuterHTML", new JsonObject { ["nodeId"] = await FindAsync("html") }))["outerHTML"]!;

    /// <summary>How wide the page is, in pixels of its own.</summary>
    public async Task<double> WidthAsync() => (double)(await DoAsync("Page.getLayoutMetrics", []))["cssContentSize"]!["width"]!;

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        profile.Dispose();
    }

    private static Process Launch(string profile)
    {
        var start = new ProcessStartInfo(Program!) { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank" })
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("Chromium did not start.");
    }

    private async Task<int> FindAsync(string selector)
    {
        var root = (int)(await DoAsync("DOM.getDocument", new JsonObject { ["depth"] = 0 }))["root"]!["nodeId"]!;
        return (int)(await DoAsync("DOM.querySelector", new JsonObject { ["nodeId"] = root, ["selector"] = selector }))["nodeId"]!;
    }

    private async Task AndWaitAsync(Func<Task> act)
    {
        var before = loaded;
        await act();
        while (loaded == before)
        {
            await HearAsync();
        }
    }

    private async Task<JsonObject> DoAsync(string method, JsonObject parameters)
    {
        var id = ++last;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null)
        {
            message["sessionId"] = session;
        }

        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        while (true)
        {
            var heard = await HearAsync();
            if ((int?)heard["id"] == id)
            {
                return heard["result"]?.AsObject() ?? throw new InvalidOperationException($"{method}: {heard["error"]}");
            }
        }
    }

    private async Task<JsonNode> HearAsync()
    {
        using var whole = new MemoryStream();
        var part = new byte[16 * 1024];
        ValueWebSocketReceiveResult read;
        do
        {
            read = await socket.ReceiveAsync(part.AsMemory(), CancellationToken.None).AsTask().WaitAsync(Patience);
            whole.Write(part, 0, read.Count);
        }
        while (!read.EndOfMessage);

        var message = JsonNode.Parse(whole.ToArray())!;
        loaded += (string?)message["method"] == "Page.loadEventFired" ? 1 : 0;
        return message;
    }
}

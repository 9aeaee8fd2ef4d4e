using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Muster.Host.Tests.Models;

/// <summary>A request as the stand-in saw it.</summary>
public sealed record Seen(string Path, string? Authorization, string Body);

/// <summary>What the stand-in does with a request.</summary>
public sealed record Served(int Status, string Body)
{
    /// <summary>The header of that name, in seconds.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Where it sends the caller instead.</summary>
    public string? Location { get; init; }

    /// <summary>Never answers, until the test ends.</summary>
    public bool Hangs { get; init; }

    /// <summary>Sends its body again and again without end.</summary>
    public bool IsEndless { get; init; }

    /// <summary>A good answer of a model that writes this, in the shape of both protocols at once.</summary>
    public static Served Saying(string text)
    {
        var message = new { role = "assistant", content = text };
        return new Served(200, JsonSerializer.Serialize(new
        {
            id = "1",
            @object = "chat.completion",
            created = 1,
            model = "stand-in",
            choices = new[] { new { index = 0, message, finish_reason = "stop" } },
            created_at = "2026-01-01T00:00:00Z",
            message,
            done = true,
            done_reason = "stop",
        }));
    }
}

/// <summary>A real HTTP server on this machine that stands in for a model's.</summary>
public sealed class StandInModel : IDisposable
{
    private readonly HttpListener listener;
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentQueue<Seen> seen = new();
    private readonly Func<int, Served> serve;
    private int number;

    /// <summary>Serves the n-th request, from 1, by <paramref name="serve"/>.</summary>
    public StandInModel(Func<int, Served> serve)
    {
        this.serve = serve;
        (listener, Address) = Listen();
        _ = Task.Run(Loop);
    }

    public StandInModel(Served always)
        : this(_ => always)
    {
    }

    public string Address { get; }

    public Seen[] Requests => [.. seen];

    public void Dispose()
    {
        end.Cancel();
        listener.Abort();
        end.Dispose();
    }

    // Another process may take the free port in between: then the next one.
    private static (HttpListener Listener, string Address) Listen()
    {
        for (var tries = 0; ; tries++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
            probe.Stop();
            var server = new HttpListener { Prefixes = { address + "/" } };
            try
            {
                server.Start();
                return (server, address);
            }
            catch (HttpListenerException) when (tries < 20)
            {
                server.Close();
            }
        }
    }

    private async Task Loop()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => Serve(context));
            }
            catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task Serve(HttpListenerContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            seen.Enqueue(new Seen(context.Request.Url!.AbsolutePath, context.Request.Headers["Authorization"], await reader.ReadToEndAsync(end.Token)));
            var served = serve(Interlocked.Increment(ref number));
            if (served.Hangs)
            {
                await Task.Delay(Timeout.Infinite, end.Token);
            }

            await Answer(context.Response, served);
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or IOException or OperationCanceledException or InvalidOperationException)
        {
            context.Response.Abort();
        }
    }

    private async Task Answer(HttpListenerResponse response, Served served)
    {
        response.StatusCode = served.Status;
        response.ContentType = "application/json";
        response.SendChunked = true;
        if (served.RetryAfter is { } seconds)
        {
            response.Headers["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (served.Location is { } location)
        {
            response.RedirectLocation = location;
        }

        var body = Encoding.UTF8.GetBytes(served.Body);
        do
        {
            await response.OutputStream.WriteAsync(body, end.Token);
        }
        while (served.IsEndless);
        response.Close();
    }
}

using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Muster.Tests.Shared.Sinks;

/// <summary>
/// A real HTTP gateway on 127.0.0.1 that keeps every request, over lines that stay open. It answers 200 <c>{"id":"m1"}</c> with the request's number where
/// <paramref name="act"/> is null or says nothing else.
/// </summary>
public sealed class LoopbackGateway(Func<GatewayRequest, GatewayAct?>? act = null) : SinkListener
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();

    private readonly ConcurrentQueue<GatewayRequest> requests = new();
    private int number;

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<GatewayRequest> Requests => [.. requests];

    /// <summary>How many requests there were.</summary>
    public int Count => requests.Count;

    /// <summary>The whole address of a path.</summary>
    public string Address(string target) => $"http://127.0.0.1:{Port}{target}";

    /// <inheritdoc/>
    protected override async Task ServeAsync(Socket line, CancellationToken stop)
    {
        var reader = new LineReader(line);
        while (await ReadAsync(reader, stop) is { } request && await AnswerAsync(line, request, stop))
        {
            // The line stays open.
        }
    }

    private async Task<GatewayRequest?> ReadAsync(LineReader reader, CancellationToken stop)
    {
        if (await reader.UpToAsync(EndOfHead, stop) is not { } head)
        {
            return null;
        }

        var lines = head.Split("\r\n");
        var first = lines[0].Split(' ');
        var request = new GatewayRequest(0, first[0], first[1], lines[1..], default);
        var length = int.Parse(request.Header("Content-Length") ?? "0");
        if (await reader.BytesAsync(length, stop) is not { } body)
        {
            return null;
        }

        request = request with { Number = Interlocked.Increment(ref number), Bytes = body };
        requests.Enqueue(request);
        return request;
    }

    private async Task<bool> AnswerAsync(Socket line, GatewayRequest request, CancellationToken stop)
    {
        switch (act?.Invoke(request) ?? GatewayAct.Say(200, $$"""{"id":"m{{request.Number}}"}"""))
        {
            case GatewayAct.Said said:
                await line.SendAsync(Encoding.UTF8.GetBytes(
                    $"HTTP/1.1 {said.Status} Said\r\nContent-Length: {Encoding.UTF8.GetByteCount(said.Body)}\r\n{string.Concat(said.Headers.Select(header => header + "\r\n"))}\r\n{said.Body}"), stop);
                return true;
            case GatewayAct.Wrote wrote:
                await line.SendAsync(Encoding.UTF8.GetBytes(wrote.Bytes), stop);
                return false;
            case GatewayAct.Stalled:
                await Task.Delay(Timeout.InfiniteTimeSpan, stop);
                return false;
            default:
                return false;
        }
    }
}

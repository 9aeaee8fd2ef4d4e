using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Muster.Tests.Shared.Sinks;

namespace Muster.Channels.Tests.Loopback;

/// <summary>
/// A real HTTP server on 127.0.0.1: <c>server.At("/feed", Answers.Status(503), Answers.Good("…"))</c> answers the first request to that path with the
/// first answer and all after the last with the last. A path that nobody named is status 404. One request a connection.
/// </summary>
public sealed class LoopbackServer : SinkListener
{
    private readonly ConcurrentDictionary<string, Answer[]> routes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SeenRequest> seen = new();
    private int now;
    private int most;

    /// <summary>All requests so far, in their order.</summary>
    public IReadOnlyList<SeenRequest> Seen => [.. seen];

    /// <summary>The most requests that were ever answered at one time.</summary>
    public int MostAtOnce => most;

    /// <summary>What a path answers, one after the other; the last one stays.</summary>
    public LoopbackServer At(string target, params Answer[] inTurn)
    {
        routes[target] = inTurn;
        return this;
    }

    /// <summary>The whole address of a path.</summary>
    public Uri Address(string target, string host = "127.0.0.1") => new($"http://{host}:{Port}{target}");

    /// <inheritdoc/>
    protected override async Task ServeAsync(Socket line, CancellationToken stop)
    {
        await using var stream = new NetworkStream(line);
        if (await ReadRequest(stream, stop) is { } request)
        {
            await Reply(request, stream, stop);
            line.Shutdown(SocketShutdown.Send);
        }
    }

    private async Task Reply(SeenRequest request, Stream stream, CancellationToken token)
    {
        seen.Enqueue(request);
        var turn = seen.Count(earlier => earlier.Target == request.Target) - 1;
        var answer = routes.TryGetValue(request.Target, out var inTurn) ? inTurn[Math.Min(turn, inTurn.Length - 1)] : Answers.Status(404);
        var running = Interlocked.Increment(ref now);
        most = Math.Max(most, running);
        try
        {
            await answer(request, stream, token);
        }
        finally
        {
            Interlocked.Decrement(ref now);
        }
    }

    private static async Task<SeenRequest?> ReadRequest(Stream stream, CancellationToken token)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!EndsHead(head) && await stream.ReadAsync(one, token) == 1)
        {
            head.Add(one[0]);
        }

        var lines = Encoding.Latin1.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? null : new SeenRequest(
            lines[0].Split(' ')[1],
            lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase));
    }

    private static bool EndsHead(List<byte> head) => head.Count >= 4 && head[^4] == '\r' && head[^3] == '\n' && head[^2] == '\r' && head[^1] == '\n';
}

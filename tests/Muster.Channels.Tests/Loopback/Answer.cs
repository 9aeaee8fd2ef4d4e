using System.IO.Compression;
using System.Text;

namespace Muster.Channels.Tests.Loopback;

/// <summary>How a <see cref="LoopbackServer"/> answers a request: writes onto the connection, which is closed afterwards.</summary>
public delegate Task Answer(SeenRequest request, Stream to, CancellationToken stop);

/// <summary>Answers of every kind that a server may give.</summary>
public static class Answers
{
    /// <summary>Status 200 with that body.</summary>
    public static Answer Good(string body, string type = "text/plain; charset=utf-8", params string[] headers) => Good(Encoding.UTF8.GetBytes(body), type, headers);

    /// <summary>Status 200 with those bytes.</summary>
    public static Answer Good(byte[] body, string type, params string[] headers) => async (_, to, stop) =>
    {
        await to.WriteAsync(Head(200, [$"Content-Type: {type}", $"Content-Length: {body.Length}", .. headers]), stop);
        await to.WriteAsync(body, stop);
    };

    /// <summary>Status 200 and an ETag; 304 to whoever has that ETag already.</summary>
    public static Answer Tagged(string body, string etag) => (request, to, stop) =>
        request.Header("If-None-Match") == etag ? Status(304, $"ETag: {etag}")(request, to, stop) : Good(body, "text/plain", $"ETag: {etag}")(request, to, stop);

    /// <summary>That status and no body.</summary>
    public static Answer Status(int status, params string[] headers) => (_, to, stop) =>
        to.WriteAsync(Head(status, status == 304 ? headers : ["Content-Length: 0", .. headers]), stop).AsTask();

    /// <summary>Status 302 to an address.</summary>
    public static Answer Redirect(string to) => Status(302, $"Location: {to}");

    /// <summary>A length that promises more than comes.</summary>
    public static Answer Truncated(string body) => async (_, to, stop) =>
    {
        await to.WriteAsync(Head(200, [$"Content-Length: {body.Length * 2}"]), stop);
        await to.WriteAsync(Encoding.UTF8.GetBytes(body), stop);
    };

    /// <summary>One byte, then a gap, and so on for as long as anybody listens.</summary>
    public static Answer Slow(TimeSpan gap) => async (_, to, stop) =>
    {
        await to.WriteAsync(Head(200, ["Content-Length: 100000"]), stop);
        while (true)
        {
            await to.WriteAsync("x"u8.ToArray(), stop);
            await Task.Delay(gap, stop);
        }
    };

    /// <summary>Takes the request and says nothing at all.</summary>
    public static Answer Silent() => (_, _, stop) => Task.Delay(Timeout.InfiniteTimeSpan, stop);

    /// <summary>Closes the connection without a word.</summary>
    public static Answer HangUp() => (_, _, _) => Task.CompletedTask;

    /// <summary>Bytes that are no HTTP.</summary>
    public static Answer Raw(byte[] bytes) => (_, to, stop) => to.WriteAsync(bytes, stop).AsTask();

    /// <summary>So many bytes, made while they are sent; <paramref name="sent"/> is told of each piece that the network took.</summary>
    public static Answer Large(long bytes, Action<int>? sent = null) => async (_, to, stop) =>
    {
        await to.WriteAsync(Head(200, ["Content-Type: text/plain", "Connection: close"]), stop);
        var piece = new byte[65_536];
        Array.Fill(piece, (byte)'a');
        for (var left = bytes; left > 0; left -= piece.Length)
        {
            await to.WriteAsync(piece, stop);
            sent?.Invoke(piece.Length);
        }
    };

    /// <summary>Status 200 with a packed body: <c>gzip</c>, <c>deflate</c> or <c>br</c>.</summary>
    public static Answer Packed(string packing, byte[] body) => Good(Pack(packing, [body]), "text/plain", $"Content-Encoding: {packing}");

    /// <summary>A few kilobytes that unpack to so many bytes of nothing.</summary>
    public static Answer Bomb(string packing, long bytes) =>
        Good(Pack(packing, Enumerable.Repeat(new byte[1_000_000], (int)(bytes / 1_000_000))), "text/plain", $"Content-Encoding: {packing}");

    /// <summary>The bytes packed.</summary>
    public static byte[] Pack(string packing, IEnumerable<byte[]> pieces)
    {
        using var packed = new MemoryStream();
        using (Stream pack = packing switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => throw new ArgumentException(packing, nameof(packing)),
        })
        {
            foreach (var piece in pieces)
            {
                pack.Write(piece);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Head(int status, IEnumerable<string> headers) =>
        Encoding.Latin1.GetBytes($"HTTP/1.1 {status} Said\r\n{string.Concat(headers.Select(header => header + "\r\n"))}Connection: close\r\n\r\n");
}

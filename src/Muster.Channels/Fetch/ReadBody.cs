using System.IO.Compression;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Fetch;

/// <summary>Reads a body and unpacks it, and stops at the limit: at most one buffer beyond it is ever held, however large the body or what it unpacks to.</summary>
internal static class ReadBody
{
    private const int MostPackings = 2;

    /// <summary>
    /// The unpacked bytes, or a refusal: too large, or packed in a way that Muster does not know. Throws what <see cref="AskOnce"/> knows as a
    /// server's trouble: <see cref="IOException"/>, <see cref="InvalidDataException"/>, <see cref="OperationCanceledException"/>.
    /// </summary>
    public static async Task<Outcome<ReadOnlyMemory<byte>>> OfAsync(HttpContent content, FetchLimits limits, TimeProvider clock, CancellationToken stop)
    {
        if (content.Headers.ContentLength > limits.MaxBytes)
        {
            return TooLarge(limits);
        }

        Stream body = await content.ReadAsStreamAsync(stop);
        var packings = content.Headers.ContentEncoding;
        if (packings.Count > MostPackings)
        {
            return Unknown(string.Join(", ", packings));
        }

        foreach (var packing in packings.Reverse())
        {
            if (Unpack(body, packing) is not { } inner)
            {
                return Unknown(packing);
            }

            body = inner;
        }

        await using (body)
        {
            return await UpToAsync(body, limits, clock, stop);
        }
    }

    private static Stream? Unpack(Stream packed, string packing) => packing.ToUpperInvariant() switch
    {
        "GZIP" or "X-GZIP" => new GZipStream(packed, CompressionMode.Decompress),
        "DEFLATE" => new ZLibStream(packed, CompressionMode.Decompress), // RFC 9110, 8.4.1.2
        "BR" => new BrotliStream(packed, CompressionMode.Decompress),
        "IDENTITY" => packed,
        _ => null,
    };

    private static async Task<Outcome<ReadOnlyMemory<byte>>> UpToAsync(Stream body, FetchLimits limits, TimeProvider clock, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        using var still = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, still.Token);
        var buffer = new byte[81_920];
        while (true)
        {
            still.CancelAfter(limits.BetweenBytes.ToTimeSpan());
            var read = await ReadAsync(body, buffer, either.Token);
            if (read == 0)
            {
                return Outcome.Grant<ReadOnlyMemory<byte>>(kept.ToArray());
            }

            if (kept.Length + read > limits.MaxBytes)
            {
                return TooLarge(limits);
            }

            kept.Write(buffer, 0, read);
        }
    }

    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken stop)
    {
        try
        {
            return await body.ReadAsync(buffer, stop);
        }
        catch (InvalidOperationException trouble)
        {
            // What BrotliStream throws where the other streams throw InvalidDataException.
            throw new InvalidDataException(trouble.Message, trouble);
        }
    }

    private static Outcome<ReadOnlyMemory<byte>> TooLarge(FetchLimits limits) => Outcome.Refuse<ReadOnlyMemory<byte>>(new Problem(
        ProblemCodes.FeedTooLarge, $"more than {Size(limits.MaxBytes)}", $"at most {Size(limits.MaxBytes)}"));

    private static Outcome<ReadOnlyMemory<byte>> Unknown(string packing) => Outcome.Refuse<ReadOnlyMemory<byte>>(new Problem(
        ProblemCodes.FeedShape, $"a body packed as '{packing}'", "one packed as gzip, deflate or br, or not at all"));

    private static string Size(long bytes) => bytes >= 1_000_000 ? $"{bytes / 1_000_000} MB" : $"{bytes} bytes";
}

using System.Security.Authentication;

namespace Muster.Channels.Messages.ByGateway;

/// <summary>Sends one request to a gateway, once, and says what came of it, whatever the gateway does.</summary>
internal sealed class AskGateway(ChannelSettings settings, bool isLoopback) : IDisposable
{
    /// <summary>Of an answer, as many bytes are read and no more.</summary>
    private const int LargestAnswer = 64 * 1024;

    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !isLoopback,
        MaxConnectionsPerServer = settings.AtOnce,
        // A gateway that closes an idle line just as a message sets out leaves that message's fate unknown: lines go before servers drop them (5 s and more).
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a name is looked up again
        ConnectTimeout = TimeSpan.FromSeconds(15),
        MaxResponseHeadersLength = 64, // KB
        MaxResponseDrainSize = 0,
        ActivityHeadersPropagator = null,
    });

    private readonly SemaphoreSlim turns = new(settings.AtOnce);

    /// <summary>What came of it. <paramref name="idIn"/> finds the gateway's own id in an answer that took it.</summary>
    public Task<HandOver> ForAsync(Func<WatchedContent, HttpRequestMessage> write, byte[] body, Func<ReadOnlyMemory<byte>, string?>? idIn, CancellationToken stop) =>
        InTurn.OfAsync(turns, () => OnceAsync(write, body, idIn, stop), stop);

    /// <inheritdoc/>
    public void Dispose()
    {
        http.Dispose();
        turns.Dispose();
    }

    private async Task<HandOver> OnceAsync(Func<WatchedContent, HttpRequestMessage> write, byte[] body, Func<ReadOnlyMemory<byte>, string?>? idIn, CancellationToken stop)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(settings.Patience);
        // Even where there is nothing to send: a request without a body is sent again by the HTTP client itself when a kept-open line breaks.
        using var content = new WatchedContent(body);
        try
        {
            using var request = write(content);
            using var answer = await http.SendAsync(request, late.Token).ConfigureAwait(false);
            return await SortAsync(answer, idIn, late.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return Unsure(content.HasBegun, stop.IsCancellationRequested ? "it was stopped" : content.HasBegun ? "no answer in time" : "no connection in time");
        }
        catch (HttpRequestException trouble) when (trouble.InnerException is AuthenticationException)
        {
            return new HandOver(HandOverResult.Broken, null, "the gateway's certificate cannot be trusted");
        }
        catch (Exception trouble) when (trouble is HttpRequestException or IOException)
        {
            return Unsure(content.HasBegun, content.HasBegun ? "the line broke after the message" : "no connection to the gateway");
        }
    }

    private static HandOver Unsure(bool hasBegun, string trouble) => new(hasBegun ? HandOverResult.NobodyKnows : HandOverResult.TryAgain, null, trouble);

    private static async Task<HandOver> SortAsync(HttpResponseMessage answer, Func<ReadOnlyMemory<byte>, string?>? idIn, CancellationToken stop)
    {
        var result = SortStatus.Of((int)answer.StatusCode);
        var body = await BodyAsync(answer, stop).ConfigureAwait(false);
        if (result is not HandOverResult.Taken)
        {
            return new HandOver(result, null, $"the gateway answered {(int)answer.StatusCode}");
        }

        var id = idIn?.Invoke(body);
        return new HandOver(HandOverResult.Taken, id, idIn is not null && id is null ? "taken, but without the id that its receipts would name" : null);
    }

    // The status has said what came of the message: a body that breaks off changes nothing about that.
    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
            var buffer = new byte[(int)Math.Min(answer.Content.Headers.ContentLength ?? LargestAnswer, LargestAnswer) + 1];
            var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop).ConfigureAwait(false);
            return buffer.AsMemory(0, read);
        }
        catch (Exception trouble) when (trouble is IOException or HttpRequestException or OperationCanceledException)
        {
            return default;
        }
    }
}

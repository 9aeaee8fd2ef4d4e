using System.Net.Http.Headers;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;

namespace Muster.Channels.Messages.ByGateway;

/// <summary>
/// A webhook of the organisation's own: POST of <c>{"key", "to", "subject", "text", "language"}</c>. Where there is a secret, the header <c>Muster-Signature</c> is
/// <c>sha256=</c> and the HMAC-SHA-256 of the body in small hex digits. The key never stands for two messages: whoever has seen it drops the second.
/// </summary>
public sealed class WebhookChannel(WebhookSettings settings) : IMessageChannel
{
    private readonly AskGateway gateway = new(settings, AddressOf.IsLoopback(settings.Url));
    private readonly byte[]? signs = settings.Signs is { } secret ? Encoding.UTF8.GetBytes(secret.Reveal()) : null;

    /// <inheritdoc/>
    public string Name => settings.Name;

    /// <inheritdoc/>
    public AddressKind Reaches => settings.Reaches;

    /// <inheritdoc/>
    public bool IsForExercises => settings.IsForExercises;

    /// <inheritdoc/>
    public bool GivesReceipts => settings.GivesReceipts;

    /// <inheritdoc/>
    public async Task<HandOver> TakeAsync(OutgoingMessage message, CancellationToken stop)
    {
        if (FindFlaw.In(message, Reaches) is { } flaw)
        {
            return flaw;
        }

        if (AddressOf.Filled(settings.Url, message) is not { } address)
        {
            return new HandOver(HandOverResult.Broken, null, "a text too long for the webhook's address");
        }

        var body = MessageJson.Of(message);
        return await gateway.ForAsync(content => Request(message.Key, address, body, content), body, idIn: null, stop).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        gateway.Dispose();
        return ValueTask.CompletedTask;
    }

    private HttpRequestMessage Request(string key, Uri address, byte[] body, WatchedContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (signs is not null)
        {
            request.Headers.TryAddWithoutValidation("Muster-Signature", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(signs, body)));
        }

        return request;
    }
}

using System.Net.Http.Headers;
using System.Text;
using Muster.Channels.Messages.Templates;

namespace Muster.Channels.Messages.ByGateway;

/// <summary>Any HTTP gateway, by a template.</summary>
public sealed class HttpChannel : IMessageChannel
{
    private readonly GatewaySettings settings;
    private readonly AskGateway gateway;
    private readonly BodyFormat format;
    private readonly MediaTypeHeaderValue contentType;

    /// <summary>Over settings that <see cref="ReadChannels"/> has read.</summary>
    public HttpChannel(GatewaySettings settings)
    {
        this.settings = settings;
        gateway = new AskGateway(settings, AddressOf.IsLoopback(settings.Url));
        format = BodyFormats.Of(settings.ContentType) ?? throw new ArgumentException("A content type that Muster does not write.", nameof(settings));
        contentType = MediaTypeHeaderValue.Parse(settings.ContentType);
        contentType.CharSet ??= format is BodyFormat.Xml or BodyFormat.Plain ? "utf-8" : null;
    }

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
            return new HandOver(HandOverResult.Broken, null, "a text too long for the gateway's address");
        }

        var body = settings.Body is { } template ? Encoding.UTF8.GetBytes(format.Fill(template, message)) : [];
        return await gateway.ForAsync(content => Request(message, address, content), body, settings.TakenAs is { } path ? path.Find : null, stop).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        gateway.Dispose();
        return ValueTask.CompletedTask;
    }

    private HttpRequestMessage Request(OutgoingMessage message, Uri address, WatchedContent content)
    {
        var request = new HttpRequestMessage(settings.Method, address) { Content = content };
        content.Headers.ContentType = settings.Body is null ? null : contentType;
        request.Headers.TryAddWithoutValidation("Idempotency-Key", message.Key);
        foreach (var header in settings.Headers)
        {
            var value = header.Value.Fill(message, safe => safe);
            if (!request.Headers.TryAddWithoutValidation(header.Name, value))
            {
                content.Headers.TryAddWithoutValidation(header.Name, value);
            }
        }

        return request;
    }
}

using System.Net;

namespace Muster.Channels.Messages.ByGateway;

/// <summary>A body that knows whether it has been asked for: before that, there was no connection, and nothing of the request has left.</summary>
internal sealed class WatchedContent(byte[] body) : HttpContent
{
    private volatile bool hasBegun;

    /// <summary>Whether any of it may have left.</summary>
    public bool HasBegun => hasBegun;

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        hasBegun = true;
        return stream.WriteAsync(body, cancellationToken).AsTask();
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}

using Muster.Channels.Messages.Templates;

namespace Muster.Channels.Messages.ByGateway;

/// <summary>Fills in where a gateway listens.</summary>
internal static class AddressOf
{
    private static readonly OutgoingMessage Sample = new("k", "t", "s", "x", "en");

    /// <summary>The address for a message, or null where it is longer than an address can be.</summary>
    public static Uri? Filled(Template url, OutgoingMessage message) => Uri.TryCreate(url.Fill(message, EscapeFor.Form), UriKind.Absolute, out var address) ? address : null;

    /// <summary>Whether the gateway is on this machine. No place stands in the host.</summary>
    public static bool IsLoopback(Template url) => Filled(url, Sample) is { IsLoopback: true };
}

using Muster.Channels.Messages.Templates;

namespace Muster.Channels.Messages.ByGateway;

/// <summary>Fills in where a gateway listens.</summary>
internal static class AddressOf
{
    /// <summary>RFC 9110, 4.1: as much as every server should take.</summary>
    private const int Longest = 8_000;

    private static readonly OutgoingMessage Sample = new("k", "t", "s", "x", "en");

    /// <summary>The address for a message, or null where it would be longer than servers take.</summary>
    public static Uri? Filled(Template url, OutgoingMessage message) =>
        url.Fill(message, EscapeFor.Form) is { Length: <= Longest } text && Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;

    /// <summary>Whether the gateway is on this machine. No place stands in the host.</summary>
    public static bool IsLoopback(Template url) => Filled(url, Sample) is { IsLoopback: true };
}

using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Muster.Channels.Messages;
using Muster.Kernel;

namespace Muster.Channels.Tests.Messages;

/// <summary>Opens channels as an operator would: from the text of a channels.json.</summary>
internal static class Open
{
    public static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal) { ["TOKEN"] = "s3cret-t0ken", ["PASSWORD"] = "s3cret pass", ["ODD"] = "a\"b&c<d>\\e" };

    public static Outcome<ImmutableArray<ChannelSettings>> Read(string json) => ReadChannels.From(json, "channels.json", Variables.GetValueOrDefault);

    public static IMessageChannel Channel(string json, string folder = ".", double patience = 20) =>
        OpenChannels.Of([.. Read($$"""{ "channels": [ {{json}} ] }""").Value.Select(one => one with { Patience = TimeSpan.FromSeconds(patience) })], folder).Single();

    public static IMessageChannel Mail(int port, string more = "", double patience = 20) =>
        Channel($$"""{ "name": "mail", "kind": "smtp", "server": "smtp://127.0.0.1:{{port}}", "from": "muster@example.org"{{more}} }""", patience: patience);

    public static IMessageChannel Gateway(string url, string more = "", double patience = 20) => Channel(
        $$"""{ "name": "sms", "kind": "http", "reaches": "phone", "url": "{{url}}", "body": "{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{key}\"}", "taken_as": "$.id"{{more}} }""", patience: patience);

    public static IMessageChannel Webhook(string url, string more = "", double patience = 20) =>
        Channel($$"""{ "name": "radio", "kind": "webhook", "url": "{{url}}"{{more}} }""", patience: patience);

    public static OutgoingMessage ByMail(int number = 1) => new($"k-{number}", $"ann{number}@example.org", "Are you safe?", $"Please answer ({number}).\nThank you.", "en");

    public static OutgoingMessage ByPhone(int number = 1) => new($"k-{number}", FormattableString.Invariant($"+22370{number:000000}"), "Are you safe?", $"Please answer ({number}).", "en");

    /// <summary>A port where nobody listens.</summary>
    public static int DeadPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

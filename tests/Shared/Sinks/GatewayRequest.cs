using System.Text;

namespace Muster.Tests.Shared.Sinks;

/// <summary>A request as it came in.</summary>
/// <param name="Number">The how manieth it is since the gateway began, from 1.</param>
/// <param name="Method">GET, POST, PUT.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Head">Its header lines as they stood.</param>
/// <param name="Bytes">Its body.</param>
public sealed record GatewayRequest(int Number, string Method, string Target, IReadOnlyList<string> Head, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The body as UTF-8.</summary>
    public string Body => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>The one value of a header, or null where it does not stand there exactly once.</summary>
    public string? Header(string name) =>
        Head.Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim()).ToList() is [var only] ? only : null;
}

/// <summary>What a <see cref="LoopbackGateway"/> does with a request.</summary>
public abstract record GatewayAct
{
    /// <summary>Closes the line without a word.</summary>
    public static GatewayAct Close { get; } = new Closed();

    /// <summary>Says nothing until the other side goes.</summary>
    public static GatewayAct Stall { get; } = new Stalled();

    /// <summary>Answers that status with a body; the line stays open.</summary>
    public static GatewayAct Say(int status, string body = "", params string[] headers) => new Said(status, body, headers);

    /// <summary>Sends those bytes and closes the line.</summary>
    public static GatewayAct Raw(string bytes) => new Wrote(bytes);

    internal sealed record Closed : GatewayAct;

    internal sealed record Stalled : GatewayAct;

    internal sealed record Said(int Status, string Body, string[] Headers) : GatewayAct;

    internal sealed record Wrote(string Bytes) : GatewayAct;
}

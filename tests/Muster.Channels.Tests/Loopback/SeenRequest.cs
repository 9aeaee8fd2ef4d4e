namespace Muster.Channels.Tests.Loopback;

/// <summary>A request as it came in.</summary>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">Its headers; names in any case.</param>
public sealed record SeenRequest(string Target, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>A header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

namespace Muster.Channels.Fetch;

/// <summary>What a server gave with an answer so that one may ask later whether it has changed (RFC 9110, 8.8); kept and sent back letter by letter.</summary>
/// <param name="ETag">Its <c>ETag</c>, with quotes, or null.</param>
/// <param name="LastModified">Its <c>Last-Modified</c>, or null.</param>
public sealed record Validators(string? ETag = null, string? LastModified = null);

using NodaTime;

namespace Muster.Channels.Feeds;

/// <summary>What came back from an address.</summary>
/// <param name="Address">Where it came from, after any redirect.</param>
/// <param name="ContentType">The media type that the server names, or null.</param>
/// <param name="Body">The raw bytes, unpacked.</param>
/// <param name="At">When.</param>
public sealed record FetchedAnswer(Uri Address, string? ContentType, ReadOnlyMemory<byte> Body, Instant At);

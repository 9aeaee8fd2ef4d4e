using NodaTime;

namespace Muster.Channels.Feeds.Folder;

/// <summary>A file as it was at the last look.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Modified">When it was last written.</param>
/// <param name="Hash">SHA-256 of what was read, lower-case hexadecimal; empty where it is of no kind that is read, null where it was still being written.</param>
public sealed record SeenFile(long Size, Instant Modified, string? Hash);

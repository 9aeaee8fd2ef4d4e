using Muster.Picture;

namespace Muster.Store;

/// <summary>A report to keep: what was read in it, and its raw bytes.</summary>
public sealed record ReportToKeep(TakenReport Taken, ReadOnlyMemory<byte> Raw)
{
    /// <summary>The feed that brought it, or null where somebody gave it.</summary>
    public string? Feed { get; init; }
}

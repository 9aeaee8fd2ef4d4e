using Muster.Kernel.Facts;

namespace Muster.Reading.Politics;

/// <summary>Reads the war or uprising behind the news.</summary>
internal static class ReadConflicts
{
    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Conflict> In(ReadingContext context) => [];
}

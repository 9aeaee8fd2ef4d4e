using Muster.Kernel.Facts;

namespace Muster.Reading.Politics;

/// <summary>Reads who rules, and how that came.</summary>
internal static class ReadGovernment
{
    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Government> In(ReadingContext context) => [];
}

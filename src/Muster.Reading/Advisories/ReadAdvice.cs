using Muster.Kernel.Facts;

namespace Muster.Reading.Advisories;

/// <summary>Reads what issuers tell their public.</summary>
internal static class ReadAdvice
{
    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Advice> In(ReadingContext context) => [];
}

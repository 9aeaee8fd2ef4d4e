using Muster.Kernel.Facts;

namespace Muster.Reading.Advisories;

/// <summary>Reads how far issuers can help their people.</summary>
internal static class ReadAssistance
{
    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Assistance> In(ReadingContext context) => [];
}

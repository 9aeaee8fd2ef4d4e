using Muster.Kernel.Facts;

namespace Muster.Reading.Politics;

/// <summary>Reads numbers about a whole conflict.</summary>
internal static class ReadFigures
{
    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Figure> In(ReadingContext context) => [];
}

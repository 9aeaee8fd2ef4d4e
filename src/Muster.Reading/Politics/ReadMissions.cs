using Muster.Kernel.Facts;

namespace Muster.Reading.Politics;

/// <summary>Reads international missions and who takes part.</summary>
internal static class ReadMissions
{
    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Mission> In(ReadingContext context) => [];
}

using Muster.Kernel.Facts;

namespace Muster.Reading.Incidents;

/// <summary>Reads what violent or disruptive thing happened where and when.</summary>
internal static class ReadIncidents
{
    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Incident> In(ReadingContext context) => [];
}

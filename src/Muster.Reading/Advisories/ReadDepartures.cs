using Muster.Kernel.Facts;

namespace Muster.Reading.Advisories;

/// <summary>Reads who tells, or allows, its staff or dependants to go, or come back.</summary>
internal static class ReadDepartures
{
    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Departure> In(ReadingContext context) => [];
}

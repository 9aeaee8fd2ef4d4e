using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Places;

namespace Muster.Reading;

/// <summary>Reads reports. Pure and safe for many threads: the same report gives the same reading.</summary>
public sealed class Reader(Gazetteer gazetteer)
{
    /// <summary>Every fact that the report tells, with its evidence. Text that means nothing to the reader gives no facts; nothing throws.</summary>
    public DocumentReading Read(Report report) => throw new NotSupportedException(report.Document + gazetteer.CountryName("ML"));
}

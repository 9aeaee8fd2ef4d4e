using Muster.Channels;
using Muster.Kernel.Facts;

namespace Muster.Desk;

/// <summary>A report with what was read in it.</summary>
/// <param name="Opened">As it came in.</param>
/// <param name="Reading">What it tells; its doubts include those of the decoding.</param>
public sealed record ReadReport(OpenedReport Opened, DocumentReading Reading);

using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture;

/// <summary>A report that was taken in and read.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Hash">SHA-256 of its raw bytes, lower-case hexadecimal; two reports with one hash are one report.</param>
/// <param name="Published">The day that it bears, or null.</param>
/// <param name="Issuer">Who issued it, where known.</param>
/// <param name="Reading">What was read in it.</param>
public sealed record TakenReport(string Document, string Hash, LocalDate? Published, string? Issuer, DocumentReading Reading);

using Muster.Kernel.Facts;
using Muster.Picture.Copies;
using NodaTime;

namespace Muster.Picture;

/// <summary>A report that was taken in and read.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Hash">SHA-256 of its raw bytes, lower-case hexadecimal; two reports with one hash are one report.</param>
/// <param name="Published">The day that it bears, or null.</param>
/// <param name="Issuer">Who issued it, where known.</param>
/// <param name="Reading">What was read in it.</param>
public sealed record TakenReport(string Document, string Hash, LocalDate? Published, string? Issuer, DocumentReading Reading)
{
    /// <summary>What it takes to know a copy of its text again; where it is null, only the words quoted as evidence are compared.</summary>
    public TextSketch? Sketch { get; init; }

    /// <summary>Who published it, such as a newspaper, a news agency or the makers of a register; null where unknown. What one publisher tells is one source.</summary>
    public string? Publisher { get; init; }

    /// <summary>
    /// For a row of a register of incidents (UCDP GED, ACLED, an organisation's own list): the register's name. The register has told its incidents apart, so
    /// two of its rows are never one incident. Null for a text.
    /// </summary>
    public string? Register { get; init; }

    /// <summary>Whether the organisation's own staff tell it.</summary>
    public bool OwnStaff { get; init; }
}

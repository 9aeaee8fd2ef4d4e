using Muster.Kernel;

namespace Muster.Desk;

/// <summary>What came of an import.</summary>
public sealed class ImportTally
{
    /// <summary>Lines that could be used.</summary>
    public int Lines { get; internal set; }

    /// <summary>Those among them that were not known before.</summary>
    public int New { get; internal set; }

    /// <summary>Lines that were left out, with the reason.</summary>
    public IList<Problem> Skipped { get; } = [];
}

using System.Collections.Immutable;

namespace Muster.Picture.Pages;

/// <summary>What became of a run of words from one version of a page to the next.</summary>
public enum RunKind
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>It stands in the older alone.</summary>
    Removed,

    /// <summary>It stands in the newer alone.</summary>
    Added,
}

/// <summary>A run of words with the white space after it; the runs' <see cref="Old"/> together are the older text, their <see cref="New"/> the newer.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Old">As the older version has it; empty where it was added.</param>
/// <param name="New">As the newer version has it; empty where it was removed. The same words may stand in other white space.</param>
public sealed record TextRun(RunKind Kind, string Old, string New);

/// <summary>Two versions of a page, word by word.</summary>
/// <param name="Runs">In reading order; neighbours are of different kinds, a removal stands before the addition that takes its place.</param>
/// <param name="WordsRemoved">How many words the older alone has.</param>
/// <param name="WordsAdded">How many words the newer alone has.</param>
/// <param name="IsReissue">Whether nothing that is said has changed (see <see cref="ReissueMask"/>): equal texts are a reissue too.</param>
public sealed record VersionComparison(ImmutableArray<TextRun> Runs, int WordsRemoved, int WordsAdded, bool IsReissue)
{
    /// <summary>Whether the same words stand in both, whatever the white space.</summary>
    public bool IsSame => WordsRemoved == 0 && WordsAdded == 0;
}

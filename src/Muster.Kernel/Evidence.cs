namespace Muster.Kernel;

/// <summary>Where a fact stands in the document's original text.</summary>
/// <param name="Start">First character, counted in Unicode code points from 0.</param>
/// <param name="End">One past the last character, in code points; always greater than <paramref name="Start"/>.</param>
/// <param name="Quote">The original text between the two, as written.</param>
public readonly record struct Evidence(int Start, int End, string Quote);

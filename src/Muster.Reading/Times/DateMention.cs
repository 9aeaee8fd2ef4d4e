using Muster.Kernel;

namespace Muster.Reading.Times;

/// <summary>A date in a sentence.</summary>
/// <param name="From">Index of its first token.</param>
/// <param name="To">One past its last token.</param>
/// <param name="Date">What it means, as exactly as it is said.</param>
/// <param name="IsSince">Whether "since" or "from … on" stands before it: a beginning, not a moment.</param>
public readonly record struct DateMention(int From, int To, PartialDate Date, bool IsSince);

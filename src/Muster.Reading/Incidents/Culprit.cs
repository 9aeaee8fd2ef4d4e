using Muster.Kernel.Facts;

namespace Muster.Reading.Incidents;

/// <summary>Who did it, as a sentence tells.</summary>
/// <param name="Name">As written.</param>
/// <param name="Attribution">How sure the text is.</param>
/// <param name="From">Index of the first token of the name.</param>
/// <param name="To">One past its last.</param>
/// <param name="IsClaimOnly">Whether the sentence says no more than who claims or is blamed, so that it belongs to an incident told elsewhere.</param>
internal sealed record Culprit(string Name, Attribution Attribution, int From, int To, bool IsClaimOnly);

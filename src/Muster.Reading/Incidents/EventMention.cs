using Muster.Kernel.Facts;

namespace Muster.Reading.Incidents;

/// <summary>A word of a sentence that names an event.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Precision">How telling the word is.</param>
/// <param name="Chunk">Index of its chunk.</param>
/// <param name="From">Index of its first token.</param>
/// <param name="To">One past its last token.</param>
/// <param name="IsVerb">Whether it is told by a verb.</param>
/// <param name="Count">How many events it speaks of; 1 where it does not say.</param>
/// <param name="HoldsAlone">Whether the sentence states the event even where nobody is said to be hurt.</param>
/// <param name="IsBackReference">Whether it only refers back: "the attack", "the incident".</param>
internal sealed record EventMention(IncidentType Type, Precision Precision, int Chunk, int From, int To, bool IsVerb, int Count, bool HoldsAlone, bool IsBackReference)
{
    /// <summary>How likely it tells one incident that happened, in per cent, where the learned decision let it in; else null.</summary>
    public int? LearnedPercent { get; init; }
}

using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Words of a sentence that name somebody.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="From">Index of the first token.</param>
/// <param name="To">One past the last.</param>
internal readonly record struct Mention(Sentence Sentence, int From, int To);

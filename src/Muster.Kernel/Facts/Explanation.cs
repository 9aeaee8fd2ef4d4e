using System.Collections.Immutable;

namespace Muster.Kernel.Facts;

/// <summary>A reading, and why it is as it is. Its facts are those of the plain reading, each with its <see cref="Fact.Why"/>.</summary>
/// <param name="Reading">What was read.</param>
/// <param name="Document">Why the document has its day of publication, its issuer and its country.</param>
/// <param name="LeftOut">Sentences with a word that may tell a fact, of which none was made, in the order of the text: the rule that left them out, and their words.</param>
public sealed record Explanation(DocumentReading Reading, ImmutableArray<Reason> Document, ImmutableArray<Reason> LeftOut);

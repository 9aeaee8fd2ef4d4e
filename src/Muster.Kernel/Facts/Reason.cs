using System.Collections.Immutable;

namespace Muster.Kernel.Facts;

/// <summary>One link of the chain by which a fact was read: a rule, what it filled in, and the words that made it.</summary>
/// <param name="Rule">The rule's stable id, such as <c>departure.status.ordered</c>; docs/rules.md has a sentence for each.</param>
/// <param name="Says">What the rule filled in, for people: "killed: 15 soldier".</param>
/// <param name="Words">The very words that did it, in the original text; empty where the rule goes by what the document or the feed says as a whole.</param>
public readonly record struct Reason(string Rule, string Says, ImmutableArray<Evidence> Words);

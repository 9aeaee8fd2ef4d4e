using System.Collections.Immutable;
using Muster.Reading.Syntax;

namespace Muster.Reading.Incidents;

/// <summary>A part of a sentence that tells one thing.</summary>
/// <param name="From">Index of its first token.</param>
/// <param name="To">One past its last.</param>
/// <param name="Chunks">Its chunks; their offsets are those of the sentence.</param>
/// <param name="IsApart">Whether its opening says that it is another matter: "separately", "in a separate incident".</param>
internal sealed record Clause(int From, int To, ImmutableArray<Chunk> Chunks, bool IsApart);

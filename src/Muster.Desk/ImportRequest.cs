using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Desk;

/// <summary>Which history to take in.</summary>
/// <param name="Files">Paths, in order; <c>-</c> is standard input.</param>
/// <param name="Folder">The data folder.</param>
/// <param name="SkipBadLines">Whether lines that cannot be used are left out and named, instead of refusing the import.</param>
/// <param name="Threads">How many lines are read at the same time, from 1; what is kept is the same for any number.</param>
public sealed record ImportRequest(ImmutableArray<string> Files, string Folder, bool SkipBadLines, int Threads);

using System.Collections.Immutable;
using Muster.Channels;

namespace Muster.Desk;

/// <summary>Which reports to read.</summary>
/// <param name="Files">Paths, in order; <c>-</c> is standard input.</param>
/// <param name="Documents">JSON Lines files of documents, read after the files, in order; <c>-</c> is standard input.</param>
/// <param name="Known">What is known of them already.</param>
/// <param name="Threads">How many are read at the same time, from 1; the answer is the same for any number.</param>
public sealed record ReportRequest(ImmutableArray<string> Files, ImmutableArray<string> Documents, KnownOfReport Known, int Threads);

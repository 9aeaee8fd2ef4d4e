using System.Collections.Immutable;

namespace Muster.Desk.Replays;

/// <summary>Which files of incidents a history is replayed from.</summary>
/// <param name="Files">Paths, in order; of two incidents of one id the later one counts, so a newer file comes last.</param>
/// <param name="RefuseBadRows">Whether a single row that cannot be used refuses its file; by default such rows are left out, named and counted.</param>
public sealed record IncidentFiles(ImmutableArray<string> Files, bool RefuseBadRows = false);

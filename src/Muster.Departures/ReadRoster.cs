using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Departures;

/// <summary>A roster read: the people, and the rows that were skipped where that was allowed.</summary>
public sealed record Roster(ImmutableArray<Person> People, ImmutableArray<Problem> Skipped);

/// <summary>Reads a roster.</summary>
public static class ReadRoster
{
    /// <summary>
    /// The roster from rows of cells, the first row the header (so that CSV and XLSX come the same way), or every problem found with its line.
    /// With <paramref name="skipBadRows"/> rows that cannot be used are left out and listed; a bad header is always a refusal.
    /// </summary>
    public static Outcome<Roster> FromCsv(string csv, string file, ImmutableArray<Post> posts, bool skipBadRows = false) =>
        throw new NotSupportedException("to be built");
}

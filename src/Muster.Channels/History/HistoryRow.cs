using Muster.Channels.Feeds.Rows;
using Muster.Kernel.Facts;

namespace Muster.Channels.History;

/// <summary>What a row of a file of incidents came to: an incident, a flaw, or neither, where it is well but tells no incident.</summary>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Incident">The incident, or null.</param>
/// <param name="Flaw">Why it cannot be used ("found …; expected …"), or null.</param>
public readonly record struct HistoryRow(int Line, PastIncident? Incident, string? Flaw)
{
    internal static HistoryRow Of(IRow row, in PastIncident incident) => new(row.Line, incident, null);

    internal static HistoryRow Passed(IRow row) => new(row.Line, null, null);

    internal static HistoryRow Flawed(IRow row, string what) => new(row.Line, null, what);
}

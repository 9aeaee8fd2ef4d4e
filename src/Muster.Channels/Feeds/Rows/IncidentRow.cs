namespace Muster.Channels.Feeds.Rows;

/// <summary>What a row of an incident source came to: an incident, a flaw, or neither, where the row is well but tells no incident.</summary>
/// <param name="Line">Its first line in the file, from 1; in a list its place, from 1.</param>
/// <param name="Item">The incident, or null.</param>
/// <param name="Flaw">Why the row cannot be used, or null.</param>
public readonly record struct IncidentRow(int Line, IncidentItem? Item, FeedFlaw? Flaw)
{
    /// <summary>Whether the row is well but tells no incident: an agreement, a green alert, a copy of an earlier row.</summary>
    public bool IsSkipped => Item is null && Flaw is null;

    internal static IncidentRow Of(IRow row, IncidentItem item) => new(row.Line, item, null);

    internal static IncidentRow Skipped(IRow row) => new(row.Line, null, null);

    internal static IncidentRow Flawed(IRow row, string what) => new(row.Line, null, new FeedFlaw(row.Where, what));
}

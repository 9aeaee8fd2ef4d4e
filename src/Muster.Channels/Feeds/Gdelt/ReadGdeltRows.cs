using System.Globalization;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Gdelt;

/// <summary>Reads GDELT 2.0 event exports of any size: 61 columns, parted by tabs, without a header or quotes.</summary>
public static class ReadGdeltRows
{
    /// <summary>
    /// What each row comes to, in order, read as it is asked for and to be enumerated once; the reader stays the caller's. Rows that are no incidents and copies
    /// are skipped. A refusal (<see cref="ProblemCodes.FeedShape"/>) where the first row has other than 61 cells.
    /// </summary>
    public static Outcome<IEnumerable<IncidentRow>> From(TextReader table)
    {
        var rows = RowReader.OfTabs(table);
        if (!rows.Read() || rows.Count != GdeltColumns.Count)
        {
            var found = string.Create(CultureInfo.InvariantCulture, $"a first row of {rows.Count} cells");
            return Outcome.Refuse<IEnumerable<IncidentRow>>(
                new Problem(ProblemCodes.FeedShape, found, "a GDELT 2.0 event export: 61 cells parted by tabs", Line: 1));
        }

        rows.HoldBack();
        return Outcome.Grant(StreamRows.Of(rows, GdeltColumns.Count, new ReadGdeltRow().Of));
    }
}

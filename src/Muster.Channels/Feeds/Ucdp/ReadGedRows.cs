using Muster.Channels.Feeds.Rows;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Ucdp;

/// <summary>
/// Reads UCDP GED and Candidate tables of any size: with their header in any order (also with HDX's further columns, an HXL row, or a subset of the columns), or
/// without one in the order of version 24. Layout: UCDP GED codebook 24.1.
/// </summary>
public static class ReadGedRows
{
    /// <summary>
    /// What each row comes to, in order, read as it is asked for and to be enumerated once; the reader stays the caller's. A refusal
    /// (<see cref="ProblemCodes.FeedShape"/>) where the first row shows that the table is another one.
    /// </summary>
    public static Outcome<IEnumerable<IncidentRow>> From(TextReader table, FindCountryByName findCountry)
    {
        var rows = RowReader.Of(table);
        return Layout.Find(rows, "a UCDP GED table", GedColumns.Needed, GedColumns.Headless).Then(columns =>
            Outcome.Grant(StreamRows.Of(rows, columns.Count, new ReadGedRow(new GedColumns(columns), findCountry).Of)));
    }
}

using Muster.Channels.Feeds.Rows;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Acled;

/// <summary>
/// Reads ACLED tables of any size: the exports since 2024 (31 columns, and those of population), those to 2021 (also with an HXL row), with a header in any order
/// or without one in either layout's order.
/// </summary>
public static class ReadAcledRows
{
    /// <summary>
    /// What each row comes to, in order, read as it is asked for and to be enumerated once; the reader stays the caller's. Strategic developments that are no
    /// incidents are skipped. A refusal (<see cref="ProblemCodes.FeedShape"/>) where the first row shows that the table is another one.
    /// </summary>
    public static Outcome<IEnumerable<IncidentRow>> From(TextReader table, FindCountryByName findCountry)
    {
        var rows = RowReader.Of(table);
        return Layout.Find(rows, "an ACLED table", AcledColumns.Needed, AcledColumns.Current, AcledColumns.Legacy).Then(columns =>
            Outcome.Grant(StreamRows.Of(rows, columns.Count, new ReadAcledRow(new AcledColumns(columns), findCountry).Of)));
    }
}

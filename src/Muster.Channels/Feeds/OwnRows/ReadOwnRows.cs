using Muster.Channels.Feeds.Rows;
using Muster.Kernel;

namespace Muster.Channels.Feeds.OwnRows;

/// <summary>
/// Reads tables of incidents that an organisation keeps itself, of any size: <c>id,date,lat,lon,country,type,killed</c> with a header (contract/plan.md), and where
/// it has them <c>date_end, count, injured, abducted, killed_attackers, place, admin1, perpetrator, source, sources, official, reported</c>; other columns are left alone.
/// A date may have a time of day; with a zone (<c>2007-03-05T23:30Z</c>, <c>+03:00</c>) its moment is known.
/// </summary>
public static class ReadOwnRows
{
    /// <summary>
    /// What each row comes to, in order, read as it is asked for and to be enumerated once; the reader stays the caller's. A refusal
    /// (<see cref="ProblemCodes.FeedShape"/>) where the header lacks a needed column.
    /// </summary>
    public static Outcome<IEnumerable<IncidentRow>> From(TextReader table, FindCountryByName findCountry)
    {
        var rows = RowReader.Of(table);
        return Layout.Find(rows, "a table of incidents", OwnColumns.Needed).Then(columns =>
            Outcome.Grant(StreamRows.Of(rows, columns.Count, new ReadOwnRow(new OwnColumns(columns), findCountry).Of)));
    }
}

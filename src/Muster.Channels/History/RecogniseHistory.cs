using System.Collections.Immutable;
using System.Globalization;
using Muster.Channels.Feeds.Acled;
using Muster.Channels.Feeds.Gdelt;
using Muster.Channels.Feeds.OwnRows;
using Muster.Channels.Feeds.Rows;
using Muster.Channels.Feeds.Ucdp;
using Muster.Kernel;

namespace Muster.Channels.History;

/// <summary>Says what a file of incidents is by its first row, whatever its name.</summary>
internal static class RecogniseHistory
{
    private const string Expected = "UCDP GED, ACLED, GDELT 2.0 events, JSON Lines of 'muster read --json', or a table with the columns id,date,lat,lon,country,type,killed";

    private static readonly (HistoryFormat Format, string Name, ImmutableArray<string> Needed)[] Tables =
    [
        (HistoryFormat.Own, "your own table", OwnColumns.Needed),
        (HistoryFormat.Ged, "UCDP GED", GedColumns.Needed),
        (HistoryFormat.Acled, "ACLED", AcledColumns.Needed),
    ];

    /// <summary>The format, or a refusal (<see cref="ProblemCodes.HistoryShape"/>) that names what the first line holds and the nearest format.</summary>
    public static Outcome<HistoryFormat> Of(string beginning)
    {
        if (beginning.AsSpan().TrimStart() is ['{', ..])
        {
            return Outcome.Grant(HistoryFormat.Facts);
        }

        if (IsGdelt(beginning))
        {
            return Outcome.Grant(HistoryFormat.Gdelt);
        }

        var rows = RowReader.Of(new StringReader(beginning));
        if (!rows.Read() || rows.Trouble is not null)
        {
            return Refuse(rows.Trouble ?? "no row", Expected, rows.Line);
        }

        var header = Columns.Of(rows);
        foreach (var (format, _, needed) in Tables)
        {
            if (header.Lacking(needed).IsEmpty)
            {
                return Outcome.Grant(format);
            }
        }

        return Fits(rows, GedColumns.Headless) ? Outcome.Grant(HistoryFormat.Ged)
            : Fits(rows, AcledColumns.Current) || Fits(rows, AcledColumns.Legacy) ? Outcome.Grant(HistoryFormat.Acled)
            : RefuseUnknown(rows, header);
    }

    private static bool IsGdelt(string beginning)
    {
        var rows = RowReader.OfTabs(new StringReader(beginning));
        return rows.Read() && rows.Count == GdeltColumns.Count && ReadDay.TryRead(rows.Field(GdeltColumns.Day), out _);
    }

    private static bool Fits(RowReader rows, Layout layout) => rows.Count >= layout.Names.Length && layout.Fits(rows, new Columns(layout.Names));

    private static Outcome<HistoryFormat> RefuseUnknown(RowReader rows, Columns header)
    {
        var (_, name, needed) = Tables.MinBy(table => (double)header.Lacking(table.Needed).Length / table.Needed.Length);
        var lacking = header.Lacking(needed);
        return lacking.Length < needed.Length
            ? Refuse($"a header without {string.Join(", ", lacking)}", $"the columns {string.Join(", ", needed)} of the nearest format, {name}", rows.Line)
            : Refuse(string.Create(CultureInfo.InvariantCulture, $"a first line of {rows.Count} cells that begins {Quoted.Of(rows.Raw)}"), Expected, rows.Line);
    }

    private static Outcome<HistoryFormat> Refuse(string found, string expected, int line) =>
        Outcome.Refuse<HistoryFormat>(new Problem(ProblemCodes.HistoryShape, found, expected, Line: line));
}

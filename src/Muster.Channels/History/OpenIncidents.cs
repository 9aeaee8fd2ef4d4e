using System.Collections.Immutable;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Acled;
using Muster.Channels.Feeds.Gdelt;
using Muster.Channels.Feeds.OwnRows;
using Muster.Channels.Feeds.Rows;
using Muster.Channels.Feeds.Ucdp;
using Muster.Kernel;

namespace Muster.Channels.History;

/// <summary>
/// A file of incidents that was opened: UCDP GED (with a header, also with some of its columns, or headless), ACLED, GDELT 2.0, an organisation's own table, or the
/// facts that <c>muster read --json</c> prints; plain, gzip or zip, in UTF-8, UTF-16 or Windows-1252. What it is, its content says.
/// </summary>
public sealed class OpenIncidents : IDisposable
{
    private readonly HistoryText text;
    private readonly string path;
    private readonly FindCountryByName find;

    private OpenIncidents(HistoryText text, HistoryFormat format, string path, FindCountryByName find) => (this.text, Format, this.path, this.find) = (text, format, path, find);

    /// <summary>What it is.</summary>
    public HistoryFormat Format { get; }

    /// <summary>Why the rows ended before the file's end: an archive that is cut off. Null while they are read, and where they came to the end.</summary>
    public Problem? Trouble { get; private set; }

    /// <summary>How many bytes were no UTF-8 and were read as Windows-1252, so far.</summary>
    public long OddBytes => text.OddBytes;

    /// <summary>
    /// The file, or a refusal where it cannot be opened, is empty, is no text, or is of no format that is known. <paramref name="step"/> is told of the file's own
    /// bytes as they are read. A country that is only named is looked up with <paramref name="find"/>, each name once.
    /// </summary>
    public static Outcome<OpenIncidents> FromFile(string path, FindCountryByName find, Action<int> step) =>
        OpenPlainBytes.At(path, step).Then(plain => HistoryText.Of(plain, path)).Then(text =>
        {
            var format = RecogniseHistory.Of(text.Beginning);
            if (format.IsGranted)
            {
                return Outcome.Grant(new OpenIncidents(text, format.Value, path, find));
            }

            text.Dispose();
            return Outcome.Refuse<OpenIncidents>(format.Problems.Select(problem => problem.In(path)));
        });

    /// <summary>What each row comes to, in order, holding one at a time; to be enumerated once.</summary>
    public IEnumerable<HistoryRow> Rows()
    {
        using var rows = Read().GetEnumerator();
        while (Next(rows))
        {
            yield return rows.Current;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => text.Dispose();

    private bool Next(IEnumerator<HistoryRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception trouble) when (OpenFile.IsCutOff(trouble))
        {
            Trouble = OpenFile.CutOff(path);
            return false;
        }
    }

    private IEnumerable<HistoryRow> Read() => Format switch
    {
        HistoryFormat.Gdelt => StreamRows.Of(RowReader.OfTabs(text.Open()), GdeltColumns.Count, new ReadPastGdelt().Of, HistoryRow.Flawed),
        HistoryFormat.Facts => ReadPastFacts.From(text, path, problem => Trouble = problem),
        HistoryFormat.Ged => Table(GedColumns.Needed, columns => new ReadPastGed(new GedColumns(columns), find).Of, GedColumns.Headless),
        HistoryFormat.Acled => Table(AcledColumns.Needed, columns => new ReadPastAcled(new AcledColumns(columns), find).Of, AcledColumns.Current, AcledColumns.Legacy),
        _ => Table(OwnColumns.Needed, columns => new ReadPastOwn(new OwnColumns(columns), find).Of),
    };

    private IEnumerable<HistoryRow> Table(ImmutableArray<string> needed, Func<Columns, Func<IRow, HistoryRow>> read, params ReadOnlySpan<Layout> known)
    {
        var rows = RowReader.Of(text.Open());
        var columns = Layout.Find(rows, "a table", needed, known).Value;
        return StreamRows.Of(rows, columns.Count, read(columns), HistoryRow.Flawed);
    }
}

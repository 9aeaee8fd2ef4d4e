using System.Text;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Acled;
using Muster.Channels.Feeds.Gdelt;
using Muster.Channels.Feeds.OwnRows;
using Muster.Channels.Feeds.Rows;
using Muster.Channels.Feeds.Ucdp;
using Muster.Kernel;

namespace Muster.Channels.History;

/// <summary>A file of incidents that was opened; its rows are read as they are asked for, once.</summary>
/// <param name="Format">What it is: <c>ged</c>, <c>acled</c>, <c>gdelt</c>, <c>incidents</c> or <c>facts</c>.</param>
/// <param name="Rows">What each row comes to, in the file's order.</param>
public sealed record OpenedIncidents(string Format, IEnumerable<IncidentRow> Rows);

/// <summary>Opens a file of incidents, plain or gzip. What it is shows in its first row, never in its name.</summary>
public static class OpenIncidents
{
    private const string Known =
        "a header of UCDP GED (id, type_of_violence, date_start, best), of ACLED (event_id_cnty, event_date, event_type, fatalities) or of your own (id, date, lat, lon, country, type, killed), "
        + "a GDELT 2.0 export (61 cells parted by tabs), or JSON Lines of facts";

    /// <summary>
    /// The file as <paramref name="use"/> makes something of it, or a refusal: no such file, empty, no text, none of the formats, or an archive that is cut off.
    /// <paramref name="step"/> is told of the unpacked bytes as they are read.
    /// </summary>
    public static Outcome<T> FromFile<T>(string path, FindCountryByName findCountry, Action<int> step, Func<OpenedIncidents, Outcome<T>> use) =>
        FirstBytes(path).Then(start => IsFacts(start.Span)
            ? use(new OpenedIncidents("facts", ReadFactLines.FromFile(path, step)))
            : Table(path, findCountry, step, use));

    private static Outcome<T> Table<T>(string path, FindCountryByName findCountry, Action<int> step, Func<OpenedIncidents, Outcome<T>> use)
    {
        (string Format, Func<TextReader, Outcome<IEnumerable<IncidentRow>>> Read)[] formats =
        [
            ("ged", table => ReadGedRows.From(table, findCountry)),
            ("acled", table => ReadAcledRows.From(table, findCountry)),
            ("incidents", table => ReadOwnRows.From(table, findCountry)),
            ("gdelt", ReadGdeltRows.From),
        ];
        var refusals = new List<Problem>();
        foreach (var (format, read) in formats)
        {
            using var file = new WatchedFile(path, step);
            using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 65_536);
            var table = read(reader);
            if (table.TryGet(out var rows))
            {
                return Whole(file, path, () => use(new OpenedIncidents(format, rows)));
            }

            refusals.AddRange(table.Problems);
        }

        // Of a header that is nearly one of them, what it lacks is the most useful thing to say.
        var nearest = refusals.Find(refusal => refusal.Found.StartsWith("a header without", StringComparison.Ordinal)) ?? refusals[0];
        return Outcome.Refuse<T>(new Problem(ProblemCodes.FeedShape, nearest == refusals[0] && !nearest.Found.StartsWith("a header without", StringComparison.Ordinal) ? "none of the formats that Muster knows" : nearest.Found, Known, path, 1));
    }

    // An archive that was cut off gives fewer rows, and fewer rows are no calm.
    private static Outcome<T> Whole<T>(WatchedFile file, string path, Func<Outcome<T>> use)
    {
        try
        {
            var made = use();
            return file.IsWhole ? made : Outcome.Refuse<T>(OpenFile.CutOff(path));
        }
        catch (Exception trouble) when (OpenFile.IsCutOff(trouble))
        {
            return Outcome.Refuse<T>(OpenFile.CutOff(path));
        }
    }

    private static Outcome<ReadOnlyMemory<byte>> FirstBytes(string path) => OpenFile.At(path).Then(stream =>
    {
        using (stream)
        {
            try
            {
                var start = new byte[4096];
                var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
                return Check(start.AsMemory(0, read), path);
            }
            catch (Exception trouble) when (OpenFile.IsCutOff(trouble))
            {
                return Outcome.Refuse<ReadOnlyMemory<byte>>(OpenFile.CutOff(path));
            }
        }
    });

    private static Outcome<ReadOnlyMemory<byte>> Check(ReadOnlyMemory<byte> start, string path) =>
        !start.Span.ContainsAnyExcept(" \t\r\n\uFEFF"u8) ? Outcome.Refuse<ReadOnlyMemory<byte>>(new Problem(ProblemCodes.FileEmpty, "nothing", Known, path))
        : RecogniseBinary.Kind(start.Span) is { } kind ? Outcome.Refuse<ReadOnlyMemory<byte>>(new Problem(ProblemCodes.FileBinary, kind, Known, path))
        : Outcome.Grant(start);

    private static bool IsFacts(ReadOnlySpan<byte> start) => start.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("{"u8);
}

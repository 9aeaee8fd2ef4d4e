using System.Globalization;
using Muster.Channels.History;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Desk.Replays;

/// <summary>Counts what the rows of a file came to, and says when they are too bad.</summary>
internal sealed class CountRows(string path, HistoryFormat format)
{
    private const int MostNamed = 20;
    private const string Expected = "a row of the file's format";

    private readonly List<Problem> named = [];
    private int rows;
    private int used;
    private int bad;
    private int withoutPoint;
    private int withoutCountry;
    private int withoutDay;
    private LocalDate first = LocalDate.MaxIsoValue;
    private LocalDate last = LocalDate.MinIsoValue;

    public void See(in HistoryRow row)
    {
        rows++;
        if (row.Incident is { } incident)
        {
            Use(in incident);
        }
        else if (row.Flaw is { } flaw)
        {
            bad++;
            if (named.Count < MostNamed)
            {
                named.Add(Name(flaw, row.Line));
            }
        }
    }

    /// <summary>Why the file as a whole cannot be used; empty where it can.</summary>
    public Problem[] Refuse(Problem? trouble, bool refuseBad)
    {
        var found = trouble is not null ? trouble.In(path)
            : rows == 0 ? new Problem(ProblemCodes.FileEmpty, "no row, or a header without one", "a file of incidents", path)
            : bad * 2L > rows ? Shape($"{bad} of {rows} rows that cannot be used", $"a file in the format that its first line shows ({Name()}), most of whose rows are well")
            : used == 0 ? Shape($"no incident in {rows} rows", "a file with at least one")
            : refuseBad && bad > 0 ? Shape($"{bad} of {rows} rows that cannot be used", "none")
            : null;
        return found is null ? [] : [found, .. named];
    }

    public IncidentFileTally Tally(long oddBytes) => new()
    {
        Path = path,
        Format = format,
        Rows = rows,
        Used = used,
        Passed = rows - used - bad,
        Bad = bad,
        Named = [.. named],
        WithoutPoint = withoutPoint,
        WithoutCountry = withoutCountry,
        WithoutDay = withoutDay,
        First = used == 0 ? null : first,
        Last = used == 0 ? null : last,
        OddBytes = oddBytes,
    };

    private void Use(in PastIncident incident)
    {
        used++;
        withoutPoint += incident.Point is null ? 1 : 0;
        withoutCountry += incident.Country is null ? 1 : 0;
        withoutDay += incident.IsByDay ? 0 : 1;
        first = LocalDate.Min(first, incident.Last);
        last = LocalDate.Max(last, incident.Last);
    }

    // A flaw says what was found and what was expected, in one clause or, where a nearest word is known, without the second.
    private Problem Name(string flaw, int line)
    {
        var clause = flaw.StartsWith("found ", StringComparison.Ordinal) ? flaw["found ".Length..] : flaw;
        var at = clause.IndexOf("; expected ", StringComparison.Ordinal);
        return at < 0 ? new Problem(ProblemCodes.HistoryLine, clause, Expected, path, line)
            : new Problem(ProblemCodes.HistoryLine, clause[..at], clause[(at + "; expected ".Length)..], path, line);
    }

    private Problem Shape(FormattableString found, string expected) => new(ProblemCodes.HistoryShape, found.ToString(CultureInfo.InvariantCulture), expected, path);

    private string Name() => format switch
    {
        HistoryFormat.Ged => "UCDP GED",
        HistoryFormat.Acled => "ACLED",
        HistoryFormat.Gdelt => "GDELT 2.0 events",
        HistoryFormat.Own => "your own table",
        _ => "JSON Lines of 'muster read --json'",
    };
}

using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.History;

/// <summary>
/// Reads a table of decisions that somebody really took: <c>iso2</c> (or <c>country</c> with a code) and <c>date</c> (a day, a month or a year) are needed;
/// <c>type</c> (or <c>status</c>), <c>post</c> and <c>date_precision</c> are used where they stand. Other columns are left alone.
/// </summary>
public static class OpenDecisions
{
    // A day that the file itself calls inexact is taken as within a week of the true one (policy: no file says how inexact).
    private const int InexactDays = 7;

    private static readonly string[] Exact = ["", "day", "exact", "advisory date", "observed"];

    /// <summary>Every row in order: a decision, or why it cannot be used. A file without the needed columns is one refusal.</summary>
    public static IEnumerable<Outcome<DecisionLine>> FromFile(string path)
    {
        var opened = OpenFile.At(path);
        if (!opened.TryGet(out var stream))
        {
            return [Outcome.Refuse<DecisionLine>(opened.Problems)];
        }

        using var reader = new StreamReader(stream);
        var rows = RowReader.Of(reader);
        var columns = Layout.Find(rows, "a table of decisions", ["date"]);
        return columns.IsGranted
            ? [.. From(rows, new DecisionColumns(columns.Value), path)]
            : [Outcome.Refuse<DecisionLine>(columns.Problems.Select(problem => problem.In(path)))];
    }

    private static IEnumerable<Outcome<DecisionLine>> From(RowReader rows, DecisionColumns columns, string path)
    {
        while (rows.Read())
        {
            yield return rows.Trouble is { } trouble ? Refuse(trouble, "a row", path, rows) : Of(rows, columns, path);
        }
    }

    private static Outcome<DecisionLine> Of(RowReader row, DecisionColumns columns, string path)
    {
        var code = columns.Iso2 >= 0 ? row.Field(columns.Iso2) : row.Field(columns.Country);
        if ((CountryCodes.OfAlpha2(code) ?? CountryCodes.OfAlpha3(code)) is not { } country)
        {
            return Refuse($"the country {Quoted.Of(code)}", "an ISO code in 'iso2' or 'country'", path, row);
        }

        var precision = row.Field(columns.Precision).ToString().ToLowerInvariant();
        return DateOf(row.Field(columns.Date)) is { } date
            ? Outcome.Grant(new DecisionLine(row.Line, country, First(date, precision), Last(date, precision), StatusOf(row, columns), row.Field(columns.Post) is { IsEmpty: false } post ? post.ToString() : null))
            : Refuse($"the date {Quoted.Of(row.Field(columns.Date))}", "2022-07-27, 2022-07 or 2022", path, row);
    }

    private static PartialDate? DateOf(ReadOnlySpan<char> cell) =>
        ReadDay.TryRead(cell, out var day) ? PartialDate.OfDay(day) : PartialDate.TryParse(cell.ToString(), out var date) ? date : null;

    private static LocalDate First(PartialDate date, string precision) => date.IsDay && !Exact.Contains(precision, StringComparer.Ordinal) ? date.First.PlusDays(-InexactDays) : date.First;

    private static LocalDate Last(PartialDate date, string precision) => date.IsDay && !Exact.Contains(precision, StringComparer.Ordinal) ? date.Last.PlusDays(InexactDays) : date.Last;

    private static string StatusOf(RowReader row, DecisionColumns columns) =>
        row.Field(columns.Status) is { IsEmpty: false } status ? status.ToString().ToLowerInvariant() : "unknown";

    private static Outcome<DecisionLine> Refuse(string found, string expected, string path, RowReader row) =>
        Outcome.Refuse<DecisionLine>(new Problem(ProblemCodes.HistoryLine, found, expected, path, row.Line));

    private readonly record struct DecisionColumns(Columns All)
    {
        public int Iso2 { get; } = All.Find("iso2", "iso", "country_code");

        public int Country { get; } = All.Find("country");

        public int Date { get; } = All.Find("date");

        public int Precision { get; } = All.Find("date_precision");

        public int Status { get; } = All.Find("type", "status");

        public int Post { get; } = All.Find("post");
    }
}

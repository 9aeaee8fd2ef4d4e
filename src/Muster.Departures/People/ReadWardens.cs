using System.Collections.Immutable;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.People;

/// <summary>Reads a list of wardens: <c>id,zone,alternate,agreed_on,tested_on</c>.</summary>
public static class ReadWardens
{
    /// <summary>The wardens, or every problem by its line.</summary>
    /// <param name="rows">The header first.</param>
    /// <param name="file">Its name in problems.</param>
    /// <param name="people">The ids of those who are on the roster.</param>
    /// <param name="today">No agreement and no test lies after it.</param>
    /// <param name="skipBadRows">Whether rows that cannot be used are left out.</param>
    public static Outcome<RowsRead<WardenDuty>> From(IEnumerable<(int Line, string[] Cells)> rows, string file, IReadOnlySet<string> people, LocalDate today, bool skipBadRows) => ReadRows.From(
        rows,
        file,
        (WardenColumns.Known, WardenColumns.Needed),
        (columns, line, cells) =>
        {
            var row = new Row(columns, line, cells, file, people, today);
            return (row.Read(), row.Problems);
        },
        duty => $"the warden '{duty.Person}'",
        skipBadRows);

    private sealed class Row(SheetColumns columns, int line, string[] cells, string file, IReadOnlySet<string> people, LocalDate today)
        : RowCells(WardenColumns.Known, columns, line, cells, file)
    {
        public WardenDuty? Read()
        {
            if (!HasItsCells())
            {
                return null;
            }

            var duty = new WardenDuty(PersonAmong(people, "id", Needed("id"))!, Needed("zone"), PersonAmong(people, "alternate", Optional("alternate")), PastDayOf("agreed_on"), PastDayOf("tested_on"));
            if (string.Equals(duty.Alternate, duty.Person, StringComparison.Ordinal))
            {
                Refuse($"'{Shown(duty.Person)}' as alternate of themselves", "somebody else, or nothing");
            }

            return Problems.Count == 0 ? duty : null;
        }

        private LocalDate? PastDayOf(string column)
        {
            var day = DayOf(column);
            if (day > today)
            {
                Refuse($"'{WardenColumns.Day(day)}' as {column}", $"no day after {WardenColumns.Day(today)}");
            }

            return day;
        }
    }
}

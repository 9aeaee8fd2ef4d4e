using System.Collections.Immutable;
using System.Text;

namespace Muster.Departures.People;

/// <summary>Writes a roster as CSV that <see cref="ReadRoster"/> reads back as the same people, and that no spreadsheet runs.</summary>
public static class WriteRoster
{
    /// <summary>The header with all columns and a row a person, lines ended by a line feed.</summary>
    public static string ToCsv(IEnumerable<Person> people) => Rows(RosterColumns.Known, people.Select(PersonCells.Of));

    /// <summary>Any sheet: its header and its rows, each cell guarded and quoted where it needs to be.</summary>
    public static string Rows(ImmutableArray<string> header, IEnumerable<ImmutableArray<string>> rows)
    {
        var csv = new StringBuilder();
        foreach (var row in rows.Prepend(header))
        {
            csv.AppendJoin(',', row.Select(cell => Quoted(FormulaGuard.Close(cell)))).Append('\n');
        }

        return csv.ToString();
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",;\t\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}

using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Departures.People;

/// <summary>A list that was read, and why rows were left out where that was allowed.</summary>
public sealed record RowsRead<T>(ImmutableArray<T> Rows, ImmutableArray<Problem> Skipped);

/// <summary>Reads the rows of a list, each by its own reader.</summary>
internal static class ReadRows
{
    /// <summary>Reads one row: what it says, or null with its problems.</summary>
    public delegate (T? Row, IReadOnlyList<Problem> Problems) ReadRow<T>(SheetColumns columns, int line, string[] cells);

    /// <summary>The list, or every problem by its line. Of rows with the same key the second and later are refused. <paramref name="key"/> gives it in words.</summary>
    public static Outcome<RowsRead<T>> From<T>(
        IEnumerable<(int Line, string[] Cells)> rows, string file, (ImmutableArray<string> Known, ImmutableArray<string> Needed) header, ReadRow<T> read, Func<T, string> key, bool skipBadRows)
        where T : class
    {
        var filled = rows.Where(row => Array.Exists(row.Cells, cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        var problems = new List<Problem>();
        if (filled.Count == 0 || SheetColumns.Read(header.Known, header.Needed, filled[0].Line, filled[0].Cells, file, problems) is not { } columns)
        {
            return Outcome.Refuse<RowsRead<T>>(problems.Count > 0 ? problems : [new Problem(ProblemCodes.FileEmpty, "an empty list", "a header and rows", file)]);
        }

        var good = ImmutableArray.CreateBuilder<T>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, cells) in filled.Skip(1))
        {
            var (row, found) = read(columns, line, cells);
            problems.AddRange(found);
            if (row is not null && !first.TryAdd(key(row), line))
            {
                problems.Add(new Problem(ProblemCodes.RosterDuplicateId, $"{key(row)} again", $"it once; line {first[key(row)]} has it already", file, line));
            }
            else if (row is not null)
            {
                good.Add(row);
            }
        }

        return problems.Count == 0 || skipBadRows ? Outcome.Grant(new RowsRead<T>(good.ToImmutable(), [.. problems])) : Outcome.Refuse<RowsRead<T>>(problems);
    }
}

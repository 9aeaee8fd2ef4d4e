using System.Collections.Immutable;
using Muster.Departures.People;
using Muster.Kernel;

namespace Muster.Departures;

/// <summary>Where the columns of a sheet stand.</summary>
internal sealed class SheetColumns
{
    private readonly Dictionary<string, int> at;

    private SheetColumns(Dictionary<string, int> at, int count) => (this.at, Count) = (at, count);

    /// <summary>How many cells a row has.</summary>
    public int Count { get; }

    /// <summary>The columns that the sheet has.</summary>
    public ImmutableHashSet<string> Names => [.. at.Keys];

    /// <summary>The cell of a column, trimmed and without its guard; empty where the sheet has no such column.</summary>
    public string Cell(string[] cells, string column) => at.TryGetValue(column, out var index) && index < cells.Length ? FormulaGuard.Open(cells[index].Trim()) : "";

    /// <summary>The columns of a header, or null with the problems added. <paramref name="known"/>: all that it can have; <paramref name="needed"/>: those that it must have.</summary>
    public static SheetColumns? Read(ImmutableArray<string> known, ImmutableArray<string> needed, int line, string[] header, string file, List<Problem> problems)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var before = problems.Count;
        var last = Array.FindLastIndex(header, cell => cell.Trim().Length > 0);
        for (var index = 0; index <= last; index++)
        {
            var name = header[index].Trim().ToLowerInvariant();
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                Refuse($"the column '{header[index].Trim()}'", "only the columns " + string.Join(", ", known));
            }
            else if (!found.TryAdd(name, index))
            {
                Refuse($"the column '{name}' twice", "each column once");
            }
        }

        string[] missing = [.. needed.Where(name => !found.ContainsKey(name))];
        if (missing.Length > 0)
        {
            Refuse($"a header without {string.Join(", ", missing)}", "a first row with at least the columns " + string.Join(", ", needed));
        }

        return problems.Count == before ? new SheetColumns(found, last + 1) : null;

        void Refuse(string what, string expected) => problems.Add(new Problem(ProblemCodes.RosterColumn, what, expected, file, line));
    }
}

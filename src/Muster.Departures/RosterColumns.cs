using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Departures;

/// <summary>Where the columns of a roster stand.</summary>
internal sealed class RosterColumns
{
    /// <summary>All the columns that a roster can have, in the contract's order.</summary>
    public static readonly ImmutableArray<string> Known =
    [
        "id", "name", "email", "phone", "post", "category", "dependant_of", "lat", "lon", "address_note", "languages", "nationality", "warden",
        "stays_because", "stays_until",
    ];

    /// <summary>The columns without which nobody can be found or sorted; the others may be left out.</summary>
    public static readonly ImmutableArray<string> Needed = ["id", "name", "email", "phone", "post", "category"];

    private readonly Dictionary<string, int> at;

    private RosterColumns(Dictionary<string, int> at, int count) => (this.at, Count) = (at, count);

    /// <summary>How many cells a row has.</summary>
    public int Count { get; }

    /// <summary>The cell of a column, trimmed; empty where the roster has no such column.</summary>
    public string Cell(string[] cells, string column) => at.TryGetValue(column, out var index) && index < cells.Length ? cells[index].Trim() : "";

    /// <summary>The columns of a header, or null with the problems added.</summary>
    public static RosterColumns? Read(int line, string[] header, string file, List<Problem> problems)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var before = problems.Count;
        var last = Array.FindLastIndex(header, cell => cell.Trim().Length > 0);
        for (var index = 0; index <= last; index++)
        {
            var name = header[index].Trim().ToLowerInvariant();
            if (!Known.Contains(name, StringComparer.Ordinal))
            {
                Refuse($"the column '{header[index].Trim()}'", "only the columns " + string.Join(", ", Known));
            }
            else if (!found.TryAdd(name, index))
            {
                Refuse($"the column '{name}' twice", "each column once");
            }
        }

        string[] missing = [.. Needed.Where(name => !found.ContainsKey(name))];
        if (missing.Length > 0)
        {
            Refuse($"a header without {string.Join(", ", missing)}", "a first row with at least the columns " + string.Join(", ", Needed));
        }

        return problems.Count == before ? new RosterColumns(found, last + 1) : null;

        void Refuse(string what, string expected) => problems.Add(new Problem(ProblemCodes.RosterColumn, what, expected, file, line));
    }
}

using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Departures;

/// <summary>A roster read: the people, and the rows that were skipped where that was allowed.</summary>
/// <param name="People">Whose rows can be used.</param>
/// <param name="Skipped">Why the others cannot, and which links were dropped.</param>
public sealed record Roster(ImmutableArray<Person> People, ImmutableArray<Problem> Skipped)
{
    /// <summary>The columns that it has: of the others it says nothing.</summary>
    public ImmutableHashSet<string> Columns { get; init; } = [];

    /// <summary>The line of each id in the file, also of rows that were skipped.</summary>
    public ImmutableDictionary<string, int> Lines { get; init; } = ImmutableDictionary<string, int>.Empty;
}

/// <summary>Reads a roster. docs/plan.md explains every column.</summary>
public static class ReadRoster
{
    /// <summary>
    /// The roster from CSV text, the first row the header, or every problem found with its line. The delimiter is a comma, a semicolon or a tab, whichever
    /// the header has most of. With <paramref name="skipBadRows"/> rows that cannot be used are left out and listed; a bad header is always a refusal.
    /// </summary>
    public static Outcome<Roster> FromCsv(string csv, string file, ImmutableArray<Post> posts, bool skipBadRows = false) =>
        SplitCsv.Rows(csv, file).Then(rows => FromRows(rows, file, posts, skipBadRows));

    /// <summary>
    /// The roster from rows of cells with their line numbers, the first row the header, so that a workbook's rows come the same way. Blank rows are passed
    /// over. With <paramref name="skipBadRows"/> a link to somebody whose row was skipped is dropped, and listed: the person stays on the roster.
    /// </summary>
    public static Outcome<Roster> FromRows(IEnumerable<(int Line, string[] Cells)> rows, string file, ImmutableArray<Post> posts, bool skipBadRows = false)
    {
        var filled = rows.Where(row => Array.Exists(row.Cells, cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        if (filled.Count == 0)
        {
            return Outcome.Refuse<Roster>(new Problem(ProblemCodes.FileEmpty, "an empty roster", "a header and a row for each person", file));
        }

        var problems = new List<Problem>();
        if (SheetColumns.Read(RosterColumns.Known, RosterColumns.Needed, filled[0].Line, filled[0].Cells, file, problems) is not { } columns)
        {
            return Outcome.Refuse<Roster>(problems);
        }

        var lines = filled.Skip(1).Select(row => new RosterLine(row.Line, columns.Cell(row.Cells, "id"), new ReadPerson(columns, posts, row.Line, row.Cells, file))).ToList();
        var people = ReadPeople(lines, file, problems);
        var linked = CheckLinks.Of(people, [.. lines.Select(line => line.Id)], file, skipBadRows, problems);
        ImmutableArray<Problem> found = [.. problems.OrderBy(problem => problem.Line)];
        return found.IsEmpty || skipBadRows ? Outcome.Grant(new Roster(linked, found) { Columns = columns.Names, Lines = LinesOf(lines) }) : Outcome.Refuse<Roster>(found);
    }

    private static ImmutableDictionary<string, int> LinesOf(List<RosterLine> lines) =>
        lines.Where(line => line.Id.Length > 0).GroupBy(line => line.Id, StringComparer.Ordinal).ToImmutableDictionary(same => same.Key, same => same.First().Line, StringComparer.Ordinal);

    private static List<(int Line, Person Person)> ReadPeople(List<RosterLine> lines, string file, List<Problem> problems)
    {
        var people = new List<(int Line, Person Person)>();
        var firstLines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var person = line.Reader.Read();
            problems.AddRange(line.Reader.Problems);
            if (line.Id.Length > 0 && !firstLines.TryAdd(line.Id, line.Line))
            {
                problems.Add(new Problem(
                    ProblemCodes.RosterDuplicateId, $"the id '{line.Id}' again", $"an id of its own; line {firstLines[line.Id]} has it already", file, line.Line));
            }
            else if (person is not null)
            {
                people.Add((line.Line, person));
            }
        }

        return people;
    }

    private sealed record RosterLine(int Line, string Id, ReadPerson Reader);
}

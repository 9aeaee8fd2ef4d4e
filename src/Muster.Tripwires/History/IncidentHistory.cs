using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>The incidents of the past, indexed once by country, by day and by place. It does not change.</summary>
public sealed class IncidentHistory
{
    /// <summary>One without an incident.</summary>
    public static readonly IncidentHistory Empty = new(new PastRows(), [0, 0], [], new int[EarthCells.Count + 2], new KeptIds(), new NumberedNames(), new NumberedNames());

    private readonly int[] countryStarts;
    private readonly int[] byCell;
    private readonly int[] cellStarts;
    private readonly KeptIds ids;
    private readonly NumberedNames countries;
    private readonly NumberedNames regions;

    internal IncidentHistory(PastRows rows, int[] countryStarts, int[] byCell, int[] cellStarts, KeptIds ids, NumberedNames countries, NumberedNames regions)
    {
        Rows = rows;
        this.countryStarts = countryStarts;
        this.byCell = byCell;
        this.cellStarts = cellStarts;
        this.ids = ids;
        this.countries = countries;
        this.regions = regions;
        (FirstNumber, LastNumber) = Ends(rows);
    }

    /// <summary>How many incidents there are, each id once.</summary>
    public int Count => Rows.Count;

    /// <summary>How many were replaced by a later one with their id.</summary>
    public int Repeated { get; init; }

    /// <summary>The first and the last of the incidents' last days, UTC; null where there is none.</summary>
    public (LocalDate First, LocalDate Last)? Days => Rows.Count == 0 ? null : (DayNumber.ToDay(FirstNumber), DayNumber.ToDay(LastNumber));

    /// <summary>By country, then by day.</summary>
    internal PastRows Rows { get; }

    internal int FirstNumber { get; }

    internal int LastNumber { get; }

    internal int RegionCount => regions.Count;

    internal string RegionOf(int number) => regions[number];

    internal string IdOf(int row) => ids[Rows[row].Id];

    /// <summary>The rows of a country, by day; none for a country that never came.</summary>
    internal (int Start, int End) Country(string code) => countries.Find(code) is var number and > 0 ? (countryStarts[number], countryStarts[number + 1]) : (0, 0);

    /// <summary>The places in <see cref="Rows"/> of what lies in a cell.</summary>
    internal ReadOnlySpan<int> Cell(int cell) => byCell.AsSpan(cellStarts[cell]..cellStarts[cell + 1]);

    /// <summary>The first and the last day of rows; the greatest and the least number where there are none.</summary>
    internal static (int First, int Last) Ends(PastRows rows)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        for (var at = 0; at < rows.Count; at++)
        {
            (first, last) = (Math.Min(first, rows[at].Day), Math.Max(last, rows[at].Day));
        }

        return (first, last);
    }
}

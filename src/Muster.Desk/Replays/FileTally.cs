using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Desk.Replays;

/// <summary>What became of the rows of one file of incidents.</summary>
internal sealed class FileTally(string path, string format)
{
    private readonly SortedSet<string> countries = new(StringComparer.Ordinal);

    public string Path => path;

    public string Format => format;

    public int Used { get; set; }

    /// <summary>Rows that are well but tell no incident.</summary>
    public int Skipped { get; set; }

    public int Flawed { get; set; }

    public int Undated { get; set; }

    public int Unplaced { get; private set; }

    public int Stateless { get; private set; }

    public ImmutableArray<Problem> Named { get; set; } = [];

    public int Rows => Used + Skipped + Flawed + Undated;

    public LocalDate First { get; private set; } = LocalDate.MaxIsoValue;

    public LocalDate Last { get; private set; } = LocalDate.MinIsoValue;

    /// <summary>Takes note of an incident that is used; always true.</summary>
    public bool Note(in PastIncident past)
    {
        Unplaced += past.Point is null ? 1 : 0;
        Stateless += past.Country is null ? 1 : 0;
        (First, Last) = (LocalDate.Min(First, past.Last), LocalDate.Max(Last, past.Last));
        _ = past.Country is { } country && countries.Add(country);
        return true;
    }

    /// <summary>What a reader of the result has to know of this file.</summary>
    public IEnumerable<string> Notices()
    {
        foreach (var (number, what) in ((int, string)[])[(Flawed, "cannot be used and were left out"), (Undated, "bear no day and were left out"), (Unplaced, "have no position and lie in no ring"), (Stateless, "have no known country and lie in none")])
        {
            if (number > 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{path} ({format}): {number:N0} of {Rows:N0} rows {what}");
            }
        }

        foreach (var problem in Named)
        {
            yield return "left out: " + problem;
        }
    }

    /// <summary>Whether the two tell of one country at one time: what both tell is then counted twice.</summary>
    public bool Overlaps(FileTally other) => First <= other.Last && other.First <= Last && countries.Overlaps(other.countries);
}

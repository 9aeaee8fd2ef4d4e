using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Muster.Departures;

/// <summary>Reads the cells of one row of a sheet, and gathers what is wrong with them.</summary>
internal abstract class RowCells(ImmutableArray<string> known, SheetColumns columns, int line, string[] cells, string file)
{
    /// <summary>More than this many characters in a cell is a mishap, such as a lost quote.</summary>
    public const int MostCharacters = 1000;

    private readonly List<Problem> problems = [];

    /// <summary>What is wrong with the row.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Whether the row has the header's cells; else that is told, and nothing else is worth telling.</summary>
    protected bool HasItsCells()
    {
        if (cells.Skip(columns.Count).Any(cell => !string.IsNullOrWhiteSpace(cell)) || cells.Length < columns.Count)
        {
            Refuse($"{cells.Length} cells", $"{columns.Count}, as in the header");
            return false;
        }

        foreach (var column in known.Where(column => Cell(column).Length > MostCharacters))
        {
            Refuse($"{Cell(column).Length} characters as {column}", $"at most {MostCharacters}");
        }

        return true;
    }

    protected string Cell(string column) => columns.Cell(cells, column);

    protected string? Optional(string column) => Cell(column) is { Length: > 0 } value ? value : null;

    protected string Needed(string column)
    {
        var value = Cell(column);
        if (value.Length == 0)
        {
            Refuse($"no {column}", $"a value in the column {column}");
        }

        return value;
    }

    protected TEnum WordOf<TEnum>(string column)
        where TEnum : struct, Enum
    {
        var word = Needed(column);
        if (!Words<TEnum>.TryParse(word, out var value) && word.Length > 0)
        {
            Refuse($"the {column} '{Shown(word)}'", "one of " + string.Join(", ", Words<TEnum>.All));
        }

        return value;
    }

    protected Post? PostAmong(ImmutableArray<Post> posts, string id)
    {
        var post = posts.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.Ordinal));
        if (post is null && id.Length > 0)
        {
            Refuse($"the post '{Shown(id)}'", "a post of the plan: one of " + string.Join(", ", posts.Select(one => one.Id)), ProblemCodes.RosterUnknownPost);
        }

        return post;
    }

    protected string? PersonAmong(IReadOnlySet<string> people, string column, string? id)
    {
        if (id is { Length: > 0 } && !people.Contains(id))
        {
            Refuse($"'{Shown(id)}' as {column}", "the id of somebody on the roster", ProblemCodes.PersonUnknown);
        }

        return id;
    }

    protected GeoPoint? PointOf()
    {
        var (lat, lon) = (DegreesOf("lat", 90), DegreesOf("lon", 180));
        if ((Cell("lat").Length > 0) != (Cell("lon").Length > 0))
        {
            Refuse(Cell("lat").Length > 0 ? "lat without lon" : "lon without lat", "both or neither");
        }

        return lat is { } north && lon is { } east ? new GeoPoint(north, east) : null;
    }

    protected LocalDate? DayOf(string column)
    {
        if (Optional(column) is not { } written)
        {
            return null;
        }

        var day = LocalDatePattern.Iso.Parse(written);
        if (!day.Success)
        {
            Refuse($"'{Shown(written)}' as {column}", "a day such as 2022-12-31");
        }

        return day.Success ? day.Value : null;
    }

    protected void Refuse(string what, string expected, string code = ProblemCodes.RosterBadValue) => problems.Add(new Problem(code, what, expected, file, line));

    protected static string Shown(string value)
    {
        var plain = new string([.. value.Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return plain.Length <= 60 ? plain : plain[..60] + "…";
    }

    private double? DegreesOf(string column, double most)
    {
        if (Optional(column) is not { } written)
        {
            return null;
        }

        if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
        {
            return degrees;
        }

        Refuse($"'{Shown(written)}' as {column}", string.Create(CultureInfo.InvariantCulture, $"degrees from -{most} to {most}, with a point"));
        return null;
    }
}

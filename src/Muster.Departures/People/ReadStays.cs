using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Departures.People;

/// <summary>Reads a list of stays and trips: <c>person,kind,from,until,post,lat,lon,place,standing</c>.</summary>
public static class ReadStays
{
    /// <summary>The stays, or every problem by its line.</summary>
    /// <param name="rows">The header first.</param>
    /// <param name="file">Its name in problems.</param>
    /// <param name="people">The ids of those who are on the roster.</param>
    /// <param name="posts">The plan's posts.</param>
    /// <param name="skipBadRows">Whether rows that cannot be used are left out.</param>
    public static Outcome<RowsRead<Stay>> From(IEnumerable<(int Line, string[] Cells)> rows, string file, IReadOnlySet<string> people, ImmutableArray<Post> posts, bool skipBadRows) => ReadRows.From(
        rows,
        file,
        (StayColumns.Known, StayColumns.Needed),
        (columns, line, cells) =>
        {
            var row = new Row(columns, line, cells, file, people, posts);
            return (row.Read(), row.Problems);
        },
        stay => $"the {Words<StayKind>.Of(stay.Kind)} of '{stay.Person}' from {WardenColumns.Day(stay.From)}",
        skipBadRows);

    private sealed class Row(SheetColumns columns, int line, string[] cells, string file, IReadOnlySet<string> people, ImmutableArray<Post> posts)
        : RowCells(StayColumns.Known, columns, line, cells, file)
    {
        public Stay? Read()
        {
            if (!HasItsCells())
            {
                return null;
            }

            Needed("from");
            var stay = new Stay(PersonAmong(people, "person", Needed("person"))!, WordOf<StayKind>("kind"), DayOf("from") ?? default, DayOf("until"))
            {
                Standing = WordOf<StayStanding>("standing"),
                Post = PostAmong(posts, Cell("post"))?.Id,
                Point = PointOf(),
                Place = Optional("place"),
            };
            RefuseWhatMakesNoStay(stay);
            return Problems.Count == 0 ? stay : null;
        }

        private void RefuseWhatMakesNoStay(Stay stay)
        {
            if (stay.Until < stay.From)
            {
                Refuse($"a last day before the first ({Cell("until")})", "a day from " + Cell("from"));
            }

            if (stay.Kind is StayKind.Trip && Cell("until").Length == 0)
            {
                Refuse("a trip without until", "the day on which they are due back");
            }

            if (((string[])["post", "lat", "lon", "place"]).All(column => Cell(column).Length == 0))
            {
                Refuse("a stay nowhere", "a post, a point or a place");
            }
        }
    }
}

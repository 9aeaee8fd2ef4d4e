using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Rows;

/// <summary>A layout whose columns are known by their places, for files that come without a header.</summary>
/// <param name="Names">The columns in order; a row may have more after them.</param>
/// <param name="Fits">Whether a row has what the layout has in its telling columns.</param>
internal sealed record Layout(ImmutableArray<string> Names, Func<IRow, Columns, bool> Fits)
{
    /// <summary>
    /// The columns of a table: those of its header where that has all the needed names, else those of the first known layout that its first row fits; then that
    /// row is still to be read. A refusal where neither is so.
    /// </summary>
    public static Outcome<Columns> Find(RowReader rows, string what, ImmutableArray<string> needed, params ReadOnlySpan<Layout> known)
    {
        if (!rows.Read() || rows.Trouble is not null)
        {
            return Refuse(rows.Trouble ?? "nothing", what, needed);
        }

        var header = Columns.Of(rows);
        var lacking = header.Lacking(needed);
        if (lacking.IsEmpty)
        {
            return Outcome.Grant(header);
        }

        foreach (var layout in known)
        {
            var columns = new Columns(layout.Names);
            if (rows.Count >= columns.Count && layout.Fits(rows, columns))
            {
                rows.HoldBack();
                return Outcome.Grant(columns);
            }
        }

        var found = lacking.Length < needed.Length ? "a header without " + string.Join(", ", lacking) : "a first line that is no header of the kind";
        return Refuse(found, what, needed);
    }

    private static Outcome<Columns> Refuse(string found, string what, ImmutableArray<string> needed) =>
        Outcome.Refuse<Columns>(new Problem(ProblemCodes.FeedShape, found, $"{what} with the columns {string.Join(", ", needed)}", Line: 1));
}

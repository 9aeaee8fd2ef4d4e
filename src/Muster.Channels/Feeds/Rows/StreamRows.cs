using System.Globalization;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Reads a table row by row.</summary>
internal static class StreamRows
{
    /// <summary>
    /// What each row comes to, in order, holding one at a time; to be enumerated once. HXL tag rows are passed over. A row with fewer cells than there are
    /// columns is a flaw, for nobody knows which are missing; so is one that has anything in further cells.
    /// </summary>
    public static IEnumerable<IncidentRow> Of(RowReader rows, int columns, Func<IRow, IncidentRow> read) => Of(rows, columns, read, IncidentRow.Flawed);

    /// <summary>The same for whatever rows come to; <paramref name="flawed"/> makes it of a row that cannot be read and the reason.</summary>
    public static IEnumerable<T> Of<T>(RowReader rows, int columns, Func<IRow, T> read, Func<IRow, string, T> flawed)
    {
        while (rows.Read())
        {
            if (rows.Trouble is { } trouble)
            {
                yield return flawed(rows, $"found {trouble}; expected a row of {columns} cells");
            }
            else if (!IsTags(rows))
            {
                yield return HasCells(rows, columns) ? read(rows)
                    : flawed(rows, string.Create(CultureInfo.InvariantCulture, $"found {rows.Count} cells; expected {columns}"));
            }
        }
    }

    private static bool HasCells(RowReader rows, int columns)
    {
        for (var extra = columns; extra < rows.Count; extra++)
        {
            if (!rows.Field(extra).IsEmpty)
            {
                return false;
            }
        }

        return rows.Count >= columns;
    }

    /// <summary>Whether every cell that holds anything is an HXL tag (<c>#date+year</c>).</summary>
    private static bool IsTags(RowReader rows)
    {
        var tags = 0;
        for (var column = 0; column < rows.Count; column++)
        {
            var cell = rows.Field(column);
            if (!cell.IsEmpty && cell[0] != '#')
            {
                return false;
            }

            tags += cell.IsEmpty ? 0 : 1;
        }

        return tags > 0;
    }
}

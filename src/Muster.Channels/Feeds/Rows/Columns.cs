using System.Collections.Immutable;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Which column has which name. Case, outer spaces and quotes do not count.</summary>
internal sealed class Columns(ImmutableArray<string> names)
{
    /// <summary>How many there are.</summary>
    public int Count => names.Length;

    /// <summary>The names that a row has as its cells.</summary>
    public static Columns Of(RowReader row) => new([.. Enumerable.Range(0, row.Count).Select(column => row.Field(column).ToString())]);

    /// <summary>The place of the first column that has one of the names, the first name first; -1 where none has.</summary>
    public int Find(params ReadOnlySpan<string> wanted)
    {
        foreach (var name in wanted)
        {
            for (var column = 0; column < names.Length; column++)
            {
                if (string.Equals(names[column], name, StringComparison.OrdinalIgnoreCase))
                {
                    return column;
                }
            }
        }

        return -1;
    }

    /// <summary>The wanted names that no column has.</summary>
    public ImmutableArray<string> Lacking(IEnumerable<string> wanted) => [.. wanted.Where(name => Find(name) < 0)];
}

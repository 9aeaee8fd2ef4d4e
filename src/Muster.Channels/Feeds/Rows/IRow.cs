namespace Muster.Channels.Feeds.Rows;

/// <summary>A row of data, whatever it came in: a line of a table or an object of a list. Valid until the next one is read.</summary>
internal interface IRow
{
    /// <summary>Where it stands: <c>line 12</c>, <c>item 3</c>.</summary>
    public string Where { get; }

    /// <summary>Its first line, from 1; in a list its place, from 1.</summary>
    public int Line { get; }

    /// <summary>The row as it came.</summary>
    public string Raw { get; }

    /// <summary>The content of a column without its quotes and outer spaces; empty for a column that the row does not have (-1).</summary>
    public ReadOnlySpan<char> Field(int column);
}

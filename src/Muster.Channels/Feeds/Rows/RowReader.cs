using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Muster.Channels.Feeds.Rows;

/// <summary>
/// Splits delimited text into rows (RFC 4180: quotes, doubled quotes, line breaks inside quotes; any line break; a byte order mark is passed over) while
/// it holds no more than one row and a buffer. It never throws on bad text: a row with <see cref="Trouble"/> ends at its first line break, and reading goes on
/// after it.
/// </summary>
internal sealed class RowReader : IRow
{
    /// <summary>The most characters that a row may have; the longest known row of a real source has 60,000.</summary>
    public const int LongestRow = 1_000_000;

    // A table is often read once, right after the start: without this the slow first version of the code would read most of it.
    private const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization;

    private readonly TextReader source;
    private readonly bool hasQuotes;
    private readonly List<Cell> cells = [];
    private char[] buffer = new char[65_536];
    private char delimiter;
    private int start;
    private int end;
    private int row;
    private int length;
    private int nextLine = 1;
    private bool isEnded;
    private bool isHeldBack;

    private RowReader(TextReader source, bool hasQuotes) => (this.source, this.hasQuotes) = (source, hasQuotes);

    /// <inheritdoc/>
    public int Line { get; private set; }

    /// <inheritdoc/>
    public string Where => string.Create(CultureInfo.InvariantCulture, $"line {Line}");

    /// <inheritdoc/>
    public string Raw => new(Text);

    /// <summary>How many cells the row has.</summary>
    public int Count => cells.Count;

    /// <summary>Why the row cannot be used, or null.</summary>
    public string? Trouble { get; private set; }

    private ReadOnlySpan<char> Text => buffer.AsSpan(row, length);

    /// <summary>Over a text whose first line shows what parts its cells: whichever of comma, semicolon, tab and bar it has most outside quotes.</summary>
    public static RowReader Of(TextReader source)
    {
        var reader = new RowReader(source, hasQuotes: true);
        reader.Begin();
        reader.delimiter = FindDelimiter.In(reader.buffer.AsSpan(reader.start, reader.end - reader.start));
        return reader;
    }

    /// <summary>Over a text whose cells are parted by tabs and know no quotes.</summary>
    public static RowReader OfTabs(TextReader source)
    {
        var reader = new RowReader(source, hasQuotes: false) { delimiter = '\t' };
        reader.Begin();
        return reader;
    }

    /// <summary>Goes to the next row that holds anything; false at the end.</summary>
    public bool Read()
    {
        if (isHeldBack)
        {
            isHeldBack = false;
            return true;
        }

        Trouble = null;
        cells.Clear();
        PassBlankLines();
        Line = nextLine;
        return (start < end || More(0)) && Split();
    }

    /// <summary>Makes the next <see cref="Read"/> give this row again.</summary>
    public void HoldBack() => isHeldBack = true;

    /// <inheritdoc/>
    [MethodImpl(AtOnce)]
    public ReadOnlySpan<char> Field(int column)
    {
        if (column < 0 || column >= cells.Count)
        {
            return [];
        }

        var cell = CollectionsMarshal.AsSpan(cells)[column];
        var text = buffer.AsSpan(row + cell.Start, cell.Length);
        return cell.HasDoubled ? text.ToString().Replace("\"\"", "\"", StringComparison.Ordinal).AsSpan().Trim() : text.Trim();
    }

    private void Begin()
    {
        end = source.ReadBlock(buffer, 0, buffer.Length);
        start = end > 0 && buffer[0] == '\uFEFF' ? 1 : 0;
    }

    private void PassBlankLines()
    {
        while ((start < end || More(0)) && buffer[start] is '\r' or '\n')
        {
            // A carriage return with its line feed is one line break.
            nextLine += buffer[start] == '\n' || !IsAt(1, '\n') ? 1 : 0;
            start++;
        }
    }

    [MethodImpl(AtOnce)]
    private bool Split()
    {
        for (var at = 0; ;)
        {
            var from = at;
            var cell = new Cell(from, 0, false);
            if (hasQuotes && IsAt(at, '"'))
            {
                if (!ReadQuoted(ref at, out cell))
                {
                    return Spoil("a quote that nothing closes");
                }
            }

            var past = at;
            if (!FindCellEnd(ref at))
            {
                return Spoil(string.Create(CultureInfo.InvariantCulture, $"a row of more than {LongestRow} characters"));
            }

            // Letters after the closing quote: the quotes were none.
            cells.Add(past > from && past == at ? cell : new Cell(from, at - from, false));
            if (start + at < end && buffer[start + at] == delimiter)
            {
                at++;
                continue;
            }

            return Finish(at);
        }
    }

    /// <summary>From the opening quote to just past the closing one; false where none comes.</summary>
    [MethodImpl(AtOnce)]
    private bool ReadQuoted(ref int at, out Cell cell)
    {
        var from = at + 1;
        var hasDoubled = false;
        for (at = from; ;)
        {
            var found = buffer.AsSpan(start + at, end - start - at).IndexOf('"');
            if (found < 0)
            {
                at = end - start;
                if (at > LongestRow || !More(at))
                {
                    cell = default;
                    return false;
                }

                continue;
            }

            at += found + 1;
            if (!IsAt(at, '"'))
            {
                cell = new Cell(from, at - 1 - from, hasDoubled);
                return true;
            }

            hasDoubled = true;
            at++;
        }
    }

    /// <summary>To the delimiter, line break or end of text that ends the cell; false where the row is too long.</summary>
    [MethodImpl(AtOnce)]
    private bool FindCellEnd(ref int at)
    {
        while (true)
        {
            var found = buffer.AsSpan(start + at, end - start - at).IndexOfAny(delimiter, '\n', '\r');
            if (found >= 0)
            {
                at += found;
                return at <= LongestRow;
            }

            at = end - start;
            if (at > LongestRow)
            {
                return false;
            }

            if (!More(at))
            {
                return true;
            }
        }
    }

    [MethodImpl(AtOnce)]
    private bool Finish(int at)
    {
        // Looking for the line feed may move the buffer, so it comes before the row's place is taken.
        var breakLength = start + at >= end ? 0 : buffer[start + at] == '\r' && IsAt(at + 1, '\n') ? 2 : 1;
        (row, length) = (start, at);
        start += at + breakLength;
        nextLine = Line + Text.Count('\n') + (breakLength > 0 ? 1 : 0);
        return true;
    }

    private bool Spoil(string trouble)
    {
        Trouble = trouble;
        cells.Clear();
        var known = end - start;
        var found = buffer.AsSpan(start, known).IndexOfAny('\n', '\r');
        if (found >= 0 || (isEnded && known <= LongestRow))
        {
            return Finish(found >= 0 ? found : known);
        }

        (row, length) = (start, 0);
        nextLine = Line + 1;
        do
        {
            start = end;
        }
        while (More(0) && !PassLine());
        return true;
    }

    private bool PassLine()
    {
        var found = buffer.AsSpan(start, end - start).IndexOfAny('\n', '\r');
        if (found < 0)
        {
            return false;
        }

        // Looking for the line feed may move the buffer, and with it the start.
        var breakLength = buffer[start + found] == '\r' && IsAt(found + 1, '\n') ? 2 : 1;
        start += found + breakLength;
        return true;
    }

    private bool IsAt(int at, char letter) => (start + at < end || More(at)) && buffer[start + at] == letter;

    /// <summary>Reads on until there is a character at <paramref name="at"/> after <see cref="start"/>; false at the end of the text.</summary>
    private bool More(int at)
    {
        while (!isEnded && start + at >= end)
        {
            MakeRoom();
            var read = source.Read(buffer, end, buffer.Length - end);
            isEnded = read <= 0;
            end += Math.Max(read, 0);
        }

        return start + at < end;
    }

    private void MakeRoom()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    private readonly record struct Cell(int Start, int Length, bool HasDoubled);
}

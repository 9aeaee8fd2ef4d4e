using CsCheck;
using Muster.Channels.Feeds.Rows;

namespace Muster.Channels.Tests.Incidents;

public class RowReaderTests
{
    private static readonly Gen<string> Cells = Gen.OneOf(
        Gen.String[Gen.Char["ab\",;\t|\n\r é😀"], 0, 12], Gen.String[Gen.Char.AlphaNumeric, 0, 300], Gen.Const(""));

    [Fact]
    public void What_is_written_after_the_rules_is_read_back() => Gen.Select(
        Gen.Int[2, 6].SelectMany(width => Cells.Array[width].Array[1, 8]), Gen.Char[",;\t|"], Gen.OneOf(Gen.Const("\n"), Gen.Const("\r\n")), Gen.Int[1, 40]).Sample(
        (rows, delimiter, lineBreak, chunk) =>
        {
            // The header fixes the delimiter, as in a real file.
            var header = string.Join(delimiter, Enumerable.Range(0, rows[0].Length).Select(column => $"c{column}"));
            var lines = rows.Select(row => string.Join(delimiter, row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
            var text = "\uFEFF" + string.Join(lineBreak, lines.Prepend(header));
            var reader = RowReader.Of(new SlowText(text, header.Length + 2, chunk));

            Assert.True(reader.Read());
            foreach (var row in rows)
            {
                Assert.True(reader.Read());
                Assert.Null(reader.Trouble);
                Assert.Equal(row.Select(cell => cell.Trim()), All(reader));
            }

            Assert.False(reader.Read());
        });

    [Fact]
    public void No_text_makes_it_throw_and_no_line_is_lost() => Gen.String[Gen.Char["ab,;\"\n\r\t|"], 0, 200].Sample(text =>
    {
        var reader = RowReader.Of(new SlowText(text, 7, 7));
        var kept = 0;
        var line = 0;
        while (reader.Read())
        {
            Assert.True(reader.Line > line);
            line = reader.Line;
            kept += reader.Raw.Count(letter => letter is not ('\r' or '\n'));
        }

        Assert.Equal(text.Count(letter => letter is not ('\r' or '\n')), kept);
    });

    [Theory]
    [InlineData("a,b,c", ',')]
    [InlineData("a;b;c,d", ';')]
    [InlineData("a\tb\tc", '\t')]
    [InlineData("a|b", '|')]
    [InlineData("\"x,y,z\";b;c", ';')]
    [InlineData("\"x\ny,z\";b\nc,d,e,f", ';')]
    [InlineData("alone", ',')]
    [InlineData("", ',')]
    public void The_first_row_shows_what_parts_the_cells(string text, char delimiter) => Assert.Equal(delimiter, FindDelimiter.In(text));

    [Fact]
    public void A_line_is_the_one_on_which_its_row_begins()
    {
        var reader = RowReader.Of(new StringReader("a,b\r\n\r\n\"1\n2\n3\",x\r\ny,z\rlast,one"));
        var lines = new List<int>();
        while (reader.Read())
        {
            lines.Add(reader.Line);
        }

        Assert.Equal([1, 3, 6, 7], lines);
    }

    [Fact]
    public void A_quote_that_nothing_closes_costs_its_own_line_only()
    {
        var reader = RowReader.Of(new StringReader("a,b\n1,\"two\n3,4\n5,6"));
        Assert.True(reader.Read());
        Assert.True(reader.Read());
        Assert.Equal("a quote that nothing closes", reader.Trouble);
        Assert.True(reader.Read());
        Assert.Equal(["3", "4"], All(reader));
        Assert.Equal(3, reader.Line);
        Assert.True(reader.Read());
        Assert.Equal(["5", "6"], All(reader));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void A_row_without_end_is_given_up_and_the_next_is_read(string quote)
    {
        var endless = quote + new string('x', (3 * RowReader.LongestRow) + 17);
        var reader = RowReader.Of(new StringReader($"a,b\n{endless}\n3,4\n"));
        Assert.True(reader.Read());
        Assert.True(reader.Read());
        Assert.NotNull(reader.Trouble);
        Assert.True(reader.Read());
        Assert.Null(reader.Trouble);
        Assert.Equal(["3", "4"], All(reader));
        Assert.Equal(3, reader.Line);
    }

    [Theory]
    [InlineData("say \"no\",2", "say \"no\"")]
    [InlineData("\"one\" two,2", "\"one\" two")]
    [InlineData("\"he said \"\"no\"\"\",2", "he said \"no\"")]
    [InlineData("\"\",2", "")]
    public void Quotes_count_only_around_a_whole_cell(string row, string first)
    {
        var reader = RowReader.Of(new StringReader("a,b\n" + row));
        Assert.True(reader.Read() && reader.Read());
        Assert.Equal([first, "2"], All(reader));
    }

    [Fact]
    public void Where_there_are_no_quotes_a_quote_is_a_letter()
    {
        var reader = RowReader.OfTabs(new StringReader("\"a\tb\"\n\"c\td"));
        Assert.True(reader.Read());
        Assert.Equal(["\"a", "b\""], All(reader));
        Assert.True(reader.Read());
        Assert.Equal(["\"c", "d"], All(reader));
    }

    private static string[] All(RowReader reader) => [.. Enumerable.Range(0, reader.Count).Select(column => reader.Field(column).ToString())];

    /// <summary>A text that comes in small pieces, as from a network.</summary>
    private sealed class SlowText(string text, int firstBlock, int chunk) : StringReader(text)
    {
        public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(count, chunk));

        // The first block must hold the first line, which shows the delimiter.
        public override int ReadBlock(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(count, firstBlock));
    }
}

using CsCheck;
using Muster.Kernel;
using Muster.Reading.Numbers;
using Muster.Reading.Text;

namespace Muster.Reading.Tests.Numbers;

public sealed class ReadCountTests
{
    [Theory]
    [InlineData("15 soldiers", "15", 1)]
    [InlineData("fifteen soldiers", "15", 1)]
    [InlineData("twenty-one soldiers", "21", 1)]
    [InlineData("one hundred and six people", "106", 4)]
    [InlineData("One-hundred and six people", "106", 3)]
    [InlineData("1,250 people", "1250", 1)]
    [InlineData("two million people", "2000000", 2)]
    [InlineData("1.2 million people", "1200000", 2)]
    [InlineData("two thousand five hundred people", "2500", 4)]
    [InlineData("at least 15 soldiers", "15+", 3)]
    [InlineData("more than 15 soldiers", "15+", 3)]
    [InlineData("over 14,000 people", "14000+", 2)]
    [InlineData("no fewer than six people", "6+", 4)]
    [InlineData("up to 15 people", "up to 15", 3)]
    [InlineData("as many as 40 people", "up to 40", 4)]
    [InlineData("fewer than ten people", "up to 10", 3)]
    [InlineData("about 40 people", "40", 2)]
    [InlineData("nearly 40 people", "40", 2)]
    [InlineData("some 40 people", "40", 2)]
    [InlineData("an estimated 40 people", "40", 3)]
    [InlineData("a total of 12 people", "12", 4)]
    [InlineData("between 10 and 12 people", "10-12", 4)]
    [InlineData("10 to 12 people", "10-12", 3)]
    [InlineData("10\u201312 people", "10-12", 1)]
    [InlineData("dozens of people", "24+", 2)]
    [InlineData("several people", "3+", 1)]
    [InlineData("many people", "3+", 1)]
    [InlineData("hundreds of people", "200+", 2)]
    [InlineData("thousands of people", "2000+", 2)]
    [InlineData("tens of thousands of people", "20000+", 3)]
    [InlineData("hundreds of thousands of people", "200000+", 3)]
    [InlineData("several hundred people", "300+", 2)]
    [InlineData("a few thousand people", "3000+", 3)]
    [InlineData("a dozen people", "12", 2)]
    [InlineData("two dozen people", "24", 2)]
    [InlineData("more than a dozen people", "12+", 4)]
    [InlineData("half a million people", "500000", 3)]
    [InlineData("one soldier", "1", 1)]
    [InlineData("a soldier", "1", 1)]
    [InlineData("another soldier", "1", 1)]
    [InlineData("another five soldiers", "5", 2)]
    [InlineData("both men", "2", 1)]
    public void A_quantity_is_read_with_its_bounds(string text, string range, int tokens)
    {
        var count = At(text, 0);
        Assert.NotNull(count);
        Assert.Equal((range, tokens), (count.Value.Count.ToString(), count.Value.To));
    }

    [Theory]
    [InlineData("soldiers")]
    [InlineData("13-year-old boy")]
    [InlineData("hundred-year war")]
    [InlineData("the people")]
    [InlineData("million-dollar bribe")]
    public void What_counts_nothing_is_no_quantity(string text) => Assert.Null(At(text, 0));

    [Fact]
    public void A_number_in_digits_is_itself() =>
        Gen.Int[0, 999_999_999].Sample(value => At($"{value} people", 0)?.Count == CountRange.Exactly(value));

    [Fact]
    public void Random_words_never_throw() => Gen.String.Sample(text =>
    {
        var tokens = Tokens(text);
        for (var at = 0; at < tokens.Length; at++)
        {
            _ = ReadCount.At(tokens, at);
        }
    });

    private static CountMention? At(string text, int at) => ReadCount.At(Tokens(text), at);

    private static System.Collections.Immutable.ImmutableArray<Token> Tokens(string text) => [.. Tokenize.Range(text, 0, text.Length)];
}

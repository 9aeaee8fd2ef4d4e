using Muster.Kernel.Facts;

namespace Muster.Kernel.Tests;

public class WordsTests
{
    [Fact]
    public void A_word_reads_back_as_its_value()
    {
        foreach (var venue in Enum.GetValues<Venue>())
        {
            Assert.True(Words<Venue>.TryParse(Words<Venue>.Of(venue), out var back));
            Assert.Equal(venue, back);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("PlaceOfWorship")]
    [InlineData("Place_of_worship")]
    [InlineData("place of worship")]
    [InlineData(" hotel")]
    [InlineData("2")]
    public void Only_the_contracts_spelling_is_a_word(string? word) => Assert.False(Words<Venue>.TryParse(word, out _));

    [Fact]
    public void A_value_that_the_enum_lacks_has_no_word() => Assert.ThrowsAny<Exception>(() => Words<Venue>.Of((Venue)999));
}

using Muster.Reading.Text;

namespace Muster.Reading.Tests.Text;

public sealed class TokenizeTests
{
    [Theory]
    [InlineData("Two men, one car.", "Two|men|,|one|car|.")]
    [InlineData("The U.S. embassy", "The|U.S.|embassy")]
    [InlineData("Mali's army", "Mali|'s|army")]
    [InlineData("the boys' school", "the|boys|'|school")]
    [InlineData("at 9 a.m. on", "at|9|a.m.|on")]
    [InlineData("1,200 people", "1,200|people")]
    [InlineData("a 13-year-old boy", "a|13-year-old|boy")]
    [InlineData("50\u201360 km", "50\u201360|km")]
    [InlineData("Burkina Faso\u2013Mali border", "Burkina|Faso|\u2013|Mali|border")]
    [InlineData("IS\u2013K cell", "IS\u2013K|cell")]
    [InlineData("Gen. Diarra", "Gen.|Diarra")]
    [InlineData("Mary B. Keita said", "Mary|B.|Keita|said")]
    [InlineData("he said (twice)", "he|said|(|twice|)")]
    [InlineData("coup d'\u00E9tat", "coup|d'\u00E9tat")]
    [InlineData("", "")]
    public void Text_is_cut_into_words_numbers_and_marks(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokenize.Range(text, 0, text.Length).Select(token => token.Text)));

    [Theory]
    [InlineData("d\u2019\u00C9tat", "d'\u00E9tat")]
    [InlineData("IS\u2013K", "is-k")]
    public void Folded_text_has_one_kind_of_apostrophe_and_hyphen(string text, string folded) => Assert.Equal(folded, Tokenize.Fold(text));
}

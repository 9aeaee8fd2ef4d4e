using CsCheck;
using Muster.Reading.Places;

namespace Muster.Reading.Tests.Places;

public class NameFoldTests
{
    [Theory]
    [InlineData("Ménaka", "menaka")]
    [InlineData("Me\u0301naka", "menaka")]
    [InlineData("Lørenskog", "lorenskog")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Gießen", "giessen")]
    [InlineData("Diyarbakır", "diyarbakir")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Ærø", "aero")]
    [InlineData("Al Qaḑārif", "al qadarif")]
    [InlineData("Thị Xã", "thi xa")]
    [InlineData("N’Djamena", "ndjamena")]
    [InlineData("N'Djamena", "ndjamena")]
    [InlineData("Mukallā ʿAlī", "mukalla ali")]
    [InlineData("Port-au-Prince", "port au prince")]
    [InlineData("Port\u2011au\u2013Prince", "port au prince")]
    [InlineData("  Deir   ez-Zor ", "deir ez zor")]
    [InlineData("St. Louis", "saint louis")]
    [InlineData("St Louis", "saint louis")]
    [InlineData("Ste-Marie", "sainte marie")]
    [InlineData("The Hague", "hague")]
    [InlineData("the the Hague", "hague")]
    [InlineData("U.S.", "us")]
    [InlineData("Foreign, Commonwealth & Development Office", "foreign commonwealth and development office")]
    [InlineData("Mostar", "mostar")]
    [InlineData("Theni", "theni")]
    public void A_name_is_folded_to_plain_words(string name, string folded) => Assert.Equal(folded, NameFold.Fold(name));

    [Theory]
    [InlineData("")]
    [InlineData(" -– ")]
    [InlineData("the")]
    [InlineData("Москва")]
    [InlineData("Kyiv Київ")]
    [InlineData("北京")]
    public void What_is_no_name_in_Latin_letters_folds_to_nothing(string text) => Assert.Null(NameFold.Fold(text));

    [Fact]
    public void A_text_longer_than_any_name_folds_to_nothing() => Assert.Null(NameFold.Fold(new string('a', NameFold.MaxLength + 1)));

    [Fact]
    public void Folding_what_is_folded_changes_nothing() =>
        Gen.OneOf(Gen.Char["aeostTHh .'-&\u00e9\u00f8\u00df\u0131\u2019\u2013"], Gen.Char[' ', '\u02af'], Gen.Char['\u1e00', '\u1eff']).Array[0, 60].Sample(characters =>
        {
            if (NameFold.Fold(characters) is { } folded)
            {
                Assert.Equal(folded, NameFold.Fold(folded));
                Assert.All(folded, c => Assert.True(c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or ' '));
                Assert.Equal(folded.Trim(), folded);
            }
        });
}
